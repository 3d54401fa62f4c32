using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceCheck.Rules;

/// <summary>A span of time in calendar units, as rules write it: <c>24h</c>, <c>365d</c>, <c>18m</c> (months), <c>5y</c>.</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Unit"><c>h</c>, <c>d</c>, <c>m</c> or <c>y</c>.</param>
public readonly partial record struct CalendarDuration(int Amount, char Unit)
{
    /// <summary>What a duration looks like, for messages.</summary>
    public const string Form = "a whole number and a unit: h (hours), d (days), m (months) or y (years), such as 365d";

    public static bool TryParse(string text, out CalendarDuration duration)
    {
        var match = Pattern().Match(text);
        duration = match.Success ? new CalendarDuration(int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups[2].Value[0]) : default;
        return match.Success;
    }

    /// <summary>The day this long before <paramref name="day"/>; hours count as the whole days they fill. The first day of the calendar at the earliest.</summary>
    public DateOnly Before(DateOnly day)
    {
        try
        {
            return Unit switch
            {
                'h' => day.AddDays(-(Amount / 24)),
                'd' => day.AddDays(-Amount),
                'm' => day.AddMonths(-Amount),
                _ => day.AddYears(-Amount),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MinValue;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount}{Unit}");

    [GeneratedRegex(@"^([0-9]{1,6})([hdmy])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
