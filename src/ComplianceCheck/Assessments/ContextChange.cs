namespace ComplianceCheck.Assessments;

/// <summary>Something other than a finding that two runs were made with and that differs.</summary>
/// <param name="What">What it is, such as <c>pack my-rules</c>.</param>
/// <param name="Old">As the earlier run has it; null where it was not there.</param>
/// <param name="New">As the later run has it; null where it is not there.</param>
public sealed record ContextChange(string What, string? Old, string? New);
