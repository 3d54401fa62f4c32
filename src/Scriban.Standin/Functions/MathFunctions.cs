using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>math</c>. <c>random</c> and <c>uuid</c> are left out: no report may differ from run to run.</summary>
internal static class MathFunctions
{
    public static object? Abs(TemplateContext context, SourceSpan span, object? value) => Number(span, "abs", value) switch
    {
        null => null,
        decimal exact => Math.Abs(exact),
        double real => Math.Abs(real),
        float real => Math.Abs(real),
        var integer when NumberOperation.Compare(integer, 0) < 0 => NumberOperation.Evaluate(span, BinaryOperator.Subtract, 0, integer),
        var integer => integer,
    };

    public static object? Ceil(TemplateContext context, SourceSpan span, object? value) => OnFraction(span, "ceil", value, Math.Ceiling, Math.Ceiling);

    public static object? Floor(TemplateContext context, SourceSpan span, object? value) => OnFraction(span, "floor", value, Math.Floor, Math.Floor);

    public static object? Round(TemplateContext context, SourceSpan span, object? value, int precision = 0) => Number(span, "round", value) switch
    {
        null => null,
        decimal exact => Settled(span, Math.Round(exact, precision, MidpointRounding.AwayFromZero), Math.Round(exact, precision)),
        double real => Settled(span, Math.Round(real, precision, MidpointRounding.AwayFromZero), Math.Round(real, precision)),
        float real => Settled(span, Math.Round(real, precision, MidpointRounding.AwayFromZero), Math.Round(real, precision)),
        var integer => integer,
    };

    public static object? DividedBy(TemplateContext context, SourceSpan span, object? value, object divisor)
    {
        if (Number(span, "divided_by", value) is not { } number)
        {
            return null;
        }

        var quotient = NumberOperation.Evaluate(span, BinaryOperator.Divide, number, Number(span, "divided_by", divisor)!);
        return NumberOperation.IsInteger(divisor)
            ? NumberOperation.Evaluate(span, BinaryOperator.Add, Convert.ToInt64(Floor(context, span, quotient), CultureInfo.InvariantCulture), 0)
            : quotient;
    }

    public static object? Plus(TemplateContext context, SourceSpan span, object? value, object? with) => Calculate(context, span, BinaryOperator.Add, value, with);

    public static object? Minus(TemplateContext context, SourceSpan span, object? value, object? with) => Calculate(context, span, BinaryOperator.Subtract, value, with);

    public static object? Times(TemplateContext context, SourceSpan span, object? value, object? with) => Calculate(context, span, BinaryOperator.Multiply, value, with);

    public static object? Modulo(TemplateContext context, SourceSpan span, object? value, object? with) => Calculate(context, span, BinaryOperator.Modulo, value, with);

    public static bool IsNumber(object? value) => NumberOperation.IsNumber(value);

    public static string Format(TemplateContext context, SourceSpan span, object? value, string? format, string? culture = null) =>
        Number(span, "format", value) is IFormattable number
            ? number.ToString(format, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture))
            : string.Empty;

    private static object? Calculate(TemplateContext context, SourceSpan span, BinaryOperator op, object? left, object? right) =>
        BinaryOperation.Evaluate(context, span, op, Number(span, "plus, minus, times and modulo", left), Number(span, "plus, minus, times and modulo", right));

    private static object? OnFraction(SourceSpan span, string name, object? value, Func<double, double> onReal, Func<decimal, decimal> onExact) =>
        Number(span, name, value) switch
        {
            null => null,
            decimal exact => onExact(exact),
            double real => onReal(real),
            float real => onReal(real),
            var integer => integer,
        };

    /// <summary>Which way a half is rounded is not documented: where it matters, there is no answer.</summary>
    private static T Settled<T>(SourceSpan span, T awayFromZero, T toEven)
        where T : IEquatable<T> =>
        awayFromZero.Equals(toEven) ? toEven : throw NotCovered.At(span, "`math.round` of a number half way between two others");

    private static object? Number(SourceSpan span, string function, object? value) =>
        value is null || NumberOperation.IsNumber(value)
            ? value
            : throw new ScriptRuntimeException(span, $"`math.{function}` needs a number, not a value of type `{TypeName.Of(value)}`");
}
