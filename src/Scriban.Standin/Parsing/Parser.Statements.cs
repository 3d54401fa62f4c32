using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptIfStatement ParseIf(Token start)
    {
        var condition = ParseHeader();
        var then = ParseBlock();
        ScriptNode? otherwise = null;
        if (Current.IsName("else"))
        {
            var keyword = Take();
            if (Current.IsName("if"))
            {
                return new ScriptIfStatement(SpanFrom(start), condition, then, Deeper(() => ParseIf(Take())));
            }

            ExpectStatementEnd();
            otherwise = ParseBlockUntilEnd(keyword);
        }
        else
        {
            ExpectEnd(start);
        }

        return new ScriptIfStatement(SpanFrom(start), condition, then, otherwise);
    }

    private ScriptCaseStatement ParseCase(Token start)
    {
        var subject = ParseHeader();
        var at = Current;
        var before = ParseBlock();
        if (!before.IsSilent)
        {
            throw Refusal(at, "Text or statement between `case` and the first `when`");
        }

        var whens = new List<ScriptWhenClause>();
        while (Current.IsName("when"))
        {
            Take();
            var values = new List<ScriptExpression>();
            do
            {
                // `||` separates values here, so a value stops before it.
                values.Add(ParseBinary(OperatorTable.AbovePrecedenceOfOr, allowCall: false));
            }
            while (TryTake(",") || TryTake("||"));
            ExpectStatementEnd();
            whens.Add(new ScriptWhenClause(values, ParseBlock()));
        }

        ScriptBlockStatement? otherwise = null;
        if (Current.IsName("else"))
        {
            Take();
            ExpectStatementEnd();
            otherwise = ParseBlock();
        }

        ExpectEnd(start);
        return new ScriptCaseStatement(SpanFrom(start), subject, before, whens, otherwise);
    }

    private ScriptForStatement ParseFor(Token start)
    {
        var variable = ParseVariable();
        if (!Current.IsName("in"))
        {
            throw Error(Current, $"Expected `in`, not {Current}");
        }

        Take();
        _inLoopHeader = true;
        var items = ParseExpression();
        _inLoopHeader = false;
        var options = ParseForOptions();
        ExpectStatementEnd();
        var body = ParseBlock();
        ScriptBlockStatement? otherwise = null;
        if (Current.IsName("else"))
        {
            Take();
            ExpectStatementEnd();
            otherwise = ParseBlock();
        }

        ExpectEnd(start);
        return new ScriptForStatement(SpanFrom(start), variable, items, options, body, otherwise);
    }

    private ForOptions ParseForOptions()
    {
        var options = new ForOptions(null, null, Reversed: false);
        var first = Current;
        while (Current.Kind == TokenKind.Identifier)
        {
            var option = Take();
            switch (option.Text)
            {
                case "reversed":
                    options = options with { Reversed = true };
                    break;
                case "offset":
                    Expect(":");
                    options = options with { Offset = ParseBinary(0, allowCall: false) };
                    break;
                case "limit":
                    Expect(":");
                    options = options with { Limit = ParseBinary(0, allowCall: false) };
                    break;
                default:
                    throw Error(option, $"A `for` loop has no option {option}");
            }
        }

        // The documentation allows both and does not say which comes first.
        return options.Reversed && (options.Offset ?? options.Limit) is not null
            ? throw Refusal(first, "`reversed` together with `offset` or `limit`")
            : options;
    }

    private ScriptWhileStatement ParseWhile(Token start)
    {
        var condition = ParseHeader();
        var body = ParseBlockUntilEnd(start);
        return new ScriptWhileStatement(SpanFrom(start), condition, body);
    }

    private ScriptCaptureStatement ParseCapture(Token start)
    {
        var at = Current;
        if (ParseHeader() is not IScriptPath target)
        {
            throw Error(at, "`capture` needs a variable");
        }

        var body = ParseBlockUntilEnd(start);
        return new ScriptCaptureStatement(SpanFrom(start), target, body);
    }

    private ScriptWithStatement ParseWith(Token start)
    {
        var target = ParseHeader();
        var body = ParseBlockUntilEnd(start);
        return new ScriptWithStatement(SpanFrom(start), target, body);
    }

    private ScriptWrapStatement ParseWrap(Token start)
    {
        var at = Current;
        var call = ParseHeader() switch
        {
            ScriptFunctionCall { IsPipe: false } direct => direct,

            // Whether a function without arguments needs an `@` here has changed between versions of Scriban.
            IScriptPath => throw Refusal(at, "`wrap` of a function without arguments"),
            _ => throw Error(at, "`wrap` needs a function call"),
        };
        var body = ParseBlockUntilEnd(start);
        return new ScriptWrapStatement(SpanFrom(start), call, body);
    }

    private ScriptExpression ParseHeader()
    {
        var expression = ParseExpression();
        ExpectStatementEnd();
        return expression;
    }

    private ScriptVariable ParseVariable()
    {
        var token = Take();
        return token.Kind switch
        {
            TokenKind.Identifier when !IsReserved(token) => new ScriptVariableGlobal(SpanFrom(token), token.Text),
            TokenKind.Local when token.Text.Length > 1 && char.IsAsciiLetter(token.Text[1]) || token.Text.StartsWith("$_", StringComparison.Ordinal) =>
                new ScriptVariableLocal(SpanFrom(token), token.Text[1..]),
            _ => throw Error(token, $"Expected a variable, not {token}"),
        };
    }

    private bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }

        Take();
        return true;
    }
}
