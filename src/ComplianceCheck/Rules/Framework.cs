namespace ComplianceCheck.Rules;

/// <summary>A framework whose items correspond to rules and paragraphs.</summary>
/// <param name="Id">Its name under <c>references</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">Whose judgement the correspondence is; null when not stated.</param>
public sealed record Framework(string Id, string Title, string? Note);
