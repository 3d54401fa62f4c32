using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Authoring;

/// <summary>What a test of a rule showed.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Test">Name of the test.</param>
/// <param name="Verdict">What the rule said; null when the facts could not be used.</param>
/// <param name="Diagnostics">Why the test did not succeed; empty when it did.</param>
public sealed record RuleTestResult(string Rule, string Test, Verdict? Verdict, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the verdict, and the items where the test names any, are those expected.</summary>
    public bool Succeeded => Diagnostics.IsEmpty;

    /// <summary>Whether the facts could not be used, so that nothing was shown either way.</summary>
    public bool IsUnusable => Verdict is null;
}
