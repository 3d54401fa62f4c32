using System.Collections.Immutable;

namespace ComplianceCheck.Authoring;

/// <summary>What would have to be recorded for a failure to pass: values that are other than they are, or that are not there yet.</summary>
/// <param name="Changes">The changes, as few as were found.</param>
internal sealed record Counterfactual(ImmutableArray<FactChange> Changes);
