using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private static readonly string[] LoopOptions = ["offset", "limit", "cols"];

    /// <summary><c>f a b</c>: each argument reaches as far as its operators do, so <c>f a + b</c> is <c>f (a + b)</c>.</summary>
    private ScriptFunctionCall ParseSpacedCall(ScriptExpression target)
    {
        var (arguments, named) = ParseSpacedArguments();
        return new ScriptFunctionCall(SpanFrom(target), target, piped: null, arguments, named, hasParentheses: false);
    }

    private ScriptFunctionCall ParseParenthesizedCall(ScriptExpression target)
    {
        Expect("(");
        var (arguments, named) = Bracketed(ParseCommaArguments, ")");
        return new ScriptFunctionCall(SpanFrom(target), target, piped: null, arguments, named, hasParentheses: true);
    }

    private ScriptExpression ParsePipe(ScriptExpression piped)
    {
        SkipNewLines();
        var sign = Expect("|");
        SkipNewLines();
        if (Current.Kind == TokenKind.CodeExit)
        {
            throw Error(sign, "Nothing follows the pipe");
        }

        var target = ParsePostfix(ParsePrimary());
        if (target is ScriptFunctionCall)
        {
            throw Refusal(sign, "Pipe into a call with parentheses");
        }

        if (StartsArguments())
        {
            var (arguments, named) = ParseSpacedArguments();
            var call = new ScriptFunctionCall(SpanFrom(piped), target, piped, arguments, named, hasParentheses: false);
            return ParseConditional(call);
        }

        // Without arguments the operator belongs to the result: `x | string.to_int + 1`.
        var bare = new ScriptFunctionCall(SpanFrom(piped), target, piped, [], [], hasParentheses: false);
        return ParseConditional(ContinueBinary(bare, 0));
    }

    private (List<ScriptExpression> Arguments, List<ScriptNamedArgument> Named) ParseSpacedArguments()
    {
        var arguments = new List<ScriptExpression>();
        var named = new List<ScriptNamedArgument>();
        while (StartsArgument(Current))
        {
            if (_inLoopHeader && (IsLoopOption() || Current.IsName("reversed")))
            {
                throw Refusal(Current, "Option of a loop behind a call without parentheses");
            }

            AddArgument(arguments, named, () => ParseBinary(0, allowCall: false));
        }

        return (arguments, named);
    }

    private (List<ScriptExpression> Arguments, List<ScriptNamedArgument> Named) ParseCommaArguments()
    {
        var arguments = new List<ScriptExpression>();
        var named = new List<ScriptNamedArgument>();
        while (!Current.Is(")"))
        {
            AddArgument(arguments, named, ParseExpression);
            if (!TryTake(","))
            {
                break;
            }
        }

        return (arguments, named);
    }

    private void AddArgument(List<ScriptExpression> arguments, List<ScriptNamedArgument> named, Func<ScriptExpression> parse)
    {
        var start = Current;
        if (start.Kind == TokenKind.Identifier && Peek(1).Is(":") && !_inConditional)
        {
            Take();
            Take();
            named.Add(new ScriptNamedArgument(start.Text, parse()));
            return;
        }

        var argument = parse();
        if (named.Count > 0)
        {
            throw Error(start, "Behind a named argument all arguments must be named");
        }

        arguments.Add(argument);
    }

    /// <summary>Whether arguments follow a path, and not the options of the loop whose header it ends.</summary>
    private bool StartsArguments()
    {
        if (_inLoopHeader && (IsLoopOption() || Current.IsName("reversed")))
        {
            return false;
        }

        return StartsArgument(Current);
    }

    private bool IsLoopOption() => LoopOptions.Contains(Current.Text, StringComparer.Ordinal) && Peek(1).Is(":");

    private static bool StartsArgument(Token token) => token.Kind switch
    {
        TokenKind.Literal or TokenKind.Local => true,
        TokenKind.Identifier => !IsReserved(token) || token.Text is "true" or "false" or "null" or "empty" or "this" or "do" or "for" or "while",
        TokenKind.Symbol => token.Text is "(" or "[" or "{" or "@" or "!" or "^",
        _ => false,
    };

    /// <summary>Whether a pipe follows, perhaps on one of the next lines.</summary>
    private bool IsPipeAhead()
    {
        var ahead = 0;
        while (Peek(ahead).Kind == TokenKind.NewLine)
        {
            ahead++;
        }

        return Peek(ahead).Is("|");
    }

    private void SkipNewLines()
    {
        while (_tokens[_position].Kind == TokenKind.NewLine)
        {
            _position++;
        }
    }
}
