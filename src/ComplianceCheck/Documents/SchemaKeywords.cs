using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>The keywords and annotations of a schema, by the place where each is enforced or used.</summary>
internal static class SchemaKeywords
{
    /// <summary>JSON Schema's names of types.</summary>
    public static readonly ImmutableArray<string> TypeNames = ["object", "array", "string", "number", "integer", "boolean"];

    /// <summary>What may stand at a property, whatever its type.</summary>
    public static readonly ImmutableArray<string> OfProperty = ["description", "x-closedBy", "x-absentMeans", "x-inherits", "x-chainEnds", "x-within", "x-id", "x-heldBy"];

    /// <summary>What may stand beside <c>$ref</c>.</summary>
    public static readonly ImmutableArray<string> BesideReference = ["$ref", "description", "x-ref"];

    /// <summary>What <c>x-documents</c> says of a kind.</summary>
    public static readonly ImmutableArray<string> OfDocumentKind = ["root", "role", "title", "plural", "id", "asOf", "version", "joinBy", "smallest"];

    private static readonly ImmutableArray<string> OfAny = ["type", "description"];

    /// <summary>What may stand at a value of a type; empty for a type that does not exist.</summary>
    public static ImmutableArray<string> Of(string type) => type switch
    {
        "object" => [.. OfAny, "properties", "required", "patternProperties", "additionalProperties", "x-label", "x-inherits", "x-order", "x-heldBy"],
        "array" => [.. OfAny, "items", "minItems", "maxItems", "x-propertyNames", "x-statedNone"],
        "string" => [.. OfAny, "enum", "pattern", "format", "minLength", "maxLength", "x-checkDigit", "x-ref", "x-handling"],
        "number" or "integer" => [.. OfAny, "minimum", "maximum"],
        "boolean" => OfAny,
        _ => [],
    };
}
