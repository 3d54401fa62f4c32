using System.Collections.Immutable;
using ComplianceCheck.Text;

namespace ComplianceCheck.Rules;

/// <summary>The files in which an owner decides, as the caller found them. Read by <see cref="DecisionReader"/>.</summary>
public sealed record DecisionFiles
{
    /// <summary>The profile; null for none.</summary>
    public SourceText? Profile { get; init; }

    /// <summary>Files of waivers.</summary>
    public ImmutableArray<SourceText> Waivers { get; init; } = [];

    /// <summary>Files of attestations.</summary>
    public ImmutableArray<SourceText> Attestations { get; init; } = [];
}
