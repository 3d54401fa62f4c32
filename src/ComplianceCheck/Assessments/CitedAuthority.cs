namespace ComplianceCheck.Assessments;

/// <summary>A source that a rule rests on.</summary>
/// <param name="Source">Id of the source in the pack.</param>
/// <param name="Title">Title of the source.</param>
/// <param name="At">Paragraph or page, as the rule cites it; null for the whole.</param>
/// <param name="Force">Binding, directive-ssi, guidance, congressional, bill, framework or pack.</param>
/// <param name="Due">The day from which the duty is due; null when it has none or it is not known.</param>
public sealed record CitedAuthority(string Source, string Title, string? At, string Force, DateOnly? Due);
