using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptFunctionStatement ParseFunction(Token start)
    {
        var variable = ParseVariable();
        IReadOnlyList<ScriptParameterInfo>? parameters = null;
        var lastIsVariable = false;
        if (Current.Is("("))
        {
            parameters = ParseParameters(out lastIsVariable);
        }

        ExpectStatementEnd();
        var body = ParseFunctionBody(start);
        var function = new ScriptFunction(SpanFrom(start), parameters, lastIsVariable, body);
        return new ScriptFunctionStatement(SpanFrom(start), variable, function);
    }

    private ScriptFunction ParseAnonymousFunction()
    {
        var start = Take();
        if (Current.Is("("))
        {
            throw Refusal(Current, "Anonymous function with parameters");
        }

        return new ScriptFunction(SpanFrom(start), parameters: null, lastIsVariable: false, ParseFunctionBody(start));
    }

    private ScriptBlockStatement ParseFunctionBody(Token start)
    {
        var inHeader = _inLoopHeader;
        _inLoopHeader = false;
        var body = ParseBlockUntilEnd(start);
        _inLoopHeader = inHeader;
        return body;
    }

    private List<ScriptParameterInfo> ParseParameters(out bool lastIsVariable)
    {
        var parameters = new List<ScriptParameterInfo>();
        lastIsVariable = false;
        Expect("(");
        _openBrackets++;
        while (!Current.Is(")"))
        {
            var name = ExpectIdentifier();
            if (lastIsVariable)
            {
                throw Error(name, "Nothing can follow a parameter with `...`");
            }

            lastIsVariable = TryTake("...");
            parameters.Add(ParseParameter(name, parameters));
            if (!Current.Is(")"))
            {
                Expect(",");
            }
        }

        _openBrackets--;
        Expect(")");
        return parameters;
    }

    private ScriptParameterInfo ParseParameter(Token name, List<ScriptParameterInfo> before)
    {
        if (before.Any(p => p.Name == name.Text))
        {
            throw Error(name, $"There are two parameters {name}");
        }

        if (!TryTake("="))
        {
            return before.Any(p => p.HasDefaultValue) && !Peek(-1).Is("...")
                ? throw Error(name, $"The parameter {name} needs a default value, as the one before it has one")
                : new ScriptParameterInfo(typeof(object), name.Text);
        }

        var at = Current;
        return ParseBinary(0, allowCall: false) is ScriptLiteral literal
            ? new ScriptParameterInfo(typeof(object), name.Text, literal.Value)
            : throw Refusal(at, "Default value that is not a literal");
    }

    /// <summary><c>sub(x, y) = x - y</c>; told from a call by the <c>=</c> behind the parentheses.</summary>
    private ScriptFunctionStatement? TryParseInlineFunction()
    {
        var start = Current;
        if (start.Kind != TokenKind.Identifier || IsReserved(start) || !Peek(1).Is("(") || Peek(1).SpaceBefore)
        {
            return null;
        }

        var ahead = 2;
        while (Peek(ahead).Kind == TokenKind.Identifier || Peek(ahead).Is(","))
        {
            ahead++;
        }

        if (!Peek(ahead).Is(")") || !Peek(ahead + 1).Is("="))
        {
            return null;
        }

        var variable = ParseVariable();
        var parameters = ParseParameters(out _);
        Take();
        var result = ParseExpression();
        var body = new ScriptBlockStatement(result.Span, [new ScriptReturnStatement(result.Span, result)]);
        return new ScriptFunctionStatement(SpanFrom(start), variable, new ScriptFunction(SpanFrom(start), parameters, lastIsVariable: false, body));
    }
}
