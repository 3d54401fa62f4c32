using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptBinaryExpression(SourceSpan span, BinaryOperator op, ScriptExpression left, ScriptExpression right)
    : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(Span);
        var first = left.Evaluate(context);
        switch (op)
        {
            case BinaryOperator.And:
                return Truth.Of(first) && Truth.Of(right.Evaluate(context));
            case BinaryOperator.Or:
                return Truth.Of(first) || Truth.Of(right.Evaluate(context));
            case BinaryOperator.Coalesce:
                return first ?? right.Evaluate(context);
            case BinaryOperator.NotNull:
                return first is null ? null : right.Evaluate(context);
            default:
                return BinaryOperation.Evaluate(context, Span, op, first, right.Evaluate(context));
        }
    }
}
