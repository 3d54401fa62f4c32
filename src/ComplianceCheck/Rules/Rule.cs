using System.Collections.Immutable;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>A rule as meant: every name in it exists, every constant fits. A rule that was not understood has no such form.</summary>
public sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>What its id begins with before the first <c>-</c>: the group of rules that it belongs to.</summary>
    public string Theme => Id.Split('-')[0];

    /// <summary>Raised when the meaning changes.</summary>
    public required int Revision { get; init; }

    /// <summary>The state it finds.</summary>
    public required string Title { get; init; }

    public required RuleScope Scope { get; init; }

    /// <summary>A word of <see cref="RuleGrammar.Severities"/>: the worst that a check of it can have.</summary>
    public required string Severity { get; init; }

    public required string Requirement { get; init; }

    public string? Rationale { get; init; }

    public string? Remediation { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Framework to its items that correspond.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> References { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What a document must be for the rule to apply to it; null for any.</summary>
    public Condition? AppliesTo { get; init; }

    /// <summary>What a pass must show of the document; null for nothing more.</summary>
    public Condition? Evidence { get; init; }

    public required ImmutableArray<RuleCheck> Checks { get; init; }

    public ImmutableArray<RuleTest> Tests { get; init; } = [];

    /// <summary>Why an overlay changes its texts, severity or authorities; null when none does.</summary>
    public string? ChangedBecause { get; init; }

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The rule as written.</summary>
    public required YamlMapping Written { get; init; }
}
