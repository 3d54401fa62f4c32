using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

/// <summary>Reads dates with a regular expression and the parser of .NET: slower and plainer than <see cref="DateRange"/>, which must agree.</summary>
internal static partial class DateByPattern
{
    /// <summary>The date, or null where the text is none.</summary>
    public static DateRange? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || Number(match, "y") is not (>= 1 and var year))
        {
            return null;
        }

        if (!match.Groups["m"].Success)
        {
            return new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        if (Number(match, "m") is not (>= 1 and <= 12 and var month))
        {
            return null;
        }

        if (!match.Groups["d"].Success)
        {
            return new DateRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        }

        var number = Number(match, "d");
        if (number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var day = new DateOnly(year, month, number);
        if (!match.Groups["t"].Success)
        {
            return DateRange.Of(day);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? new DateRange(day, day, moment) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2})(?<t>T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
