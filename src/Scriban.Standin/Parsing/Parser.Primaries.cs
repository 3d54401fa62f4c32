using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptExpression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Literal:
                Take();
                return new ScriptLiteral(SpanFrom(token), token.Value);
            case TokenKind.Local:
                Take();
                return ParseLocal(token);
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.Symbol when token.Text == "(":
                return ParseNested();
            case TokenKind.Symbol when token.Text == "[":
                return ParseArray();
            case TokenKind.Symbol when token.Text == "{":
                return ParseObject();
            default:
                throw Error(token, $"Expected an expression, not {token}");
        }
    }

    private ScriptExpression ParseName()
    {
        var token = Current;
        if (token.Text == "do")
        {
            return ParseAnonymousFunction();
        }

        Take();
        switch (token.Text)
        {
            case "true" or "false":
                return new ScriptLiteral(SpanFrom(token), token.Text == "true");
            case "null":
                return new ScriptLiteral(SpanFrom(token), null);
            case "empty":
                return new ScriptLiteral(SpanFrom(token), EmptyValue.Instance);
            case "this":
                return new ScriptThisExpression(SpanFrom(token));
            case "for" or "while" when Current.Is("."):
                Take();
                var member = ExpectIdentifier();
                return new ScriptLoopStateExpression(SpanFrom(token), token.Text, member.Text);
            case "include_join":
                throw Refusal(token, "Function `include_join`");
        }

        return IsReserved(token)
            ? throw Error(token, $"Expected an expression, not {token}")
            : new ScriptVariableExpression(SpanFrom(token), new ScriptVariableGlobal(SpanFrom(token), token.Text));
    }

    /// <summary><c>$name</c>; <c>$</c> and <c>$$</c> are locals with odd names, and <c>$1</c> is an item of <c>$</c>.</summary>
    private ScriptExpression ParseLocal(Token token)
    {
        var span = SpanFrom(token);
        var name = token.Text[1..];
        if (name.Length > 0 && name.All(char.IsAsciiDigit))
        {
            if (!int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index))
            {
                throw Error(token, $"{token} is no argument");
            }

            var arguments = new ScriptVariableExpression(span, new ScriptVariableLocal(span, string.Empty));
            return new ScriptIndexerExpression(span, arguments, new ScriptLiteral(span, index));
        }

        return new ScriptVariableExpression(span, new ScriptVariableLocal(span, name));
    }

    private ScriptNestedExpression ParseNested()
    {
        var start = Expect("(");
        var inner = Bracketed(ParseExpression, ")");
        return new ScriptNestedExpression(SpanFrom(start), inner);
    }

    private ScriptArrayInitializerExpression ParseArray()
    {
        var start = Expect("[");
        var items = Bracketed(
            () =>
            {
                var list = new List<ScriptExpression>();
                while (!Current.Is("]"))
                {
                    list.Add(ParseExpression());
                    if (!TryTake(","))
                    {
                        break;
                    }
                }

                return list;
            },
            "]");
        return new ScriptArrayInitializerExpression(SpanFrom(start), items);
    }

    private ScriptObjectInitializerExpression ParseObject()
    {
        var start = Expect("{");
        var members = Bracketed(
            () =>
            {
                var list = new List<KeyValuePair<string, ScriptExpression>>();
                while (!Current.Is("}"))
                {
                    list.Add(ParseMember());
                    if (!TryTake(","))
                    {
                        break;
                    }
                }

                return list;
            },
            "}");
        return new ScriptObjectInitializerExpression(SpanFrom(start), members);
    }

    private KeyValuePair<string, ScriptExpression> ParseMember()
    {
        var token = Take();
        var name = token switch
        {
            { Kind: TokenKind.Identifier } => token.Text,
            { Kind: TokenKind.Literal, Value: string text } => text,
            _ => throw Error(token, $"Expected the name of a member, not {token}"),
        };
        Expect(":");
        return KeyValuePair.Create(name, ParseExpression());
    }

    private static bool IsReserved(Token token) => token.Text is
        "if" or "else" or "end" or "case" or "when" or "for" or "while" or "break" or "continue" or "func" or "import"
        or "readonly" or "with" or "capture" or "ret" or "wrap" or "do" or "tablerow" or "this" or "true" or "false"
        or "null" or "empty" or "in";
}
