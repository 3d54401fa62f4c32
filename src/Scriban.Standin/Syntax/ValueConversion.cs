using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Turns a value of a template into what a .NET parameter wants.</summary>
internal static class ValueConversion
{
    public static int ToInt(TemplateContext context, SourceSpan span, object? value) =>
        (int)ToObject(context, span, value, typeof(int))!;

    public static object? ToObject(TemplateContext context, SourceSpan span, object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            return type.IsValueType && target == type ? throw Impossible(span, value, type) : null;
        }

        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        if (target == typeof(string))
        {
            return context.ObjectToString(value);
        }

        if (target == typeof(bool))
        {
            return Truth.Of(value);
        }

        if (target.IsEnum && value is string name && Enum.TryParse(target, name, ignoreCase: true, out var member))
        {
            return member;
        }

        return (NumberOperation.IsNumber(value) ? ToNumber(value, target) : ToList(context, span, value, target))
            ?? throw Impossible(span, value, type);
    }

    private static object? ToNumber(object value, Type target)
    {
        if (target.IsEnum || Type.GetTypeCode(target) is < TypeCode.SByte or > TypeCode.Decimal)
        {
            return null;
        }

        try
        {
            return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static ScriptArray? ToList(TemplateContext context, SourceSpan span, object value, Type target) =>
        target.IsAssignableFrom(typeof(ScriptArray)) && value is IEnumerable and not string
            ? new ScriptArray(LoopItems.Of(context, span, value))
            : null;

    private static ScriptRuntimeException Impossible(SourceSpan span, object? value, Type type) =>
        new(span, $"Unable to convert type `{TypeName.Of(value)}` to `{type.Name}`");
}
