namespace ComplianceCheck.Documents;

/// <summary>Reports addresses of one document that lie in none of the ranges that the schema leads to (<c>x-within</c>).</summary>
internal sealed class AddressPlacement(Document document, Document? site, SchemaShape shape, BoundedBag diagnostics)
{
    private readonly Dictionary<JsonValue, AddressSet> known = [];

    /// <summary>Checks an address or a list of them; nothing is said as long as a step of the way to the ranges is not known.</summary>
    public void Check(JsonValue holder, ObjectType type, SchemaProperty property, JsonValue addresses)
    {
        if (property.Within is not { } path || Reach(holder, [type], path.Split('.')) is not { } ranges)
        {
            return;
        }

        foreach (var address in Elements(addresses))
        {
            if (AddressRange.TryParse(address.AsText(), out var range) && !range.IsLinkLocal && !ranges.Exists(set => set.Contains(range)))
            {
                diagnostics.Add(DocumentCodes.OutsideNetwork, address.Span, () => $"`{address.AsText()}` lies in none of the ranges of `{path}`, expected an address of that network");
            }
        }
    }

    private List<AddressSet>? Reach(JsonValue holder, IEnumerable<ObjectType> types, ReadOnlySpan<string> path)
    {
        var name = path[0];
        var property = types.Select(type => type.Properties.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
        if (property is null || !holder.TryGetProperty(property.Utf8Name, out var value) || NotKnown.Is(value))
        {
            return null;
        }

        if (path.Length == 1)
        {
            return [SetOf(value)];
        }

        var sets = new List<AddressSet>();
        foreach (var element in Elements(value))
        {
            if (Step(element, property.Type.Element, path[1..]) is not { } further)
            {
                return null;
            }

            sets.AddRange(further);
        }

        return sets;
    }

    private List<AddressSet>? Step(JsonValue value, SchemaType type, ReadOnlySpan<string> path) => type switch
    {
        ObjectType holder => Reach(value, [holder], path),
        TextType { References: var sections } when Reference.Resolve(value.AsText(), sections, document, site) is { } thing => Reach(thing, sections.SelectMany(shape.TargetsOf), path),
        _ => null,
    };

    private AddressSet SetOf(JsonValue ranges)
    {
        if (!known.TryGetValue(ranges, out var set))
        {
            known.Add(ranges, set = new AddressSet(Elements(ranges).Select(range => AddressRange.TryParse(range.AsText(), out var parsed) ? parsed : (AddressRange?)null).OfType<AddressRange>()));
        }

        return set;
    }

    private static IEnumerable<JsonValue> Elements(JsonValue value)
    {
        if (value.Kind != JsonKind.List)
        {
            yield return value;
            yield break;
        }

        foreach (var element in value)
        {
            yield return element;
        }
    }
}
