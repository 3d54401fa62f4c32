using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>A span of time in calendar units, as rules write it: <c>24h</c>, <c>365d</c>, <c>18m</c> (months), <c>5y</c>.</summary>
/// <param name="Amount">Not negative.</param>
/// <param name="Unit"><c>h</c>, <c>d</c>, <c>m</c> or <c>y</c>.</param>
public readonly partial record struct CalendarDuration(int Amount, char Unit)
{
    /// <summary>What a duration looks like, for messages.</summary>
    public const string Form = "a whole number and a unit: h (hours), d (days), m (months) or y (years), such as 365d";

    /// <summary>The longest amount.</summary>
    public const int Longest = 999_999;

    /// <summary>Whether nothing recorded is this old: <c>notOlderThan: 100y</c> asks whether a day has come.</summary>
    public bool IsOlderThanAnyRecord => Unit == 'y' && Amount >= 100;

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

    /// <summary>A date this much later, or earlier: a moment by the instant, anything else by the days it can mean. Null beyond the calendar.</summary>
    public DateRange? Move(DateRange date, bool earlier)
    {
        var amount = earlier ? -Amount : Amount;
        try
        {
            if (date.Moment is { } moment)
            {
                var moved = Unit switch
                {
                    'h' => moment.AddHours(amount),
                    'd' => moment.AddDays(amount),
                    'm' => moment.AddMonths(amount),
                    _ => moment.AddYears(amount),
                };
                return DateRange.Of(DateOnly.FromDateTime(moved.DateTime)) with { Moment = moved };
            }

            // Of a day, hours may end on the day they fill or, begun late, on the next.
            return Unit switch
            {
                'h' => new DateRange(date.First.AddDays((int)Math.Floor(amount / 24.0)), date.Last.AddDays((int)Math.Ceiling(amount / 24.0))),
                'd' => new DateRange(date.First.AddDays(amount), date.Last.AddDays(amount)),
                'm' => new DateRange(date.First.AddMonths(amount), date.Last.AddMonths(amount)),
                _ => new DateRange(date.First.AddYears(amount), date.Last.AddYears(amount)),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount}{Unit}");

    [GeneratedRegex(@"^([0-9]{1,6})([hdmy])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
