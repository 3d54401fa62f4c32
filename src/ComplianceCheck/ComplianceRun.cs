using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck;

/// <summary>
/// The front door: packs and documents in, an <see cref="Assessment"/> out. Nothing is read from disk, nothing depends on a
/// clock, a culture or an environment; the same inputs give the same assessment on every machine.
/// </summary>
public sealed record ComplianceRun
{
    /// <summary>What the report says made it.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary>The day for which to decide; null for the latest day that a document states.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment for which to read waivers; null to read them for <see cref="AsOf"/>, which then is that day in every time zone.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who answers for the assessment; null when not stated.</summary>
    public string? AssessedBy { get; init; }

    /// <summary>What the owner of the documents decided.</summary>
    public DecisionFiles Decisions { get; init; } = new();

    /// <summary>An earlier run to measure this one by; null for none.</summary>
    public BaselineRun? Baseline { get; init; }

    /// <summary>The templates that reports of this run are made with: they are told with the other files.</summary>
    public ImmutableArray<SourceText> Templates { get; init; } = [];

    /// <summary>The packs to run.</summary>
    public required ImmutableArray<PackFiles> Packs { get; init; }

    /// <summary>The files to check, in any order.</summary>
    public required ImmutableArray<SourceText> Files { get; init; }

    /// <summary>Files for parameters of the packs, by the name of the parameter, in place of those that packs name.</summary>
    public ImmutableSortedDictionary<string, SourceText> Lists { get; init; } = ImmutableSortedDictionary<string, SourceText>.Empty;

    /// <summary>What the caller noticed while it collected the files.</summary>
    public ImmutableArray<Diagnostic> Noticed { get; init; } = [];

    /// <summary>Files and folders that the caller was asked for and could not read.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Asked between files and documents whether to go on.</summary>
    public CancellationToken Interruption { get; init; }

    /// <summary>Reads, binds, checks and assesses. A pack or file that cannot be used is left out, and said to be.</summary>
    /// <exception cref="OperationCanceledException"><see cref="Interruption"/> asked for it.</exception>
    public Assessment Assess() => new RunSteps(this).Assess();
}
