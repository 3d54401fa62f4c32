using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Makes a page of the tokens of one template. It stops at the first error.</summary>
internal sealed partial class Parser
{
    private const int DefaultDepthLimit = 250;

    private readonly List<Token> _tokens;
    private readonly string _fileName;
    private readonly int _depthLimit;
    private int _position;
    private int _depth;

    /// <summary>How many brackets are open; a line break inside them ends nothing.</summary>
    private int _openBrackets;

    private Parser(List<Token> tokens, string fileName, int depthLimit)
    {
        _tokens = tokens;
        _fileName = fileName;
        _depthLimit = depthLimit;
    }

    private Token Current
    {
        get
        {
            while (_openBrackets > 0 && _tokens[_position].Kind == TokenKind.NewLine)
            {
                _position++;
            }

            return _tokens[_position];
        }
    }

    public static ScriptPage? Parse(string text, string fileName, ParserOptions parserOptions, LexerOptions lexerOptions, LogMessageBag messages)
    {
        try
        {
            Refuse(lexerOptions);
            var tokens = Lexer.Tokenize(text, lexerOptions.Mode);
            var parser = new Parser(tokens, fileName, parserOptions.ExpressionDepthLimit ?? DefaultDepthLimit);
            return parser.ParsePage();
        }
        catch (SyntaxErrorException error)
        {
            messages.Add(new LogMessage(ParserMessageType.Error, new SourceSpan(fileName, error.Start, error.End), error.Message));
            return null;
        }
    }

    private static void Refuse(LexerOptions options)
    {
        if (options.Lang != ScriptLang.Default)
        {
            throw new SyntaxErrorException(default, default, NotCovered.Message($"The language {options.Lang}"));
        }

        if (options.Mode is ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndContent)
        {
            throw new SyntaxErrorException(default, default, NotCovered.Message("Front matter"));
        }
    }

    private ScriptPage ParsePage()
    {
        var body = ParseBlock();
        return Current.Kind == TokenKind.EndOfText
            ? new ScriptPage(body.Span, body)
            : throw Error(Current, $"{Current} stands outside any `if`, `for`, `case`, `func` or other block");
    }

    private Token Peek(int ahead) => _tokens[Math.Min(_position + ahead, _tokens.Count - 1)];

    private Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfText)
        {
            _position++;
        }

        return token;
    }

    private Token Expect(string symbol) =>
        Current.Is(symbol) ? Take() : throw Error(Current, $"Expected `{symbol}`, not {Current}");

    private Token ExpectIdentifier() =>
        Current.Kind == TokenKind.Identifier ? Take() : throw Error(Current, $"Expected a name, not {Current}");

    private SourceSpan SpanFrom(Token start) => new(_fileName, start.Start, Peek(-1 + (_position == 0 ? 1 : 0)).End);

    private SourceSpan SpanFrom(ScriptNode start) => new(_fileName, start.Span.Start, Peek(-1).End);

    private static SyntaxErrorException Error(Token token, string message) => new(token.Start, token.End, message);

    private static SyntaxErrorException Refusal(Token token, string feature) => Error(token, NotCovered.Message(feature));

    /// <summary>Runs a part of the parser one level deeper. The limit keeps a hostile template from exhausting the stack.</summary>
    private T Deeper<T>(Func<T> parse)
    {
        if (++_depth > _depthLimit)
        {
            throw Error(Current, $"Expressions and blocks nest deeper than {_depthLimit} levels");
        }

        var result = parse();
        _depth--;
        return result;
    }
}
