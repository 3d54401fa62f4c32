using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>Reports references of one document that lead nowhere, or to more than one thing.</summary>
internal sealed class DanglingReferences(Document document, Document? site, SchemaShape shape, BoundedBag diagnostics)
{
    /// <summary>The document names a site that is not part of the run, which is said once (CC1105) and not again for every reference into it.</summary>
    private readonly bool siteIsMissing = site is null && document.JoinKey is not null;

    /// <summary>Follows one reference.</summary>
    public void Check(JsonValue reference, TextType type)
    {
        var id = reference.AsText();
        var (thing, isAmbiguous) = Reference.Find(id, type.References, document, site);
        if (thing is not null)
        {
            return;
        }

        var sections = string.Join(", ", type.References.Select(section => section == SchemaShape.SiteSection ? "the site" : $"`{section}`"));
        if (isAmbiguous)
        {
            diagnostics.Add(DocumentCodes.DanglingReference, reference.Span, () => $"`{id}` is the id of more than one thing in {sections}, expected one", () => "give each its own id; until then this reference counts as leading nowhere");
        }
        else if (!siteIsMissing || !CanLeadToSite(type.References))
        {
            diagnostics.Add(DocumentCodes.DanglingReference, reference.Span, () => $"`{id}` leads nowhere, expected an id found in {sections} of {WhereLooked(id)}");
        }
    }

    private string WhereLooked(string id) => site switch
    {
        null when id.StartsWith(Reference.ForcesSite, StringComparison.Ordinal) => "a site, and this document names none",
        null => "this document, which names no site",
        _ when site == document => "this document",
        _ when id.StartsWith(Reference.ForcesSite, StringComparison.Ordinal) => $"`{site.Text.Source.Path}`",
        _ => $"this document or `{site.Text.Source.Path}`",
    };

    private bool CanLeadToSite(ImmutableArray<string> sections) =>
        sections.Any(section => section == SchemaShape.SiteSection || shape.Roots(DocumentRole.Site).Any(root => root.Properties.ContainsKey(section)));
}
