namespace Scriban.Parsing;

/// <summary>Cuts the code of one block into tokens.</summary>
internal sealed class CodeLexer(string text, int position, bool closedByTag, SourceLines lines, List<Token> tokens)
{
    // Longest first: the first that fits is the token.
    private static readonly string[] Symbols =
    [
        "...", "..<", "//=", "..", "??", "?!", "?.", "==", "!=", "<=", ">=", "<<", ">>", "&&", "||", "|>",
        "++", "--", "+=", "-=", "*=", "/=", "%=", "//", "=", "!", "<", ">", "+", "-", "*", "/", "%", "&", "|",
        "^", "@", "?", ":", ",", ".", ";", "(", ")", "[", "]", "{", "}",
    ];

    private readonly int _start = position;
    private int _openBraces;
    private bool _spaceBefore;

    public int Position { get; private set; } = position;

    /// <summary>The strip mark of the closing tag, or NUL.</summary>
    public char StripAfter { get; private set; }

    private char Current => Peek(0);

    public void Read()
    {
        while (true)
        {
            SkipSpace();
            if (Position >= text.Length)
            {
                if (closedByTag)
                {
                    throw ErrorAt(_start, _start, "The code block is never closed by `}}`");
                }

                return;
            }

            if (TryReadClosingTag())
            {
                return;
            }

            ReadToken();
            _spaceBefore = false;
        }
    }

    private void ReadToken()
    {
        if (Current == '\n')
        {
            Add(TokenKind.NewLine, Position, Position + 1, "\n");
        }
        else if (Current == '#')
        {
            SkipComment();
        }
        else if (Current == '$' && Peek(1) is '"' or '\'' or '`')
        {
            throw ErrorAt(Position, Position + 1, NotCovered.Message("Interpolated string `$\"...\"`"));
        }
        else if (char.IsAsciiLetter(Current) || Current is '_' or '$')
        {
            ReadName();
        }
        else if (char.IsAsciiDigit(Current))
        {
            var start = Position;
            var value = NumberLiteral.Read(text, start, out var end, message => ErrorAt(start, start, message));
            Add(TokenKind.Literal, start, end, text[start..end], value);
        }
        else if (Current is '"' or '\'' or '`')
        {
            var start = Position;
            var value = StringLiteral.Read(text, start, out var end, (at, message) => ErrorAt(at, at, message));
            Add(TokenKind.Literal, start, end, text[start..end], value);
        }
        else
        {
            ReadSymbol();
        }
    }

    private void SkipSpace()
    {
        while (Position < text.Length && text[Position] != '\n' && char.IsWhiteSpace(text[Position]))
        {
            Position++;
            _spaceBefore = true;
        }
    }

    private bool TryReadClosingTag()
    {
        if (!closedByTag || _openBraces > 0)
        {
            return false;
        }

        var mark = Current is '-' or '~' ? 1 : 0;
        if (Peek(mark) != '}' || Peek(mark + 1) != '}')
        {
            return false;
        }

        StripAfter = mark == 1 ? Current : '\0';
        Add(TokenKind.CodeExit, Position, Position + mark + 2, string.Empty);
        return true;
    }

    private void SkipComment()
    {
        var multiline = Peek(1) == '#';
        Position += multiline ? 2 : 1;
        while (Position < text.Length)
        {
            // A comment never swallows the closing tag, nor the strip mark that belongs to it.
            var mark = Current is '-' or '~' ? 1 : 0;
            if (closedByTag && Peek(mark) == '}' && Peek(mark + 1) == '}')
            {
                return;
            }

            if (multiline && Current == '#' && Peek(1) == '#')
            {
                Position += 2;
                return;
            }

            if (!multiline && Current == '\n')
            {
                return;
            }

            Position++;
        }
    }

    private void ReadName()
    {
        var start = Position;
        var end = start + 1;
        if (text[start] == '$' && end < text.Length && text[end] == '$')
        {
            end++;
        }

        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        // `x.empty?` is the one name with a question mark.
        if (end < text.Length && text[end] == '?' && text.AsSpan(start, end - start) is "empty" && tokens.Count > 0 && tokens[^1].Is("."))
        {
            end++;
        }

        Add(text[start] == '$' ? TokenKind.Local : TokenKind.Identifier, start, end, text[start..end]);
    }

    private void ReadSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) == 0)
            {
                _openBraces += symbol == "{" ? 1 : symbol == "}" ? -1 : 0;
                Add(TokenKind.Symbol, Position, Position + symbol.Length, symbol);
                return;
            }
        }

        throw ErrorAt(Position, Position, $"The character `{Current}` has no meaning here");
    }

    private char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end, string tokenText, object? value = null)
    {
        tokens.Add(new Token(kind, lines.PositionOf(start), lines.PositionOf(end - 1), tokenText, _spaceBefore, value));
        Position = end;
    }

    private SyntaxErrorException ErrorAt(int start, int end, string message) =>
        new(lines.PositionOf(start), lines.PositionOf(end), message);
}
