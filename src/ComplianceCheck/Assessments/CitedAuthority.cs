using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>A source that a rule rests on.</summary>
/// <param name="Source">Id of the source in the pack.</param>
/// <param name="Title">Title of the source.</param>
/// <param name="At">Paragraph or page, as the rule cites it; null for the whole.</param>
/// <param name="Force">Binding, directive-ssi, guidance, congressional, bill, framework or pack.</param>
/// <param name="Due">The day from which the duty is due; null when it has none or it is not known.</param>
/// <param name="Unverified">Whether the wording of what is cited was not read by who wrote the pack.</param>
public sealed record CitedAuthority(string Source, string Title, string? At, string Force, DateOnly? Due, bool Unverified = false)
{
    /// <summary>The citation as a reader sees it: what was not read is cited by its section, and says so.</summary>
    public string Text => Citation.TextOf(Title, At, Unverified);

    internal static CitedAuthority Of(Citation citation) =>
        new(citation.Authority.Id, citation.Authority.Title, citation.At, citation.Authority.Force, citation.Due, citation.IsUnverified);
}
