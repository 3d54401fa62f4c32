using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Whether the expression is what a <c>for</c> loops over: it ends before the options of the loop.</summary>
    private bool _inLoopHeader;

    /// <summary>Whether the expression is a branch of <c>? :</c>, where <c>a :</c> is no named argument.</summary>
    private bool _inConditional;

    private ScriptExpression ParseExpression() => Deeper(() =>
    {
        var left = ParseConditional(ParseBinary(0, allowCall: true));
        while (IsPipeAhead())
        {
            if (left is ScriptConditionalExpression)
            {
                throw Refusal(Current, "Pipe behind `? :` without parentheses");
            }

            left = ParsePipe(left);
        }

        return left;
    });

    private ScriptExpression ParseConditional(ScriptExpression condition)
    {
        if (!Current.Is("?"))
        {
            return condition;
        }

        if (condition is ScriptFunctionCall { HasParentheses: false })
        {
            throw Refusal(Current, "`? :` behind a call without parentheses");
        }

        Take();
        var outer = _inConditional;
        _inConditional = true;
        var yes = Deeper(() => ParseConditional(ParseBinary(0, allowCall: false)));
        Expect(":");
        var no = Deeper(() => ParseConditional(ParseBinary(0, allowCall: false)));
        _inConditional = outer;
        return new ScriptConditionalExpression(SpanFrom(condition), condition, yes, no);
    }

    private ScriptExpression ParseBinary(int minimum, bool allowCall) =>
        Deeper(() => ContinueBinary(ParseUnary(allowCall), minimum));

    private ScriptExpression ContinueBinary(ScriptExpression left, int minimum)
    {
        while (Current.Kind == TokenKind.Symbol)
        {
            if (Current.Text is "&" or "^" or "|>")
            {
                throw Refusal(Current, $"Operator {Current}");
            }

            if (!OperatorTable.TryGet(Current.Text, out var op, out var precedence) || precedence < minimum)
            {
                break;
            }

            var sign = Take();
            RejectLineBreak(sign);
            var right = ParseBinary(precedence + 1, allowCall: false);
            RefuseUnclear(sign, op, left, right);
            left = new ScriptBinaryExpression(SpanFrom(left), op, left, right);
        }

        return left;
    }

    private void RejectLineBreak(Token sign)
    {
        if (Current.Kind == TokenKind.NewLine)
        {
            throw Refusal(sign, $"Line break behind the operator {sign}");
        }
    }

    /// <summary>The documentation gives no table of precedence; what people read differently needs parentheses.</summary>
    private void RefuseUnclear(Token sign, BinaryOperator op, ScriptExpression left, ScriptExpression right)
    {
        if (right is IScriptPath && StartsArguments())
        {
            throw Refusal(Current, $"Call with arguments behind the operator {sign} without parentheses");
        }

        var isRange = op is BinaryOperator.Range or BinaryOperator.RangeExclusive;
        if (isRange && (left is ScriptBinaryExpression || OperatorTable.TryGet(Current.Text, out _, out _)))
        {
            throw Refusal(sign, $"Operator next to {sign} without parentheses");
        }
    }

    private ScriptExpression ParseUnary(bool allowCall)
    {
        var token = Current;
        if (token.Kind == TokenKind.Symbol)
        {
            switch (token.Text)
            {
                case "!" or "-" or "+":
                    Take();
                    var operand = Deeper(() => ParseUnary(allowCall: false));
                    if (operand is IScriptPath && StartsArgument(Current))
                    {
                        throw Refusal(Current, $"Call with arguments behind the operator {token} without parentheses");
                    }

                    return new ScriptUnaryExpression(SpanFrom(token), token.Text, operand);
                case "@":
                    Take();
                    var target = ParsePostfix(ParsePrimary());
                    return new ScriptAliasExpression(SpanFrom(token), target);
                case "++" or "--" or "^":
                    throw Refusal(token, $"Operator {token}");
            }
        }

        var primary = ParsePostfix(ParsePrimary());
        if (Current.Is("++") || Current.Is("--"))
        {
            throw Refusal(Current, $"Operator {Current}");
        }

        return allowCall && primary is IScriptPath or ScriptNestedExpression && StartsArguments()
            ? ParseSpacedCall(primary)
            : primary;
    }

    private ScriptExpression ParsePostfix(ScriptExpression target)
    {
        while (true)
        {
            if (Current.Is(".") || Current.Is("?."))
            {
                var optional = Take().Is("?.");
                var member = ExpectIdentifier();
                target = new ScriptMemberExpression(SpanFrom(target), target, member.Text, optional);
            }
            else if (Current.Is("[") && !Current.SpaceBefore && target is not ScriptLiteral)
            {
                target = ParseIndexer(target);
            }
            else if (Current.Is("(") && !Current.SpaceBefore && target is IScriptPath)
            {
                target = ParseParenthesizedCall(target);
            }
            else
            {
                return target;
            }
        }
    }

    private ScriptIndexerExpression ParseIndexer(ScriptExpression target)
    {
        Expect("[");
        var index = Bracketed(ParseExpression, "]");
        return new ScriptIndexerExpression(SpanFrom(target), target, index);
    }

    /// <summary>Parses what stands in brackets up to the closing one; what surrounds them plays no role inside.</summary>
    private T Bracketed<T>(Func<T> parse, string closing)
    {
        var (inHeader, inConditional) = (_inLoopHeader, _inConditional);
        (_inLoopHeader, _inConditional) = (false, false);
        _openBrackets++;
        var result = parse();
        if (!Current.Is(closing))
        {
            throw Error(Current, $"Expected `{closing}`, not {Current}");
        }

        // The line break behind the last closing bracket counts again, so it must not be skipped.
        _openBrackets--;
        _position++;
        (_inLoopHeader, _inConditional) = (inHeader, inConditional);
        return result;
    }
}
