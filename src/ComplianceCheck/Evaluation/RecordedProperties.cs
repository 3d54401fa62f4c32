using System.Buffers;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// What the objects of a document record, each looked through once: after that a property costs one step, however many rules
/// ask for it.
/// </summary>
internal sealed class RecordedProperties : IDisposable
{
    private readonly JsonText text;
    private int[] firstCells;
    private int[] cells;
    private int count = 1;
    private int room = 4096;

    public RecordedProperties(JsonText text)
    {
        this.text = text;
        firstCells = Rent(text.Count);
        cells = Rent(room);
    }

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

    /// <summary>Gives the room back; nothing can be asked any more.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(firstCells);
        ArrayPool<int>.Shared.Return(cells);
        firstCells = cells = [];
    }

    private static int[] Rent(int length)
    {
        var array = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(array, 0, length);
        return array;
    }

    private int LookThrough(JsonValue holder, ObjectType type)
    {
        var first = count;
        count += type.Properties.Count;
        if (count > room)
        {
            room = Math.Max(count, room * 2);
            var larger = Rent(room);
            Array.Copy(cells, larger, first);
            ArrayPool<int>.Shared.Return(cells);
            cells = larger;
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
