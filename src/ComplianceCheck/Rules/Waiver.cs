using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>An exception that somebody granted. It never changes a verdict. Made by <see cref="DecisionReader"/>.</summary>
public sealed record Waiver
{
    public required string Rule { get; init; }

    /// <summary>The revision of the rule that was read when it was granted.</summary>
    public required int Revision { get; init; }

    /// <summary>The limb of the rule; null for all.</summary>
    public string? Check { get; init; }

    public required string Document { get; init; }

    /// <summary>Id of the item; null for every item of the document.</summary>
    public string? Item { get; init; }

    /// <summary>The values for which it was granted; null where it holds for any.</summary>
    public string? ValueHash { get; init; }

    /// <summary>A word of <see cref="RuleGrammar.Bases"/>.</summary>
    public required string Basis { get; init; }

    /// <summary>Words of <see cref="RuleGrammar.SufficientGrounds"/> and <see cref="RuleGrammar.InsufficientGrounds"/>.</summary>
    public required ImmutableArray<string> Grounds { get; init; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The record of it.</summary>
    public required string Doc { get; init; }

    /// <summary>What its basis has to have on record, by the words of <see cref="RuleGrammar.RecordedFor"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Recorded { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where those days begin and end.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    public required YamlMapping Written { get; init; }
}
