using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>A waiver of the run and what became of it.</summary>
public sealed record AssessedWaiver
{
    /// <summary>Where it stands: path, line and column.</summary>
    public required Location Location { get; init; }

    public required string Rule { get; init; }

    public required int Revision { get; init; }

    /// <summary>The limb of the rule; null for all.</summary>
    public string? Check { get; init; }

    public required string Document { get; init; }

    /// <summary>Id of the item; null for every item of the document.</summary>
    public string? Item { get; init; }

    /// <summary>The values for which it was granted; null where it holds for any.</summary>
    public string? ValueHash { get; init; }

    /// <summary>equivalency, waiver, temporaryDeviation, compensatingControl or riskAcceptance.</summary>
    public required string Basis { get; init; }

    public ImmutableArray<string> Grounds { get; init; } = [];

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>Where it is on record.</summary>
    public required string Doc { get; init; }

    /// <summary>What its basis has to have on record, by key.</summary>
    public ImmutableSortedDictionary<string, string> Recorded { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where those days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The day that it was there at the moment of the run.</summary>
    public required DateOnly Day { get; init; }

    public required WaiverState State { get; init; }

    /// <summary>How many failures it holds for.</summary>
    public int Findings { get; init; }

    internal static AssessedWaiver Of(Waiver waiver, DateOnly day) => new()
    {
        Location = Location.Of(waiver.Written.Source, waiver.Written.Span, ""),
        Rule = waiver.Rule,
        Revision = waiver.Revision,
        Check = waiver.Check,
        Document = waiver.Document,
        Item = waiver.Item,
        ValueHash = waiver.ValueHash,
        Basis = waiver.Basis,
        Grounds = waiver.Grounds,
        Reason = waiver.Reason,
        ApprovedBy = waiver.ApprovedBy,
        Doc = waiver.Doc,
        Recorded = waiver.Recorded,
        From = waiver.From,
        Until = waiver.Until,
        TimeZone = waiver.TimeZone.Id,
        Day = day,
        State = WaiverState.Unused,
    };
}
