namespace ComplianceCheck.Assessments;

/// <summary>A framework whose items correspond to rules.</summary>
/// <param name="Id">Its name under the references of a rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">Whose judgement the correspondence is; null when the pack does not say.</param>
public sealed record AssessedFramework(string Id, string Title, string? Note);
