namespace ComplianceCheck.Rules;

/// <summary>A value that rules name and a profile may change.</summary>
/// <param name="Name">Without <c>$</c>.</param>
/// <param name="Type">What it may be.</param>
/// <param name="Value">Null when it has none: then what compares with it is unknown.</param>
/// <param name="AsOf">The day of the value, for lists that age; null when not stated.</param>
/// <param name="Why">Why the default is what it is.</param>
public sealed record Parameter(string Name, ParameterType Type, Constant? Value, Constant? AsOf, string? Why)
{
    /// <summary>Whether a profile set the value.</summary>
    public bool IsOfProfile { get; init; }

    /// <summary>Who publishes the value, and where; null when not stated.</summary>
    public string? Source { get; init; }

    /// <summary>Under what terms it may be passed on; null when not stated.</summary>
    public string? Licence { get; init; }

    /// <summary>How long after its day the value is out of date; null when it does not age.</summary>
    public CalendarDuration? StaleAfter { get; init; }

    /// <summary>The file it was read from; null for a value that the pack states itself.</summary>
    public Text.SourceText? File { get; init; }

    /// <summary>Whether the value is too old on a day, or has no day to tell. A parameter without a value is not.</summary>
    public bool IsStale(DateOnly day) =>
        StaleAfter is { } age && Value is not null && (AsOf is not DateConstant { Value.Last: var last } || last < age.Before(day));
}
