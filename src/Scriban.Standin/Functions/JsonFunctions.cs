using System.Collections;
using System.Text;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>object</c> that read and write JSON.</summary>
internal static class JsonFunctions
{
    public static object? FromJson(TemplateContext context, SourceSpan span, string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ScriptRuntimeException(span, $"The text is not JSON: {exception.Message}", exception);
        }
    }

    public static string ToJson(TemplateContext context, SourceSpan span, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(context, span, writer, value);
        }

        return context.CheckLength(span, Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(Read).ToList()),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out var small) => small,
        JsonValueKind.Number when element.TryGetInt64(out var large) => large,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static ScriptObject ReadObject(JsonElement element)
    {
        var members = new ScriptObject();
        foreach (var property in element.EnumerateObject())
        {
            members[property.Name] = Read(property.Value);
        }

        return members;
    }

    private static void Write(TemplateContext context, SourceSpan span, Utf8JsonWriter writer, object? value)
    {
        if (context.ObjectRecursionLimit > 0 && writer.CurrentDepth > context.ObjectRecursionLimit)
        {
            throw new ScriptRuntimeException(span, $"The value nests deeper than {context.ObjectRecursionLimit} levels, the limit set by ObjectRecursionLimit");
        }

        switch (value)
        {
            case null or string or bool or char or double or float or decimal or DateTime or DateTimeOffset or Guid:
            case var number when NumberOperation.IsInteger(number):
                JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object));
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteObject(context, span, writer, members);
                break;
            case IDictionary map:
                WriteObject(context, span, writer, map.Cast<DictionaryEntry>().Select(e => KeyValuePair.Create(context.ObjectToString(e.Key), e.Value)));
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in LoopItems.Of(context, span, list))
                {
                    Write(context, span, writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw NotCovered.At(span, $"`object.to_json` of a value of type `{value.GetType().Name}`");
        }
    }

    private static void WriteObject(TemplateContext context, SourceSpan span, Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(context, span, writer, value);
        }

        writer.WriteEndObject();
    }
}
