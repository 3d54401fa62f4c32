using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Authoring;

/// <summary>The paths that an editor offers: what can be said of the things that a schema knows, one step deep and two.</summary>
public sealed class EditorPaths
{
    private readonly SchemaShape shape;
    private readonly List<ObjectType> types = [];

    /// <param name="shape">The schema.</param>
    public EditorPaths(SchemaShape shape)
    {
        this.shape = shape;
        foreach (var root in shape.Kinds.Values.Select(kind => kind.Root))
        {
            Reach(root);
        }
    }

    /// <summary>Paths to values, with what each is.</summary>
    public IEnumerable<(string Path, string? Description)> Fields => Distinct(types.SelectMany(type => type.Properties.Values).SelectMany(property =>
        Next(property.Type).SelectMany(next => next.Properties.Values).Select(inner => ($"{property.Name}.{inner.Name}", inner.Description)).Prepend((property.Name, property.Description))));

    /// <summary>Paths to lists, with what each holds.</summary>
    public IEnumerable<(string Path, string? Description)> Lists => Distinct(
    [
        .. ListsOf(shape.Roots(DocumentRole.Item), ""),
        .. ListsOf(shape.Roots(DocumentRole.Item), "$."),
        .. ListsOf(shape.Roots(DocumentRole.Site), "$site."),
        .. shape.Kinds.Values.Where(kind => kind.Plural is not null).Select(kind => ($"$fleet.{kind.Plural}", (string?)$"each {kind.Title} of the run")),
        .. ListsOf(types, ""),
    ]);

    /// <summary>Names of fields that hold listed words, with the words and, where all of one name hold the same, what the schema calls these.</summary>
    public IEnumerable<(string Name, string? Type, ImmutableArray<string> Words)> Words =>
        from property in types.SelectMany(type => type.Properties.Values)
        let text = property.Type.Element as TextType
        where text?.Values.IsEmpty == false
        group text by property.Name into named
        orderby named.Key
        select (named.Key, named.Distinct().Count() == 1 ? named.First().Name : null, named.SelectMany(type => type.Values).Distinct(StringComparer.Ordinal).ToImmutableArray());

    /// <summary>Which of the objects without a name one is.</summary>
    public int NumberOf(ObjectType type) => types.IndexOf(type);

    private void Reach(SchemaType type)
    {
        if (type.Element is not ObjectType reached || types.Contains(reached))
        {
            return;
        }

        types.Add(reached);
        foreach (var property in reached.Properties.Values)
        {
            Reach(property.Type);
        }
    }

    /// <summary>What a path goes on in: an object, or the things that a reference may lead to.</summary>
    private IEnumerable<ObjectType> Next(SchemaType type) => type switch
    {
        ObjectType named => [named],
        TextType { References: { IsEmpty: false } sections } => sections.SelectMany(shape.TargetsOf),
        _ => [],
    };

    private static IEnumerable<(string Path, string? Description)> ListsOf(IEnumerable<ObjectType> roots, string prefix) =>
        from root in roots
        from property in root.Properties.Values
        where property.Type is ListType
        from path in ((property.Type.Element as ObjectType)?.Properties.Values ?? [])
            .Where(inner => inner.Type is ListType)
            .Select(inner => (Path: $"{prefix}{property.Name}.{inner.Name}", inner.Description))
            .Prepend((Path: prefix + property.Name, property.Description))
        select path;

    private static IEnumerable<(string Path, string? Description)> Distinct(IEnumerable<(string Path, string? Description)> paths) =>
        paths.DistinctBy(path => path.Path, StringComparer.Ordinal).OrderBy(path => path.Path, StringComparer.Ordinal);
}
