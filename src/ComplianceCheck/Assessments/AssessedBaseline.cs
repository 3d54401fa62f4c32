namespace ComplianceCheck.Assessments;

/// <summary>The earlier run that this one is measured by.</summary>
/// <param name="Path">The file.</param>
/// <param name="AsOf">The day for which it was made.</param>
/// <param name="NoLongerAssessed">How many of its failures and unknowns this run says nothing of.</param>
public sealed record AssessedBaseline(string Path, DateOnly AsOf, int NoLongerAssessed);
