using System.CommandLine;
using System.Globalization;

namespace ComplianceCheck.Cli;

/// <summary><c>--as-of DATE</c>: the day for which to decide, or the moment, which matters to waivers near midnight.</summary>
internal static class AsOfOption
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    public static Option<string?> Build()
    {
        var asOf = new Option<string?>("--as-of") { Description = "The day for which to decide, such as 2026-11-03, or the moment, such as 2026-11-03T23:30-05:00; now if not given", HelpName = "DATE" };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Read(text) is null)
            {
                result.AddError($"`{text}` is no day, expected one that exists, written as 2026-11-03, or a moment with its offset, written as 2026-11-03T23:30-05:00");
            }
        });
        return asOf;
    }

    /// <summary>The day and, where one is given, the moment, whose day is the one that is written; those of the machine where nothing is.</summary>
    public static (DateOnly Day, DateTimeOffset? Moment) Of(string? text, World world) => Read(text) ?? (world.Today, world.Now);

    private static (DateOnly, DateTimeOffset?)? Read(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, null);
        }

        // A time without an offset would be that of the machine.
        return text is not null && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10) && DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? (DateOnly.FromDateTime(moment.DateTime), moment)
            : null;
    }
}
