using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceCheck.Documents;

/// <summary>
/// A date as far as it is known: the days from <see cref="First"/> to <see cref="Last"/>, both included, and the moment if
/// one is stated. A day is compared as a calendar day wherever it was written; no time zone of a machine plays a part.
/// </summary>
/// <param name="First">The earliest day it can mean.</param>
/// <param name="Last">The latest day it can mean.</param>
/// <param name="Moment">The instant, when a time with an offset is stated.</param>
public readonly partial record struct DateRange(DateOnly First, DateOnly Last, DateTimeOffset? Moment = null)
{
    /// <summary>Whether it is exactly one day, without a time.</summary>
    public bool IsDay => First == Last && Moment is null;

    /// <summary>One day.</summary>
    public static DateRange Of(DateOnly day) => new(day, day);

    /// <summary>
    /// Reads <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or that with <c>THH:mm[:ss[.f…]](Z|±hh:mm)</c>, all of which must
    /// exist in the calendar. A time without an offset is not a moment and is refused.
    /// </summary>
    public static bool TryParse(string text, out DateRange range)
    {
        range = default;
        var match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var year = Number(match, "y");
        if (year < 1)
        {
            return false;
        }

        if (!match.Groups["m"].Success)
        {
            range = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return true;
        }

        var month = Number(match, "m");
        if (month is < 1 or > 12)
        {
            return false;
        }

        if (!match.Groups["d"].Success)
        {
            range = new DateRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
            return true;
        }

        var number = Number(match, "d");
        if (number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var day = new DateOnly(year, month, number);
        range = Of(day);
        if (!match.Groups["t"].Success)
        {
            return true;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return false;
        }

        range = new DateRange(day, day, moment);
        return true;
    }

    /// <summary>
    /// Whether it is certain that this lies before <paramref name="other"/>: two moments are compared as such, anything else by
    /// the calendar days as written.
    /// </summary>
    public bool IsBefore(DateRange other) =>
        Moment is { } moment && other.Moment is { } otherMoment ? moment < otherMoment : Last < other.First;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2})(?<t>T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
