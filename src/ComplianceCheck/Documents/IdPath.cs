namespace ComplianceCheck.Documents;

/// <summary>The way of property names from the root of a document to a thing, whichever elements of lists it passes: things reached by one way share their ids.</summary>
internal sealed class IdPath
{
    private readonly IdPath? holder;
    private readonly string name;
    private Dictionary<string, IdPath>? below;

    private IdPath(IdPath? holder, string name) => (this.holder, this.name) = (holder, name);

    /// <summary>A new way, which has gone nowhere yet.</summary>
    public static IdPath Root => new(null, "");

    /// <summary>The way one property further; the same object for the same property.</summary>
    public IdPath Down(SchemaProperty property)
    {
        below ??= new Dictionary<string, IdPath>(StringComparer.Ordinal);
        if (!below.TryGetValue(property.Name, out var next))
        {
            below.Add(property.Name, next = new IdPath(this, property.Name));
        }

        return next;
    }

    /// <summary>The names joined by dots; empty for the root.</summary>
    public override string ToString() => holder is null ? "" : holder.holder is null ? name : $"{holder}.{name}";
}
