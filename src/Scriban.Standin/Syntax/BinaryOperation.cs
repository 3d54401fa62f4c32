using System.Collections;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The operators on two values, whatever their types.</summary>
internal static class BinaryOperation
{
    public static object? Evaluate(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        switch (op)
        {
            case BinaryOperator.Equal:
                return AreEqual(context, span, left, right);
            case BinaryOperator.NotEqual:
                return !AreEqual(context, span, left, right);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return IsOrdered(op, Compare(context, span, left, right));
            case BinaryOperator.Range or BinaryOperator.RangeExclusive:
                return Range(context, span, op, left, right);
        }

        if (IsText(left) || IsText(right))
        {
            return OnText(context, span, op, left, right);
        }

        if (left is null || right is null)
        {
            throw NotCovered.At(span, $"Operator `{Symbol(op)}` on null");
        }

        if (NumberOperation.IsNumber(left) && NumberOperation.IsNumber(right))
        {
            return NumberOperation.Evaluate(span, op, left, right);
        }

        throw NotCovered.At(span, $"Operator `{Symbol(op)}` on `{TypeName.Of(left)}` and `{TypeName.Of(right)}`");
    }

    public static bool AreEqual(TemplateContext context, SourceSpan span, object? left, object? right)
    {
        if (left is EmptyValue || right is EmptyValue)
        {
            return Emptiness.Of(span, left is EmptyValue ? right : left);
        }

        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (IsText(left) || IsText(right))
        {
            return string.Equals(context.ObjectToString(left), context.ObjectToString(right), StringComparison.Ordinal);
        }

        if (NumberOperation.IsNumber(left) && NumberOperation.IsNumber(right))
        {
            return NumberOperation.Compare(left, right) == 0;
        }

        if (left.GetType() != right.GetType())
        {
            throw NotCovered.At(span, $"Comparison of `{TypeName.Of(left)}` with `{TypeName.Of(right)}`");
        }

        return left is IEnumerable && !ReferenceEquals(left, right)
            ? throw NotCovered.At(span, $"Comparison of two values of type `{TypeName.Of(left)}`")
            : left.Equals(right);
    }

    /// <summary>Orders two values; text by the culture of the context, as <c>array.sort</c> is documented to.</summary>
    public static int Compare(TemplateContext context, SourceSpan span, object? left, object? right)
    {
        if (left is null || right is null)
        {
            throw NotCovered.At(span, "Order of null and another value");
        }

        if (IsText(left) || IsText(right))
        {
            return context.CurrentCulture.CompareInfo.Compare(context.ObjectToString(left), context.ObjectToString(right));
        }

        if (NumberOperation.IsNumber(left) && NumberOperation.IsNumber(right))
        {
            return NumberOperation.Compare(left, right);
        }

        return left.GetType() == right.GetType() && left is IComparable comparable
            ? comparable.CompareTo(right)
            : throw NotCovered.At(span, $"Order of `{TypeName.Of(left)}` and `{TypeName.Of(right)}`");
    }

    private static bool IsOrdered(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static string OnText(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        if (op == BinaryOperator.Add)
        {
            return context.CheckLength(span, context.ObjectToString(left) + context.ObjectToString(right));
        }

        var (text, times) = left is string first ? (first, right) : (right as string, left);
        if (op == BinaryOperator.Multiply && text is not null && times is int or long)
        {
            return TextRepetition.Repeat(context, span, text, Convert.ToInt64(times, context.CurrentCulture));
        }

        throw new ScriptRuntimeException(span, $"The operator `{Symbol(op)}` is not defined on `{TypeName.Of(left)}` and `{TypeName.Of(right)}`");
    }

    private static ScriptRange Range(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right)
    {
        if (left is not (int or long) || right is not (int or long))
        {
            throw new ScriptRuntimeException(span, $"The bounds of a range must be integers, not `{TypeName.Of(left)}` and `{TypeName.Of(right)}`");
        }

        var start = Convert.ToInt64(left, context.CurrentCulture);
        var end = Convert.ToInt64(right, context.CurrentCulture);
        if (start > end)
        {
            throw NotCovered.At(span, "Range whose end lies before its start");
        }

        return new ScriptRange(start, op == BinaryOperator.Range ? end : end - 1, left is int && right is int);
    }

    private static bool IsText(object? value) => value is string or char;

    private static string Symbol(BinaryOperator op) => OperatorTable.SymbolOf(op);
}
