using System.Text.Json;

namespace ComplianceCheck.Formats;

/// <summary>What all parts of an OSCAL document are written with.</summary>
internal static class OscalJson
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes a list, and nothing at all when it is empty, for OSCAL has no empty lists. Flushes whenever enough is pending.</summary>
    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> writeValue)
    {
        var isOpen = false;
        foreach (var value in values)
        {
            if (!isOpen)
            {
                json.WriteStartArray(name);
                isOpen = true;
            }

            writeValue(json, value);
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }

    /// <summary>Writes <c>props</c>, without those that say nothing.</summary>
    public static void Properties(Utf8JsonWriter json, IEnumerable<OscalProperty> properties) =>
        List(
            json,
            "props",
            properties.Select(property => (Property: property, Value: OscalText.Line(property.Value ?? ""))).Where(pair => pair.Value.Length > 0),
            (writer, pair) =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", pair.Property.Name);
                if (!pair.Property.IsOfOscal)
                {
                    writer.WriteString("ns", OscalText.Space);
                }

                writer.WriteString("value", pair.Value);
                if (pair.Property.Kind is { Length: > 0 } kind)
                {
                    writer.WriteString("class", OscalText.Token(kind));
                }

                if (pair.Property.Remarks is { Length: > 0 } remarks)
                {
                    writer.WriteString("remarks", OscalText.Markup(remarks));
                }

                writer.WriteEndObject();
            });

    public static void Markup(Utf8JsonWriter json, string name, string text) => json.WriteString(name, OscalText.Markup(text));

    /// <summary>Writes a list of objects of one member each, a UUID.</summary>
    public static void Related(Utf8JsonWriter json, string name, string member, IEnumerable<Guid> ids) =>
        List(json, name, ids, (writer, id) =>
        {
            writer.WriteStartObject();
            writer.WriteString(member, id);
            writer.WriteEndObject();
        });

    /// <summary>Writes <c>links</c> to resources of the same document.</summary>
    public static void Links(Utf8JsonWriter json, IEnumerable<Guid> resources) =>
        List(json, "links", resources, (writer, id) =>
        {
            writer.WriteStartObject();
            writer.WriteString("href", $"#{id}");
            writer.WriteString("rel", "reference");
            writer.WriteEndObject();
        });

    /// <summary>Writes <c>origins</c>: the tool, which no person took part in.</summary>
    public static void Origins(Utf8JsonWriter json, OscalRun run)
    {
        json.WriteStartArray("origins");
        json.WriteStartObject();
        Actors(json, run);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    public static void Actors(Utf8JsonWriter json, OscalRun run)
    {
        json.WriteStartArray("actors");
        json.WriteStartObject();
        json.WriteString("type", "tool");
        json.WriteString("actor-uuid", run.Tool);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
