using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>The text of a schema file and the ways in which its keywords are read, each of which refuses at its place what cannot be used.</summary>
internal sealed class SchemaText(JsonText text, DiagnosticBag diagnostics)
{
    public JsonValue Root => text.Root;

    public SourceText Source => text.Source;

    /// <summary>Refuses keywords that are not among those known, and those without a value: a keyword that is passed over would let documents through.</summary>
    public void RefuseOthers(JsonValue schema, ImmutableArray<string> known)
    {
        foreach (var keyword in schema)
        {
            if (!known.Contains(keyword.Name, StringComparer.Ordinal))
            {
                Refuse(keyword.NameSpan, $"the keyword `{keyword.Name}` is not enforced here, so it may not be written", NameSuggestion.DidYouMean(keyword.Name, known));
            }
            else if (keyword.Kind == JsonKind.Null)
            {
                Refuse(keyword.Span, $"`{keyword.Name}` has no value");
            }
        }
    }

    /// <summary>The text of a keyword; null where it is not written.</summary>
    public string? TextOf(JsonValue schema, string name)
    {
        if (!schema.TryGetProperty(Encoding.UTF8.GetBytes(name), out var value))
        {
            return null;
        }

        return value.Kind == JsonKind.String ? value.AsText() : Refused<string?>(value, $"`{name}` is text", null);
    }

    /// <summary>The list of text of a keyword; empty where it is not written.</summary>
    public ImmutableArray<string> TextsOf(JsonValue schema, string name) =>
        schema.TryGetProperty(Encoding.UTF8.GetBytes(name), out var value) ? Texts(value) : [];

    /// <summary>A list of text.</summary>
    public ImmutableArray<string> Texts(JsonValue list)
    {
        if (list.Kind != JsonKind.List || Elements(list).Any(element => element.Kind != JsonKind.String))
        {
            Refuse(list.Span, "a list of text belongs here");
            return [];
        }

        return [.. Elements(list).Select(element => element.AsText())];
    }

    /// <summary>The number of a keyword; null where it is not written.</summary>
    public decimal? NumberOf(JsonValue schema, string name) =>
        schema.TryGetProperty(Encoding.UTF8.GetBytes(name), out var value) ? value.AsNumber() ?? Refused<decimal?>(value, $"`{name}` is a number", null) : null;

    /// <summary>A limit as far as documents are compared with it: see <see cref="DocumentTokens"/>.</summary>
    public decimal? LimitOf(JsonValue schema, string name) =>
        NumberOf(schema, name) is { } limit ? Math.Abs(limit) <= long.MaxValue ? limit : Refused<decimal?>(schema, $"`{name}` has at most 18 digits", null) : null;

    /// <summary>A count of one or more; null where it is not written. NJsonSchema takes none to mean that there is no limit.</summary>
    public int? CountOf(JsonValue schema, string name) =>
        NumberOf(schema, name) is { } count ? count is > 0 and <= int.MaxValue && decimal.IsInteger(count) ? (int)count : Refused<int?>(schema, $"`{name}` is a whole number above 0", null) : null;

    /// <summary>Whether the value of a keyword is of a kind, refused if not.</summary>
    public bool IsA(JsonValue value, JsonKind kind, string name)
    {
        if (value.Kind != kind)
        {
            Refuse(value.Span, $"`{name}` is {(kind == JsonKind.List ? "a list" : "an object")}");
        }

        return value.Kind == kind;
    }

    /// <summary>Whether a keyword is written and true.</summary>
    public bool FlagOf(JsonValue schema, string name) =>
        schema.TryGetProperty(Encoding.UTF8.GetBytes(name), out var value) && (value.Kind == JsonKind.Boolean ? value.AsBoolean() : Refused(value, $"`{name}` is true or false", false));

    /// <summary>The values directly inside a list or object.</summary>
    public static List<JsonValue> Elements(JsonValue holder)
    {
        var elements = new List<JsonValue>();
        foreach (var element in holder)
        {
            elements.Add(element);
        }

        return elements;
    }

    /// <summary>Refuses what stands at a place and goes on with something else.</summary>
    public T Refused<T>(JsonValue place, string message, T instead, string? help = null)
    {
        Refuse(place.Span, message, help);
        return instead;
    }

    /// <summary>Refuses what stands at a place.</summary>
    public void Refuse(SourceSpan span, string message, string? help = null) => diagnostics.Add(DocumentCodes.BadSchema, text.Source, span, message, help);
}
