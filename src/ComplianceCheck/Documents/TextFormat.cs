using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceCheck.Documents;

/// <summary>A form of text that code checks: the word in a schema's <c>format</c>, what to call it, and the check.</summary>
public sealed class TextFormat
{
    /// <summary>A calendar day, <c>2026-11-03</c> (RFC 3339 full-date).</summary>
    public static readonly TextFormat Date = new("date", "date", "a day that exists, as 2026-11-03", text => DateRange.TryParse(text, out var range) && range.IsDay);

    /// <summary>A day, or a moment with its offset, <c>2026-11-03T09:20:00-06:00</c>.</summary>
    public static readonly TextFormat DateOrTime = new("dateOrTime", "date or time", "a day as 2026-11-03 or a moment as 2026-11-03T09:20:00-06:00", text => DateRange.TryParse(text, out var range) && (range.IsDay || range.Moment is not null));

    /// <summary>A year, a month or a day: <c>2017</c>, <c>2017-06</c>, <c>2017-06-30</c>.</summary>
    public static readonly TextFormat PartialDate = new("partialDate", "date", "a year, month or day, as 2017, 2017-06 or 2017-06-30", text => DateRange.TryParse(text, out var range) && range.Moment is null);

    /// <summary>One IPv4 or IPv6 address.</summary>
    public static readonly TextFormat Address = new("ip", "address", "an IPv4 or IPv6 address", text => AddressRange.TryParse(text, out _) && !text.Contains('/', StringComparison.Ordinal));

    /// <summary>An IPv4 or IPv6 address with or without a prefix length (RFC 4632, RFC 4291).</summary>
    public static readonly TextFormat AddressWithPrefix = new("cidr", "address", "an IPv4 or IPv6 address, with or without a prefix length such as /24", text => AddressRange.TryParse(text, out _));

    private readonly Func<string, bool> check;

    private TextFormat(string keyword, string noun, string expected, Func<string, bool> check)
    {
        Keyword = keyword;
        Noun = noun;
        Expected = expected;
        this.check = check;
    }

    public static ImmutableArray<TextFormat> All { get; } = [Date, DateOrTime, PartialDate, Address, AddressWithPrefix];

    /// <summary>The word in the schema.</summary>
    public string Keyword { get; }

    public string Noun { get; }

    /// <summary>What the text should be, with an example.</summary>
    public string Expected { get; }

    /// <summary>Whether values are days or moments in time.</summary>
    public bool IsDate => this == Date || this == DateOrTime || this == PartialDate;

    /// <summary>Whether values are network addresses.</summary>
    public bool IsAddress => this == Address || this == AddressWithPrefix;

    public bool IsWellFormed(string text) => check(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"format {Keyword}");
}
