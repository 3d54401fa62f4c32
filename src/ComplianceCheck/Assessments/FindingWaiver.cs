using System.Collections.Immutable;

namespace ComplianceCheck.Assessments;

/// <summary>The exception that holds for a failure. The failure stays one.</summary>
/// <param name="Location">Where the waiver stands, which names it among <see cref="Assessment.Waivers"/>.</param>
/// <param name="Basis">What kind of exception it is.</param>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="ApprovedBy">Who granted it.</param>
/// <param name="Standing">The binding authorities of the rule that grant no such exception: their duties stand. Empty when all do.</param>
public sealed record FindingWaiver(Location Location, string Basis, DateOnly Until, string ApprovedBy, ImmutableArray<string> Standing)
{
    /// <summary>Whether every binding duty that the rule rests on is excepted.</summary>
    public bool IsWhole => Standing.IsEmpty;
}
