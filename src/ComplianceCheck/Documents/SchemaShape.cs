using System.Collections.Immutable;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>What a document, and so a path, may say: names, types, words, references and closure. Immutable, shared by all threads.</summary>
public sealed class SchemaShape
{
    /// <summary>The schema file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Definitions by name.</summary>
    public required ImmutableSortedDictionary<string, SchemaType> Types { get; init; }

    /// <summary>Kinds of documents by name.</summary>
    public required ImmutableSortedDictionary<string, DocumentKind> Kinds { get; init; }

    /// <summary>The root types of documents of <paramref name="role"/>.</summary>
    public IEnumerable<ObjectType> Roots(DocumentRole role) => Kinds.Values.Where(kind => kind.Role == role).Select(kind => kind.Root);

    /// <summary>Who usually knows what stands at a place (<c>x-heldBy</c>): as the nearest property or object on the way says; null where none does.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="pointer">RFC 6901 pointer of the place, which need not exist.</param>
    public static string? HeldBy(ObjectType root, string pointer)
    {
        var (type, holder) = ((SchemaType)root, root.HeldBy);
        foreach (var segment in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (type is ObjectType named && named.Properties.TryGetValue(segment, out var property))
            {
                (type, holder) = (property.Type, property.HeldBy ?? holder);
            }
            else if (type is ListType list)
            {
                type = list.Item;
            }

            holder = (type as ObjectType)?.HeldBy ?? holder;
        }

        return holder;
    }

    /// <summary>The property whose value stands at a place; null where the schema knows none.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="pointer">RFC 6901 pointer of the place, which need not exist.</param>
    public static SchemaProperty? PropertyAt(ObjectType root, string pointer)
    {
        var (type, property) = ((SchemaType)root, default(SchemaProperty));
        foreach (var segment in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            property = (type as ObjectType)?.Properties.GetValueOrDefault(segment);
            if ((property?.Type ?? (type as ListType)?.Item) is not { } next)
            {
                return null;
            }

            type = next;
        }

        return property;
    }

    /// <summary>The types of the things in a section, in every root that has it.</summary>
    /// <param name="section">Name of a list property of a root, or <c>$site</c> for the site document itself.</param>
    public IEnumerable<ObjectType> TargetsOf(string section) => section == SiteSection
        ? Roots(DocumentRole.Site)
        : Kinds.Values
            .Select(kind => kind.Root.Properties.GetValueOrDefault(section)?.Type.Element)
            .OfType<ObjectType>()
            .Distinct();

    /// <summary>The word with which a reference names the site document itself.</summary>
    public const string SiteSection = "$site";
}
