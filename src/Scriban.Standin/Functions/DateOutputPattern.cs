using System.Globalization;
using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The <c>%</c> patterns of <c>date.to_string</c>.</summary>
internal static class DateOutputPattern
{
    public static string Format(TemplateContext context, SourceSpan span, DateTime date, string pattern, CultureInfo culture)
    {
        // `%g` alone means the current format, and in front of a pattern the invariant culture.
        if (pattern == "%g")
        {
            pattern = "%g " + DateFunctions.CurrentFormat(context);
        }

        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
                i += i + 1 < pattern.Length && pattern[i + 1] == ' ' ? 1 : 0;
                continue;
            }

            text.Append(Part(date, pattern[i], culture)
                ?? throw (pattern[i] is 'x' or 'X'
                    ? NotCovered.At(span, $"Date format `%{pattern[i]}`")
                    : new ScriptRuntimeException(span, $"`%{pattern[i]}` is not a date format")));
        }

        return text.ToString();
    }

    private static string? Part(DateTime date, char format, CultureInfo culture) => format switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM ", culture) + Blank(date.Day) + date.ToString(" HH':'mm':'ss yyyy", culture),
        'C' => Two(date.Year / 100),
        'd' => Two(date.Day),
        'D' => $"{Two(date.Month)}/{Two(date.Day)}/{Two(date.Year % 100)}",
        'e' => Blank(date.Day),
        'F' => date.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture),
        'H' => Two(date.Hour),
        'I' => Two(TwelveHour(date)),
        'j' => date.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
        'k' => Blank(date.Hour),
        'l' => Blank(TwelveHour(date)),
        'L' => date.Millisecond.ToString("D3", CultureInfo.InvariantCulture),
        'm' => Two(date.Month),
        'M' => Two(date.Minute),
        'n' => "\n",
        'N' => (date.Ticks % TimeSpan.TicksPerSecond * 100).ToString("D9", CultureInfo.InvariantCulture),
        'p' => HalfOfDay(date, culture),
        'P' => culture.TextInfo.ToLower(HalfOfDay(date, culture)),
        'r' => $"{Two(TwelveHour(date))}:{Two(date.Minute)}:{Two(date.Second)} {HalfOfDay(date, culture)}",
        'R' => $"{Two(date.Hour)}:{Two(date.Minute)}",
        's' => ((long)Math.Floor((date.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds)).ToString(CultureInfo.InvariantCulture),
        'S' => Two(date.Second),
        't' => "\t",
        'T' => date.ToString("HH':'mm':'ss", CultureInfo.InvariantCulture),
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'U' => Two(WeekStartingWith(date, DayOfWeek.Sunday)),
        'v' => (Blank(date.Day) + date.ToString("-MMM-yyyy", CultureInfo.InvariantCulture)).ToUpperInvariant(),
        'V' => Two(ISOWeek.GetWeekOfYear(date)),
        'W' => Two(WeekStartingWith(date, DayOfWeek.Monday)),
        'w' => ((int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'y' => Two(date.Year % 100),
        'Y' => date.Year.ToString("D4", CultureInfo.InvariantCulture),
        'Z' => date.ToString("zzz", CultureInfo.InvariantCulture),
        '%' => "%",
        _ => null,
    };

    /// <summary>The number of such week days in the year up to the date: week 1 starts with the first of them.</summary>
    private static int WeekStartingWith(DateTime date, DayOfWeek first) =>
        (date.DayOfYear + 6 - (((int)date.DayOfWeek - (int)first + 7) % 7)) / 7;

    private static int TwelveHour(DateTime date) => (date.Hour + 11) % 12 + 1;

    private static string HalfOfDay(DateTime date, CultureInfo culture) => date.ToString("tt", culture);

    private static string Two(int value) => value.ToString("D2", CultureInfo.InvariantCulture);

    private static string Blank(int value) => value.ToString(CultureInfo.InvariantCulture).PadLeft(2);
}
