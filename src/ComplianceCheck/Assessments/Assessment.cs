using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Assessments;

/// <summary>The result of a run: plain data, self-contained, the same for the same inputs on every machine.</summary>
public sealed record Assessment
{
    public required ToolIdentity Tool { get; init; }

    /// <summary>The day for which everything was decided.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The moment for which waivers were read, where the run was made for one and not for a day; null otherwise.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who answers for the assessment; null when not stated.</summary>
    public string? AssessedBy { get; init; }

    /// <summary>Whether every input was read and every pack ran. When false, the rest is partial and says so everywhere.</summary>
    public required bool Complete { get; init; }

    /// <summary>The most protected handling of any input; null when none is stated.</summary>
    public string? Handling { get; init; }

    /// <summary>Every file and pack that the run was made with, by role and path; packs that played no part among them.</summary>
    public ImmutableArray<AssessedInput> Inputs { get; init; } = [];

    /// <summary>What the owner decided of the packs; null for nothing.</summary>
    public AssessedProfile? Profile { get; init; }

    /// <summary>In the order of their files.</summary>
    public ImmutableArray<AssessedWaiver> Waivers { get; init; } = [];

    /// <summary>In the order of their files.</summary>
    public ImmutableArray<AssessedAttestation> Attestations { get; init; } = [];

    /// <summary>The run that this one is measured by; null for none.</summary>
    public AssessedBaseline? Baseline { get; init; }

    /// <summary>What a reader may believe was looked at, and was not.</summary>
    public ImmutableArray<NotExamined> NotExamined { get; init; } = [];

    public ImmutableArray<AssessedParameter> Parameters { get; init; } = [];

    public ImmutableArray<AssessedPack> Packs { get; init; } = [];

    public ImmutableArray<AssessedRule> Rules { get; init; } = [];

    /// <summary>Whose items correspond to the rules, by id.</summary>
    public ImmutableArray<AssessedFramework> Frameworks { get; init; } = [];

    public ImmutableArray<AssessedDocument> Documents { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>By document as given, then by rule id; those of all documents together in one run of their own.</summary>
    public ImmutableArray<RuleOutcome> Outcomes { get; init; } = [];

    public required Ledger Ledger { get; init; }

    /// <summary>All findings, in the order of <see cref="Outcomes"/>.</summary>
    public IEnumerable<Finding> Findings => Outcomes.SelectMany(outcome => outcome.Findings);
}
