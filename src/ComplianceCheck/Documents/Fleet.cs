using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Documents;

/// <summary>The documents of a run, each item joined with its site as the schema says (<c>joinBy</c>). Immutable.</summary>
public sealed class Fleet
{
    private readonly ImmutableDictionary<string, Document> sites;
    private static readonly ImmutableDictionary<string, Document> NoSites = ImmutableDictionary<string, Document>.Empty;

    private readonly Lazy<Dictionary<JsonText, Document>> holders;

    private Fleet(ImmutableArray<Document> documents, ImmutableDictionary<string, Document> sites)
    {
        Documents = documents;
        this.sites = sites;
        holders = new Lazy<Dictionary<JsonText, Document>>(() => Documents.ToDictionary(document => document.Text));
    }

    /// <summary>All documents, by path.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>Joins the documents. One id given twice is an error, and neither of the two stays; a site that is named and not given is a warning.</summary>
    public static Fleet Join(IEnumerable<Document> documents, DiagnosticBag diagnostics)
    {
        var kept = ImmutableArray.CreateBuilder<Document>();
        foreach (var group in documents.GroupBy(document => (document.Kind.Role, document.Id)))
        {
            if (group.Count() == 1)
            {
                kept.Add(group.Single());
                continue;
            }

            foreach (var document in group)
            {
                var others = group.Where(other => other != document).Select(other => $"`{other.Text.Source.Path}`");
                var place = document.Text.Root.TryGetProperty(document.Kind.Id.Utf8Name, out var id) ? id.Span : document.Text.Root.Span;
                diagnostics.Add(DocumentCodes.DuplicateDocument, document.Text.Source, place, $"`{document.Id}` is also the id of {string.Join(", ", others)}", "check one of them at a time, or give each its own id");
            }
        }

        RefuseSharedSites(kept, diagnostics);
        kept.Sort((a, b) => string.CompareOrdinal(a.Text.Source.Path, b.Text.Source.Path));
        var fleet = new Fleet(kept.ToImmutable(), kept.Where(document => document.Kind.Role == DocumentRole.Site && document.JoinKey is not null).ToImmutableDictionary(document => document.JoinKey!, StringComparer.Ordinal));
        foreach (var document in fleet.Documents.Where(document => document is { Kind.Role: DocumentRole.Item, JoinKey: not null } && fleet.SiteOf(document) is null))
        {
            var place = document.Text.Root.TryGetProperty(document.Kind.JoinBy!.Utf8Name, out var key) ? key.Span : document.Text.Root.Span;
            diagnostics.Add(DocumentCodes.SiteMissing, document.Text.Source, place, $"the site `{document.JoinKey}` is not part of this run", "add its document to the run; what it would state is not known");
        }

        return fleet;
    }

    /// <summary>A document and its site, whatever they say of each other.</summary>
    internal static Fleet Of(Document document, Document? site) => new(site is null || site == document ? [document] : [document, site], NoSites);

    /// <summary>Two sites that are joined by one value: an item could not tell which is its own, so neither stays.</summary>
    private static void RefuseSharedSites(ImmutableArray<Document>.Builder kept, DiagnosticBag diagnostics)
    {
        var shared = kept.Where(document => document is { Kind.Role: DocumentRole.Site, JoinKey: not null })
            .GroupBy(site => site.JoinKey, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToHashSet();
        foreach (var site in shared)
        {
            diagnostics.Add(DocumentCodes.DuplicateDocument, site.Text.Source, site.Text.Root.TryGetProperty(site.Kind.JoinBy!.Utf8Name, out var key) ? key.Span : default, $"more than one site is joined by `{site.JoinKey}`", "check one of them at a time");
        }

        kept.RemoveAll(shared.Contains);
    }

    /// <summary>The document that a text is of.</summary>
    internal Document Holding(JsonText text) => holders.Value[text];

    /// <summary>The site of a document: a site is its own; null when the document names none or it is not in the run.</summary>
    public Document? SiteOf(Document document) =>
        document.Kind.Role == DocumentRole.Site ? document : document.JoinKey is { } key ? sites.GetValueOrDefault(key) : null;
}
