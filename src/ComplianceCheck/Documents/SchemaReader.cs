using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>
/// Reads a schema file into its <see cref="SchemaShape"/>. Only keywords that are enforced, and annotations that are used,
/// are accepted: anything else is an error at its place.
/// </summary>
public sealed class SchemaReader
{
    private const string DefinitionPrefix = "#/$defs/";

    /// <summary>How many definitions may stand between a use and the type it leads to.</summary>
    private const int LongestChain = 64;

    private readonly SchemaText text;
    private readonly Dictionary<string, JsonValue> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaType> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> resolving = new(StringComparer.Ordinal);
    private readonly List<(ObjectType Type, JsonValue Schema)> unread = [];

    private SchemaReader(SchemaText text) => this.text = text;

    /// <summary>The shape, or null with at least one error in <paramref name="diagnostics"/>.</summary>
    public static SchemaShape? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var errors = diagnostics.ErrorCount;
        if (JsonTextReader.Read(source, diagnostics) is not { } text)
        {
            return null;
        }

        var shape = new SchemaReader(new SchemaText(text, diagnostics)).ReadShape();
        if (diagnostics.ErrorCount == errors)
        {
            SchemaNames.Check(shape, text, diagnostics);
        }

        return diagnostics.ErrorCount == errors ? shape : null;
    }

    private SchemaShape ReadShape()
    {
        if (text.Root.TryGetProperty("$defs"u8, out var defs) && text.IsA(defs, JsonKind.Object, "$defs"))
        {
            foreach (var definition in defs)
            {
                definitions[definition.Name] = definition;
            }
        }

        foreach (var property in text.Root)
        {
            if (property.Name is not ("$schema" or "title" or "description" or "$defs" or "x-documents"))
            {
                text.Refuse(property.NameSpan, $"the keyword `{property.Name}` is not known at the top of a schema", NameSuggestion.DidYouMean(property.Name, ["$schema", "title", "description", "$defs", "x-documents"]));
            }
        }

        foreach (var (name, definition) in definitions)
        {
            Definition(name, definition.Span);
        }

        while (unread.Count > 0)
        {
            var (type, schema) = unread[^1];
            unread.RemoveAt(unread.Count - 1);
            ReadProperties(type, schema);
        }

        return new SchemaShape
        {
            Source = text.Source,
            Types = types.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Kinds = DocumentKinds.Read(text, types),
        };
    }

    private SchemaType Definition(string name, SourceSpan place)
    {
        if (types.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!definitions.TryGetValue(name, out var schema))
        {
            text.Refuse(place, $"`{name}` is not defined", NameSuggestion.DidYouMean(name, definitions.Keys));
            return new TextType();
        }

        if (resolving.Count == LongestChain || !resolving.Add(name))
        {
            text.Refuse(place, resolving.Count == LongestChain ? $"`{name}` is defined through more than {LongestChain} definitions" : $"`{name}` is defined by itself");
            return new TextType();
        }

        var type = ReadType(schema, name, null);
        types[name] = type;
        resolving.Remove(name);
        return type;
    }

    /// <param name="schema">The schema of the value.</param>
    /// <param name="name">Name of the definition, null in place.</param>
    /// <param name="property">Whether the schema stands at a property, which may carry annotations of the property.</param>
    private SchemaType ReadType(JsonValue schema, string? name, string? property)
    {
        if (schema.Kind != JsonKind.Object)
        {
            text.Refuse(schema.Span, "a schema is an object here");
            return new TextType();
        }

        if (schema.TryGetProperty("$ref"u8, out var reference))
        {
            return ReadReference(schema, reference, property);
        }

        if (!schema.TryGetProperty("type"u8, out var typeName) || typeName.Kind != JsonKind.String)
        {
            text.Refuse(schema.Span, "a schema states one `type`");
            return new TextType();
        }

        var known = SchemaKeywords.Of(typeName.AsText());
        if (known.IsEmpty)
        {
            text.Refuse(typeName.Span, $"the type `{typeName.AsText()}` is not known", NameSuggestion.DidYouMeanOrList(typeName.AsText(), SchemaKeywords.TypeNames));
            return new TextType();
        }

        text.RefuseOthers(schema, property is null ? known : [.. known, .. SchemaKeywords.OfProperty]);
        return typeName.AsText() switch
        {
            "object" => ReadObject(schema, name),
            "array" => new ListType
            {
                Name = name,
                Description = text.TextOf(schema, "description"),
                Item = schema.TryGetProperty("items"u8, out var items) ? ReadType(items, null, null) : text.Refused(schema, "a list states its `items`", new TextType()),
                MinimumItems = text.CountOf(schema, "minItems"),
                MaximumItems = text.CountOf(schema, "maxItems"),
                HoldsPropertyNames = text.FlagOf(schema, "x-propertyNames"),
                StatesNone = text.FlagOf(schema, "x-statedNone"),
            },
            "string" => ReadText(schema, name),
            "boolean" => new BooleanType { Name = name, Description = text.TextOf(schema, "description") },
            var number => new NumberType
            {
                Name = name,
                Description = text.TextOf(schema, "description"),
                IsInteger = number == "integer",
                Minimum = text.LimitOf(schema, "minimum"),
                Maximum = text.LimitOf(schema, "maximum"),
            },
        };
    }

    private SchemaType ReadReference(JsonValue schema, JsonValue reference, string? property)
    {
        text.RefuseOthers(schema, property is null ? SchemaKeywords.BesideReference : [.. SchemaKeywords.BesideReference, .. SchemaKeywords.OfProperty]);
        var target = reference.AsText();
        if (!target.StartsWith(DefinitionPrefix, StringComparison.Ordinal))
        {
            text.Refuse(reference.Span, $"`{target}` leads out of this file: a schema is one file, and `$ref` begins with {DefinitionPrefix}");
            return new TextType();
        }

        var type = Definition(target[DefinitionPrefix.Length..], reference.Span);
        if (!schema.TryGetProperty("x-ref"u8, out _))
        {
            return type;
        }

        if (type is TextType word)
        {
            return new TextType
            {
                Name = word.Name,
                Description = word.Description,
                Values = word.Values,
                Pattern = word.Pattern,
                Format = word.Format,
                CheckDigit = word.CheckDigit,
                MinimumLength = word.MinimumLength,
                MaximumLength = word.MaximumLength,
                References = text.TextsOf(schema, "x-ref"),
                IsHandling = word.IsHandling,
            };
        }

        text.Refuse(reference.Span, "`x-ref` stands at text, or at the items of a list of text");
        return type;
    }

    private ObjectType ReadObject(JsonValue schema, string? name)
    {
        var type = new ObjectType
        {
            Name = name,
            Description = text.TextOf(schema, "description"),
            Label = text.TextsOf(schema, "x-label"),
            HeldBy = text.TextOf(schema, "x-heldBy"),
            Inherits = text.TextOf(schema, "x-inherits"),
            Orders = schema.TryGetProperty("x-order"u8, out var orders) && text.IsA(orders, JsonKind.List, "x-order") ? [.. SchemaText.Elements(orders).Select(text.Texts)] : [],
        };
        if (!schema.TryGetProperty("additionalProperties"u8, out var additional) || additional.Kind != JsonKind.Boolean || additional.AsBoolean())
        {
            text.Refuse(schema.Span, "an object states `additionalProperties: false`: otherwise a misspelt property would pass unseen");
        }

        // NJsonSchema's model has them at every object anyway: a name of one's own must not be free here and refused there.
        if (schema.TryGetProperty("patternProperties"u8, out var patterns) && (patterns.Kind != JsonKind.Object || SchemaText.Elements(patterns).Any(pattern => pattern.Name != "^x-" || pattern.Kind != JsonKind.Object || !pattern.IsEmpty)))
        {
            text.Refuse(patterns.Span, "`patternProperties` may only be {\"^x-\": {}}");
        }

        unread.Add((type, schema));
        return type;
    }

    private void ReadProperties(ObjectType type, JsonValue schema)
    {
        var required = text.TextsOf(schema, "required");
        var properties = ImmutableSortedDictionary.CreateBuilder<string, SchemaProperty>(StringComparer.Ordinal);
        if (schema.TryGetProperty("properties"u8, out var stated) && text.IsA(stated, JsonKind.Object, "properties"))
        {
            foreach (var property in stated)
            {
                properties[property.Name] = ReadProperty(property, required);
            }
        }

        type.Properties = properties.ToImmutable();
        type.Names = new PropertyNames([.. type.Properties.Values]);
        foreach (var (ordinal, property) in type.Properties.Values.Index())
        {
            property.Ordinal = ordinal;
        }

        type.StatedNone = type.Properties.Values.FirstOrDefault(property => property.Type is ListType { StatesNone: true });
        foreach (var name in required.Where(name => !properties.ContainsKey(name)))
        {
            text.Refuse(schema.Span, $"`{name}` is required and not among the properties", NameSuggestion.DidYouMean(name, properties.Keys));
        }
    }

    private SchemaProperty ReadProperty(JsonValue schema, ImmutableArray<string> required)
    {
        var type = ReadType(schema, null, schema.Name);
        return new SchemaProperty
        {
            Name = schema.Name,
            Utf8Name = Encoding.UTF8.GetBytes(schema.Name),
            Type = type,
            Description = text.TextOf(schema, "description") ?? type.Description,
            IsRequired = required.Contains(schema.Name, StringComparer.Ordinal),
            ClosedBy = text.TextOf(schema, "x-closedBy"),
            HeldBy = text.TextOf(schema, "x-heldBy"),
            AbsentMeans = text.TextOf(schema, "x-absentMeans"),
            Inherits = text.TextOf(schema, "x-inherits"),
            ChainEnds = text.TextOf(schema, "x-chainEnds"),
            Within = text.TextOf(schema, "x-within"),
            IdScope = text.TextOf(schema, "x-id") switch
            {
                null => null,
                "document" => IdScope.Document,
                "holder" => IdScope.Holder,
                var other => text.Refused<IdScope?>(schema, $"`x-id` is `document` or `holder`, not `{other}`", null),
            },
        };
    }

    private TextType ReadText(JsonValue schema, string? name)
    {
        TextFormat? format = null;
        if (text.TextOf(schema, "format") is { } keyword)
        {
            format = TextFormat.All.FirstOrDefault(known => known.Keyword == keyword);
            if (format is null)
            {
                text.Refuse(schema.Span, $"the format `{keyword}` is not known", NameSuggestion.DidYouMeanOrList(keyword, [.. TextFormat.All.Select(known => known.Keyword)]));
            }
        }

        return new TextType
        {
            Name = name,
            Description = text.TextOf(schema, "description"),
            Values = WordsOf(schema),
            Pattern = PatternOf(schema),
            Format = format,
            CheckDigit = schema.TryGetProperty("x-checkDigit"u8, out var check) ? ReadCheckDigit(check) : null,
            MinimumLength = text.CountOf(schema, "minLength"),
            MaximumLength = text.CountOf(schema, "maxLength"),
            References = text.TextsOf(schema, "x-ref"),
            IsHandling = text.FlagOf(schema, "x-handling"),
        };
    }

    private ImmutableArray<string> WordsOf(JsonValue schema)
    {
        if (schema.TryGetProperty("enum"u8, out var words) && words is { Kind: JsonKind.List, IsEmpty: true })
        {
            text.Refuse(words.Span, "an empty `enum` lets no value through");
        }

        return text.TextsOf(schema, "enum");
    }

    private string? PatternOf(JsonValue schema)
    {
        if (text.TextOf(schema, "pattern") is not { } pattern)
        {
            return null;
        }

        try
        {
            _ = new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.NonBacktracking);
            return pattern;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return text.Refused<string?>(schema, $"the pattern `{pattern}` cannot be used: {exception.Message}", null);
        }
    }

    private CheckDigit? ReadCheckDigit(JsonValue check)
    {
        if (check.Kind == JsonKind.List)
        {
            return new CheckDigit([.. SchemaText.Elements(check).Select(weight => weight.AsNumber() is { } number and >= 0 and <= 1000 && decimal.IsInteger(number) ? (int)number : text.Refused(weight, "a weight is a whole number from 0 to 1000", 0))]);
        }

        return check.AsText() == "luhn" ? new CheckDigit([]) : text.Refused<CheckDigit?>(check, "`x-checkDigit` is `luhn` or a list of weights", null);
    }
}
