using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>The properties of an object by their names in UTF-8, as they stand in a document. Immutable.</summary>
internal sealed class PropertyNames
{
    private readonly SchemaProperty[][] buckets;

    public PropertyNames(ImmutableArray<SchemaProperty> properties)
    {
        // A power of two, so that the bucket is a few bits of the hash.
        var count = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, properties.Length * 2));
        var byHash = properties.ToLookup(property => HashOf(property.Utf8Name) & (count - 1));
        buckets = [.. Enumerable.Range(0, (int)count).Select(hash => byHash[(uint)hash].ToArray())];
    }

    /// <summary>The property of a name; null for none. Costs the same for any number of properties.</summary>
    public SchemaProperty? Find(ReadOnlySpan<byte> utf8Name)
    {
        foreach (var property in buckets[HashOf(utf8Name) & (uint)(buckets.Length - 1)])
        {
            if (utf8Name.SequenceEqual(property.Utf8Name))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>Names of one schema differ in their length, their ends or their middle; an unlucky pair shares a bucket.</summary>
    private static uint HashOf(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : (uint)((((((name.Length * 31) + name[0]) * 31) + name[^1]) * 31) + name[name.Length / 2]);
}
