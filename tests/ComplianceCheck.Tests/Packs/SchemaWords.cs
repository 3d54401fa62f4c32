using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Packs;

/// <summary>Every name of a property and every listed word of a schema, wherever it stands.</summary>
internal sealed class SchemaWords
{
    private readonly HashSet<SchemaType> seen = [];
    private readonly Dictionary<string, List<SchemaType>> properties = new(StringComparer.Ordinal);

    public SchemaWords(SchemaShape schema)
    {
        foreach (var type in schema.Types.Values.Concat(schema.Kinds.Values.Select(kind => kind.Root)))
        {
            Walk(type);
        }
    }

    public HashSet<string> Values { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Properties => properties.Keys;

    /// <summary>Whether some property of the name takes text that the schema does not list; so does one that is not known by name.</summary>
    public bool TakesAnyText(string property) =>
        !properties.TryGetValue(property, out var types) || types.Any(type => type.Element is TextType { Values.IsEmpty: true, Format: null });

    private void Walk(SchemaType type)
    {
        if (!seen.Add(type))
        {
            return;
        }

        switch (type)
        {
            case ListType list:
                Walk(list.Item);
                break;
            case TextType text:
                Values.UnionWith(text.Values);
                break;
            case ObjectType named:
                foreach (var property in named.Properties.Values)
                {
                    properties.TryAdd(property.Name, []);
                    properties[property.Name].Add(property.Type);
                    Walk(property.Type);
                }

                break;
        }
    }
}
