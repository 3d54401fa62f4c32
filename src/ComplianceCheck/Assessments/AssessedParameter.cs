namespace ComplianceCheck.Assessments;

/// <summary>A parameter value that the run used.</summary>
/// <param name="Pack">Id of the pack.</param>
/// <param name="Name">Name without <c>$</c>.</param>
/// <param name="Value">As text; items of a list joined by <c>, </c>; null when it has no value.</param>
/// <param name="Why">Why the value is what it is.</param>
public sealed record AssessedParameter(string Pack, string Name, string? Value, string? Why);
