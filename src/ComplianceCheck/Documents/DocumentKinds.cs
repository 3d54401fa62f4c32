using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Documents;

/// <summary>Reads what a schema says of the kinds of documents (<c>x-documents</c>).</summary>
internal static class DocumentKinds
{
    /// <summary>The kinds by name; what cannot be used is refused at its place and left out.</summary>
    public static ImmutableSortedDictionary<string, DocumentKind> Read(SchemaText text, IReadOnlyDictionary<string, SchemaType> types)
    {
        var kinds = ImmutableSortedDictionary.CreateBuilder<string, DocumentKind>(StringComparer.Ordinal);
        if (!text.Root.TryGetProperty("x-documents"u8, out var stated) || stated.Kind != JsonKind.Object || stated.IsEmpty)
        {
            text.Refuse(text.Root.Span, "the schema names no kind of document (`x-documents`)");
            return kinds.ToImmutable();
        }

        foreach (var kind in stated)
        {
            text.RefuseOthers(kind, SchemaKeywords.OfDocumentKind);
            if (!types.TryGetValue(text.TextOf(kind, "root") ?? "", out var root) || root is not ObjectType rootType)
            {
                text.Refuse(kind.Span, $"the root of `{kind.Name}` is no object defined here", NameSuggestion.DidYouMean(text.TextOf(kind, "root") ?? "", types.Keys));
                continue;
            }

            SchemaProperty? Property(string key) => text.TextOf(kind, key) is not { } name ? null
                : rootType.Properties.TryGetValue(name, out var property) ? property
                : text.Refused<SchemaProperty?>(kind, $"`{name}` is no property of {rootType.Name}", null, NameSuggestion.DidYouMean(name, rootType.Properties.Keys));

            if (Property("id") is not { } id || !kind.TryGetProperty("smallest"u8, out var smallest))
            {
                text.Refuse(kind.Span, $"`{kind.Name}` states its `id` and its `smallest` document");
                continue;
            }

            kinds[kind.Name] = new DocumentKind
            {
                Name = kind.Name,
                Title = text.TextOf(kind, "title") ?? kind.Name,
                Plural = text.TextOf(kind, "plural"),
                Root = rootType,
                Role = text.TextOf(kind, "role") switch
                {
                    "item" => DocumentRole.Item,
                    "site" => DocumentRole.Site,
                    var other => text.Refused(kind, $"the role of a document is `item` or `site`, not `{other}`", DocumentRole.Item),
                },
                Id = id,
                AsOf = Property("asOf"),
                Version = Property("version"),
                JoinBy = Property("joinBy"),
                Smallest = smallest,
            };
        }

        return kinds.ToImmutable();
    }
}
