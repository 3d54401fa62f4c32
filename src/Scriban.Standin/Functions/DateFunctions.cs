using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>date</c>. There is no <c>now</c>: the program has to provide it.</summary>
internal static class DateFunctions
{
    public const string DefaultFormat = "%d %b %Y";

    public static DateTime? AddDays(DateTime? date, double days) => date?.AddDays(days);

    public static DateTime? AddMonths(DateTime? date, int months) => date?.AddMonths(months);

    public static DateTime? AddYears(DateTime? date, int years) => date?.AddYears(years);

    public static DateTime? AddHours(DateTime? date, double hours) => date?.AddHours(hours);

    public static DateTime? AddMinutes(DateTime? date, double minutes) => date?.AddMinutes(minutes);

    public static DateTime? AddSeconds(DateTime? date, double seconds) => date?.AddSeconds(seconds);

    public static DateTime? AddMilliseconds(DateTime? date, double millis) => date?.AddMilliseconds(millis);

    public static DateTime? Parse(TemplateContext context, SourceSpan span, string? text, string? pattern = null, string? culture = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var provider = Culture(context, culture);

        // A date with an offset becomes UTC on every machine; the package makes it the local time of the machine.
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal;
        var parsed = pattern is null
            ? DateTime.TryParse(text, provider, Styles, out var date)
            : DateTime.TryParseExact(text, DateInputPattern.ToNet(span, pattern), provider, Styles, out date);
        return parsed ? date : throw new ScriptRuntimeException(span, $"`{text}` is not a date" + (pattern is null ? string.Empty : $" of the pattern `{pattern}`"));
    }

    public static string? ParseToString(
        TemplateContext context,
        SourceSpan span,
        string? text,
        string? output_pattern = null,
        string? output_culture = null,
        string? input_pattern = null,
        string? input_culture = null) =>
        Parse(context, span, text, input_pattern, input_culture) is { } date ? ToString(context, span, date, output_pattern, output_culture) : null;

    public static string? ToString(TemplateContext context, SourceSpan span, DateTime? datetime, string? pattern = null, string? culture = null) =>
        datetime is { } date ? DateOutputPattern.Format(context, span, date, pattern ?? CurrentFormat(context), Culture(context, culture)) : null;

    internal static string ToDefaultText(TemplateContext context, DateTime date) =>
        DateOutputPattern.Format(context, context.CurrentSpan, date, CurrentFormat(context), context.CurrentCulture);

    internal static string CurrentFormat(TemplateContext context) =>
        context.BuiltinObject["date"] is ScriptObject family && family["format"] is string format ? format : DefaultFormat;

    private static CultureInfo Culture(TemplateContext context, string? name) =>
        name is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(name);
}
