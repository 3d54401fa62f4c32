using System.Globalization;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Arithmetic. The wider of the two types decides: decimal, then double, then float, then integers.</summary>
internal static class NumberOperation
{
    public static bool IsNumber(object? value) => IsInteger(value) || value is double or float or decimal;

    public static bool IsInteger(object? value) =>
        value is int or long or byte or sbyte or short or ushort or uint or ulong;

    public static int Compare(object left, object right) => Widest(left, right) switch
    {
        TypeCode.Decimal => ToDecimal(left).CompareTo(ToDecimal(right)),
        TypeCode.Int64 => ToLong(left).CompareTo(ToLong(right)),
        _ => CompareDoubles(ToDouble(left), ToDouble(right)),
    };

    public static object Evaluate(SourceSpan span, BinaryOperator op, object left, object right)
    {
        try
        {
            return Widest(left, right) switch
            {
                TypeCode.Decimal => OnDecimals(op, ToDecimal(left), ToDecimal(right)),
                TypeCode.Double => OnDoubles(op, ToDouble(left), ToDouble(right)),
                TypeCode.Single => (float)OnDoubles(op, ToDouble(left), ToDouble(right)),
                _ => OnIntegers(op, ToLong(left), ToLong(right), left is int && right is int),
            };
        }
        catch (DivideByZeroException exception)
        {
            throw new ScriptRuntimeException(span, "Division by zero", exception);
        }
        catch (OverflowException)
        {
            throw NotCovered.At(span, "Arithmetic beyond 64 bits");
        }
        catch (NotSupportedException)
        {
            throw new ScriptRuntimeException(span, $"The operator `{OperatorTable.SymbolOf(op)}` is only defined on integers");
        }
    }

    private static object OnIntegers(BinaryOperator op, long left, long right, bool narrow)
    {
        if (op == BinaryOperator.Divide)
        {
            return OnDoubles(op, left, right);
        }

        var result = checked(op switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.DivideRound => left / right,
            BinaryOperator.Modulo => left % right,
            BinaryOperator.ShiftLeft => left << (int)right,
            BinaryOperator.ShiftRight => left >> (int)right,
            _ => throw new NotSupportedException(),
        });
        if (narrow && result is >= int.MinValue and <= int.MaxValue)
        {
            return (int)result;
        }

        return result;
    }

    /// <summary>Whether Scriban prints infinity for a division by zero is not documented; an error at least is seen.</summary>
    private static double OnDoubles(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => right == 0 ? throw new DivideByZeroException() : left / right,
        BinaryOperator.DivideRound => right == 0 ? throw new DivideByZeroException() : Math.Round(left / right),
        BinaryOperator.Modulo => right == 0 ? throw new DivideByZeroException() : left % right,
        _ => throw new NotSupportedException(),
    };

    private static decimal OnDecimals(BinaryOperator op, decimal left, decimal right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulo => left % right,
        _ => throw new NotSupportedException(),
    };

    private static TypeCode Widest(object left, object right)
    {
        if (left is decimal || right is decimal)
        {
            return TypeCode.Decimal;
        }

        if (left is double || right is double)
        {
            return TypeCode.Double;
        }

        return left is float || right is float ? TypeCode.Single : TypeCode.Int64;
    }

    private static int CompareDoubles(double left, double right) => left.CompareTo(right);

    private static long ToLong(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static decimal ToDecimal(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
