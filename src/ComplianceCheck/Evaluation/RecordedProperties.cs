using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// What the objects of a document record, each looked through once: after that a property costs one step, however many rules
/// ask for it.
/// </summary>
internal sealed class RecordedProperties(JsonText text)
{
    private readonly int[] firstCells = new int[text.Count];
    private int[] cells = new int[1024];
    private int count = 1;

    /// <summary>
    /// The index of the value of a property, if one is recorded that says anything; 0 if none is; below 0 if the property is
    /// stated not to exist, and then the negated index of the statement.
    /// </summary>
    public int IndexOf(JsonValue holder, ObjectType type, SchemaProperty property)
    {
        ref var first = ref firstCells[holder.Index];
        if (first == 0)
        {
            first = LookThrough(holder, type);
        }

        return cells[first + property.Ordinal];
    }

    private int LookThrough(JsonValue holder, ObjectType type)
    {
        var first = count;
        count += type.Properties.Count;
        if (count > cells.Length)
        {
            Array.Resize(ref cells, Math.Max(count, cells.Length * 2));
        }

        if (holder.Kind != JsonKind.Object)
        {
            return first;
        }

        foreach (var child in holder)
        {
            if (PropertyOf(child, type) is { } property && !NotKnown.Is(child) && !(child.Kind == JsonKind.Object && child.IsEmpty))
            {
                cells[first + property.Ordinal] = child.Index;
            }
        }

        if (type.StatedNone is { } statedNone && cells[first + statedNone.Ordinal] is var list and > 0)
        {
            foreach (var name in new JsonValue(text, list))
            {
                if (NamedBy(name, type) is { } property && cells[first + property.Ordinal] == 0)
                {
                    cells[first + property.Ordinal] = -name.Index;
                }
            }
        }

        return first;
    }

    private static SchemaProperty? PropertyOf(JsonValue child, ObjectType type) =>
        child.TryGetUtf8Name(out var name) ? type.Names.Find(name) : type.Properties.GetValueOrDefault(child.Name);

    private static SchemaProperty? NamedBy(JsonValue name, ObjectType type) =>
        name.TryGetUtf8(out var text) ? type.Names.Find(text) : type.Properties.GetValueOrDefault(name.AsText());
}
