namespace Scriban.Parsing;

/// <summary>Cuts a template into text and the tokens of its code; whitespace control is settled here, so that later stages never see it.</summary>
internal sealed class Lexer
{
    private const char Greedy = '-';
    private const char NonGreedy = '~';

    private readonly string _text;
    private readonly SourceLines _lines;
    private readonly List<Token> _tokens = [];
    private int _position;

    /// <summary>How the last code or escape block treats the text behind it: none, greedy or non greedy.</summary>
    private char _stripAfter;

    private Lexer(string text)
    {
        _text = text;
        _lines = new SourceLines(text);
    }

    public static List<Token> Tokenize(string text, ScriptMode mode)
    {
        var lexer = new Lexer(text);
        if (mode == ScriptMode.ScriptOnly)
        {
            lexer.ReadCode(closedByTag: false);
        }
        else
        {
            lexer.ReadTemplate();
        }

        lexer.Add(TokenKind.EndOfText, text.Length, text.Length, string.Empty);
        return lexer._tokens;
    }

    private void ReadTemplate()
    {
        while (_position < _text.Length)
        {
            var start = _position;
            var open = FindOpening(start, out var percents);
            if (open < 0)
            {
                AddText(start, _text.Length, stripBefore: '\0');
                _position = _text.Length;
                return;
            }

            var inside = open + 2 + percents;
            var stripBefore = StripMarkAt(inside);
            var (trimmedStart, trimmedEnd) = AddText(start, open, stripBefore);
            _position = stripBefore == '\0' ? inside : inside + 1;
            if (percents > 0)
            {
                ReadEscapeBlock(open, percents);
                continue;
            }

            var indent = stripBefore == '\0' ? IndentBefore(trimmedStart, trimmedEnd) : string.Empty;
            Add(TokenKind.CodeEnter, open, _position, indent);
            ReadCode(closedByTag: true);
        }
    }

    private int FindOpening(int from, out int percents)
    {
        for (var i = _text.IndexOf('{', from); i >= 0; i = _text.IndexOf('{', i + 1))
        {
            percents = 0;
            while (i + 1 + percents < _text.Length && _text[i + 1 + percents] == '%')
            {
                percents++;
            }

            if (i + 1 + percents < _text.Length && _text[i + 1 + percents] == '{')
            {
                return i;
            }
        }

        percents = 0;
        return -1;
    }

    private char StripMarkAt(int offset) =>
        offset < _text.Length && _text[offset] is Greedy or NonGreedy ? _text[offset] : '\0';

    private void ReadEscapeBlock(int open, int percents)
    {
        var closing = "}" + new string('%', percents) + "}";
        var close = _text.IndexOf(closing, _position, StringComparison.Ordinal);
        if (close < 0)
        {
            throw ErrorAt(open, _position, $"The escape block is never closed by `{closing}`");
        }

        var end = close;
        var strip = close > _position && _text[close - 1] is Greedy or NonGreedy ? _text[close - 1] : '\0';
        if (strip != '\0')
        {
            end--;
        }

        if (end > _position)
        {
            Add(TokenKind.Raw, _position, end, _text[_position..end]);
        }

        _position = close + closing.Length;
        _stripAfter = strip;
    }

    /// <summary>Emits what is left of a text block once both neighbours have stripped it, and tells where that is.</summary>
    private (int Start, int End) AddText(int start, int end, char stripBefore)
    {
        start = StripStart(start, end);
        end = StripEnd(start, end, stripBefore);
        if (end > start)
        {
            Add(TokenKind.Raw, start, end, _text[start..end]);
        }

        return (start, end);
    }

    private int StripStart(int start, int end)
    {
        if (_stripAfter == '\0')
        {
            return start;
        }

        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            if (_text[start++] == '\n' && _stripAfter == NonGreedy)
            {
                break;
            }
        }

        return start;
    }

    private int StripEnd(int start, int end, char mark)
    {
        if (mark == '\0')
        {
            return end;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]) && (mark == Greedy || _text[end - 1] != '\n'))
        {
            end--;
        }

        return end;
    }

    /// <summary>The whitespace between the start of the line and a code block, if there is nothing else.</summary>
    private string IndentBefore(int textStart, int textEnd)
    {
        var start = textEnd;
        while (start > textStart && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var atLineStart = start == 0 || (_text[start - 1] == '\n' && (start > textStart || _stripAfter == NonGreedy));
        return atLineStart ? _text[start..textEnd] : string.Empty;
    }

    private void ReadCode(bool closedByTag)
    {
        var code = new CodeLexer(_text, _position, closedByTag, _lines, _tokens);
        code.Read();
        _position = code.Position;
        _stripAfter = code.StripAfter;
    }

    private void Add(TokenKind kind, int start, int end, string text) =>
        _tokens.Add(new Token(kind, _lines.PositionOf(start), _lines.PositionOf(Math.Max(start, end - 1)), text, SpaceBefore: false));

    private SyntaxErrorException ErrorAt(int start, int end, string message) =>
        new(_lines.PositionOf(start), _lines.PositionOf(end), message);
}
