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
