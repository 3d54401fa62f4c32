using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>Follows the ids that documents refer to each other's things by.</summary>
public static class Reference
{
    /// <summary>What an id begins with that is to be looked up in the site only.</summary>
    internal const string ForcesSite = "site:";

    /// <summary>
    /// The thing that <paramref name="id"/> refers to, looked up in the document where it is written and, if it has none,
    /// in the site; in the site only when it begins with <c>site:</c>. Null when it leads nowhere, or to more than one thing.
    /// </summary>
    /// <param name="id">The text as written.</param>
    /// <param name="sections">Where it may lead (<c>x-ref</c>).</param>
    /// <param name="writtenIn">The document that holds the reference.</param>
    /// <param name="site">The site of that document, itself if it is one; null when not known.</param>
    public static JsonValue? Resolve(string id, ImmutableArray<string> sections, Document writtenIn, Document? site) =>
        Find(id, sections, writtenIn, site).Thing;

    /// <summary>The same, and whether nothing was found because there was more than one.</summary>
    internal static (JsonValue? Thing, bool IsAmbiguous) Find(string id, ImmutableArray<string> sections, Document writtenIn, Document? site)
    {
        if (id.StartsWith(ForcesSite, StringComparison.Ordinal))
        {
            return site is null ? default : FindIn(site, id[ForcesSite.Length..], sections);
        }

        var found = FindIn(writtenIn, id, sections);
        if (found is { Thing: null, IsAmbiguous: false } && site is not null && site != writtenIn)
        {
            found = FindIn(site, id, sections);
        }

        return found is { Thing: null, IsAmbiguous: false } ? (SiteItself(id, sections, site), false) : found;
    }

    private static (JsonValue? Thing, bool IsAmbiguous) FindIn(Document document, string id, ImmutableArray<string> sections)
    {
        JsonValue? found = null;
        foreach (var section in sections)
        {
            var thing = document.Thing(section, id);
            if (thing is null ? document.IsAmbiguous(section, id) : found is not null)
            {
                return (null, true);
            }

            found ??= thing;
        }

        return (found, false);
    }

    private static JsonValue? SiteItself(string id, ImmutableArray<string> sections, Document? site) =>
        site is not null && site.Id == id && sections.Contains(SchemaShape.SiteSection, StringComparer.Ordinal) ? site.Text.Root : null;
}
