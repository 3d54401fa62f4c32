using System.Text.Json.Nodes;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>The same document with its properties and the elements of its lists in another order.</summary>
internal static class Shuffle
{
    public static SourceText Of(SourceText source, int seed)
    {
        var random = new Random(seed);
        return new SourceText(source.Path, Shuffled(JsonNode.Parse(source.Memory.Span), random)!.ToJsonString());
    }

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject named:
                var properties = named.Select(property => KeyValuePair.Create(property.Key, Shuffled(property.Value, random))).ToArray();
                random.Shuffle(properties);
                return new JsonObject(properties);
            case JsonArray list:
                var elements = list.Select(element => Shuffled(element, random)).ToArray();
                random.Shuffle(elements);
                return new JsonArray(elements);
            default:
                return node?.DeepClone();
        }
    }
}
