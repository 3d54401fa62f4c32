namespace ComplianceCheck.Assessments;

/// <summary>A rule whose verdict on a document, or on all documents, is another in the later of two runs.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Document">Id of the document; null for all documents together.</param>
/// <param name="Old">The earlier verdict; null where there was none.</param>
/// <param name="New">The later verdict; null where there is none.</param>
public sealed record OutcomeChange(string Rule, string? Document, Verdict? Old, Verdict? New);
