using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;
using JsonScalar = System.Text.Json.Nodes.JsonValue;

namespace ComplianceCheck.Authoring;

/// <summary>
/// JSON Schemas (draft-07) by which an editor completes and explains the files of a pack. They are made of <see cref="RuleGrammar"/>
/// and of the schema of the documents. Whatever a pack may say is valid by them: names of fields are offered and not enforced.
/// </summary>
public sealed class EditorSchema
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Rule = "rule";

    private readonly string name;
    private readonly EditorPaths paths;
    private readonly SchemaShape shape;
    private readonly JsonObject definitions = [];

    private EditorSchema(string name, SchemaShape shape) => (this.name, this.shape, paths) = (name, shape, new EditorPaths(shape));

    /// <summary>The files: names such as <c>rule.schema.json</c>, and their text.</summary>
    /// <param name="shape">The schema of the documents that rules are asked of.</param>
    public static ImmutableSortedDictionary<string, string> Of(SchemaShape shape) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        File(shape, Rule, "A rule", schema => Mapping([.. RuleGrammar.Rule, .. RuleGrammar.Check.Where(key => key.Name != "name" && RuleGrammar.Rule.All(known => known.Name != key.Name))], schema.OfRule, optional: ["require", "severity"])),
        File(shape, "definitions", "Definitions that rules share", schema => Mapping(RuleGrammar.DefinitionsFile, schema.OfDefinitions)),
        File(shape, "pack", "A pack file", schema => Mapping(RuleGrammar.PackFile, schema.OfPackFile)),
        File(shape, "sources", "What rules may cite", schema => Mapping(RuleGrammar.SourcesFile, schema.OfPackFile)),
        File(shape, "parameters", "Values that rules name", schema => Mapping(RuleGrammar.ParametersFile, schema.OfPackFile)),
        File(shape, "profile", "What an owner decides of packs", schema => Mapping(RuleGrammar.ProfileFile, schema.OfProfile)),
        File(shape, "waivers", "Exceptions that somebody granted", schema => Mapping(RuleGrammar.WaiversFile, _ => ListOf(Mapping(RuleGrammar.Waiver, OfWaiver)))),
        File(shape, "attestations", "What somebody states where no document can show it", schema => Mapping(RuleGrammar.AttestationsFile, _ => ListOf(Mapping(RuleGrammar.Attestation, _ => Text())))),
    ]);

    private static KeyValuePair<string, string> File(SchemaShape shape, string name, string title, Func<EditorSchema, JsonObject> top)
    {
        var schema = new EditorSchema(name, shape);
        var root = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in top(schema))
        {
            root[key] = value?.DeepClone();
        }

        root["definitions"] = schema.definitions;
        return new(FileOf(name), root.ToJsonString(Written) + "\n");
    }

    private static string FileOf(string name) => $"{name}.schema.json";

    private JsonObject OfRule(string key) => key switch
    {
        "revision" => new() { ["type"] = "integer", ["minimum"] = 1 },
        "scope" => Either(Words(RuleGrammar.Scopes), ListOf(Words(RuleGrammar.Scopes))),
        "severity" => Either(Words(RuleGrammar.Severities), Defined("severityByCondition", () => Mapping([new("otherwise", "the severity where no other counts", IsRequired: true), .. RuleGrammar.Severities.Select(level => new GrammarKey(level, "the condition under which it counts"))], level => level == "otherwise" ? Words(RuleGrammar.Severities) : Condition()))),
        "authorities" => ListOf(Defined("authority", () => Mapping(RuleGrammar.Citation, _ => Text()))),
        "references" => NamedBy(ListOf(Text())),
        "whenNone" => Words(RuleGrammar.WhenNone),
        "checks" => ListOf(Defined("check", () => Mapping(RuleGrammar.Check, OfRule, optional: ["severity"]))),
        "tests" => ListOf(Defined("test", () => Mapping(RuleGrammar.Test, OfTest))),
        "appliesTo" or "when" or "require" or "evidence" => Condition(),
        "forEach" => Either(Lists(), ListOf(Lists())),
        "id" or "name" or "title" or "requirement" or "rationale" or "remediation" or "message" => Text(),
        _ => throw new System.Diagnostics.UnreachableException($"what stands behind `{key}`?"),
    };

    private JsonObject OfDefinitions(string key) => key == "definitions" ? NamedBy(Condition()) : ListOf(Defined("definitionTest", () => Mapping(RuleGrammar.DefinitionTest, of => of == "expect" ? Either(Words(["unknown"]), new JsonObject { ["type"] = "boolean" }) : OfTest(of))));

    private JsonObject OfTest(string key) => key switch
    {
        "given" => Facts(),
        "set" or "parameters" => new() { ["type"] = "object" },
        "remove" => ListOf(Text()),
        "of" => Either(Lists(), Text()),
        "expect" => Either(
            Words(RuleGrammar.Verdicts),
            Mapping([.. RuleGrammar.Verdicts.Select(verdict => new GrammarKey(verdict, "exactly the items that have it"))], _ => Either(Text(), ListOf(Text())))),
        _ => Text(),
    };

    private JsonObject OfPackFile(string key) => key switch
    {
        "pack" => OfPack(),
        "themes" => NamedBy(Text()),
        "sources" => NamedBy(Defined("source", () => Mapping(RuleGrammar.Source, OfSource))),
        "frameworks" => NamedBy(Defined("framework", () => Mapping(RuleGrammar.Framework, _ => Text()))),
        "parameters" => NamedBy(Defined("parameter", () => Mapping(RuleGrammar.Parameter, OfParameter))),
        "changes" => NamedBy(Defined("change", () => Mapping(RuleGrammar.ChangedRule, of => of == "severity" ? Words(RuleGrammar.Severities) : OfRule(of == "why" ? "title" : of)))),
        _ => throw new System.Diagnostics.UnreachableException($"what stands behind `{key}`?"),
    };

    private JsonObject OfProfile(string key) => key switch
    {
        "profile" => Mapping(RuleGrammar.Profile, _ => Text()),
        "packs" or "rules" => ListOf(Text()),
        "parameters" => NamedBy(Defined("value", () => Mapping(RuleGrammar.ProfileParameter, of => of == "default" ? [] : Text()))),
        "severities" => NamedBy(Defined("severity", () => Mapping(RuleGrammar.ProfileSeverity, of => of == "severity" ? Words(RuleGrammar.Severities) : Text()))),
        _ => NamedBy(Defined("off", () => Mapping(RuleGrammar.ProfileOff, _ => Text()))),
    };

    private static JsonObject OfWaiver(string key) => key switch
    {
        "revision" => new() { ["type"] = "integer", ["minimum"] = 1 },
        "basis" => Words(RuleGrammar.Bases),
        "grounds" => ListOf(Words([.. RuleGrammar.SufficientGrounds, .. RuleGrammar.InsufficientGrounds])),
        _ => Text(),
    };

    /// <summary>What lies over another pack has the schema of that.</summary>
    private JsonObject OfPack()
    {
        var handling = shape.Types.Values.OfType<TextType>().FirstOrDefault(type => type.IsHandling)?.Values ?? [];
        var pack = Mapping(RuleGrammar.Pack, key => key switch
        {
            "closedWhen" => Condition(),
            "language" => new() { ["const"] = RuleGrammar.Language },
            "handling" when !handling.IsEmpty => Words(handling),
            _ => Text(),
        }, optional: ["schema"]);
        pack["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray("over") } };
        pack["then"] = new JsonObject { ["required"] = new JsonArray("schema") };
        return pack;
    }

    private JsonObject OfSource(string key) => key switch
    {
        "force" => Described(Force.All.Select(force => (force.Word, (string?)force.Meaning))),
        "accepts" => ListOf(Words(RuleGrammar.Exceptions)),
        "unverified" => new() { ["type"] = "boolean" },
        "paragraphs" => NamedBy(Defined("paragraph", () => Mapping(RuleGrammar.Paragraph, OfSource))),
        "references" => NamedBy(ListOf(Text())),
        _ => Text(),
    };

    private JsonObject OfParameter(string key) => key switch
    {
        "type" => Words([.. from list in (string[])["", "list of "] from word in RuleGrammar.ParameterTypes.Concat(shape.Types.Where(pair => pair.Value is TextType or NumberType or BooleanType).Select(pair => pair.Key)) select list + word]),
        "default" => [],
        _ => Text(),
    };

    /// <summary>A condition of any kind; what an editor offers next depends on the first key.</summary>
    private JsonObject Condition() => Shared("condition", () => Either(
    [
        Mapping(RuleGrammar.All, _ => ListOf(Condition()), "All of several"),
        Mapping(RuleGrammar.Any, _ => ListOf(Condition()), "At least one of several"),
        Mapping(RuleGrammar.Not, _ => Condition(), "Not"),
        Mapping(RuleGrammar.Is, _ => Text(), "A condition with a name"),
        .. RuleGrammar.Quantifiers.Select(word => Mapping([new(word, "path, list of paths or list parameter", IsRequired: true), .. RuleGrammar.Quantified], OfQuantity, "Of the things in a list")),
        Mapping(RuleGrammar.Count, OfQuantity, "How many there are"),
        Comparison(),
    ]));

    private JsonObject OfQuantity(string key) => key switch
    {
        "where" or "satisfies" => Condition(),
        "as" => Text(),
        "atLeast" or "atMost" => Operand(OperandShape.Value),
        _ => Either(Lists(), ListOf(Lists())),
    };

    private JsonObject Comparison()
    {
        var comparison = Mapping(RuleGrammar.Comparison, key => key == "field" ? Fields() : Operand(RuleGrammar.Operators.First(known => known.Name == key).Operand), "A value compared");
        // The words of a field are offered behind what compares with them.
        comparison["allOf"] = new JsonArray([.. paths.Words.Select(field => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["field"] = new JsonObject { ["pattern"] = $"(^|\\.){Regex.Escape(field.Name)}$" } } },
            ["then"] = new JsonObject { ["properties"] = OfferedWords(field.Type ?? field.Name, field.Words) },
        })]);
        return comparison;
    }

    private JsonObject OfferedWords(string known, ImmutableArray<string> words)
    {
        var offered = new JsonObject();
        foreach (var compares in RuleGrammar.Operators.Where(compares => compares.Operand is OperandShape.Value or OperandShape.Values or OperandShape.Element or OperandShape.Elements))
        {
            var word = Shared($"word.{known}", () => Either(Words(words), []));
            offered[compares.Name] = compares.Operand is OperandShape.Value or OperandShape.Element ? word : Shared($"words.{known}", () => Either(new JsonObject { ["items"] = word }, []));
        }

        return offered;
    }

    private JsonObject Operand(OperandShape operand) => operand switch
    {
        OperandShape.Flag => new() { ["type"] = "boolean" },
        OperandShape.True => new() { ["const"] = true },
        OperandShape.Values or OperandShape.Elements => Either(ListOf([]), Text(), OtherField()),
        OperandShape.Expression or OperandShape.Subnet => Text(),
        _ => Either(Text(), OtherField()),
    };

    private JsonObject OtherField() => Defined("otherField", () => Mapping(RuleGrammar.OtherField, key => key == "field" ? Fields() : Text()));

    private JsonObject Fields() => Shared("field", () => Either(Described(paths.Fields), Text()));

    private JsonObject Lists() => Shared("list", () => Either(Described(paths.Lists), Text()));

    /// <summary>The facts of a test: the properties of a document, none of them required.</summary>
    private JsonObject Facts()
    {
        var (item, site) = (shape.Roots(DocumentRole.Item).First(), shape.Roots(DocumentRole.Site).FirstOrDefault());
        var several = new JsonObject { ["documents"] = new JsonObject { ["items"] = OfType(item) } };
        if (site is not null)
        {
            several["site"] = OfType(site);
        }

        return new JsonObject { ["type"] = "object", ["allOf"] = new JsonArray(OfType(item), new JsonObject { ["properties"] = several }) };
    }

    private JsonObject OfType(SchemaType type) => type switch
    {
        ObjectType named => Shared("facts." + (named.Name ?? $"{paths.NumberOf(named)}"), () =>
        {
            var properties = new JsonObject();
            foreach (var property in named.Properties.Values)
            {
                var known = OfType(property.Type);
                properties[property.Name] = property.Description is null ? known : new JsonObject { ["description"] = property.Description, ["allOf"] = new JsonArray(known) };
            }

            return new JsonObject { ["properties"] = properties };
        }),
        ListType list => new() { ["items"] = OfType(list.Item) },
        TextType { Values.IsEmpty: false, Name: { } word } text => Shared($"word.{word}", () => Either(Words(text.Values), [])),
        TextType { Values.IsEmpty: false } text => Either(Words(text.Values), []),
        BooleanType => Either(new JsonObject { ["type"] = "boolean" }, []),
        _ => [],
    };

    /// <summary>A mapping with the keys of a table and no others.</summary>
    private static JsonObject Mapping(ImmutableArray<GrammarKey> keys, Func<string, JsonObject> valueOf, string? title = null, params ReadOnlySpan<string> optional)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var value = key.Name == "ifUnknown" ? Words(["worst"]) : valueOf(key.Name);
            // Beside a reference, draft-07 reads nothing.
            properties[key.Name] = value.ContainsKey("$ref") ? new JsonObject { ["description"] = key.Meaning, ["allOf"] = new JsonArray(value) } : Before("description", key.Meaning, value);
        }

        var mapping = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = new JsonArray();
        foreach (var key in keys)
        {
            if (key.IsRequired && !optional.Contains(key.Name))
            {
                required.Add(key.Name);
            }
        }

        if (required.Count > 0)
        {
            mapping["required"] = required;
        }

        return title is null ? mapping : Before("title", title, mapping);
    }

    private static JsonObject Before(string name, string text, JsonObject schema)
    {
        schema.Insert(0, name, text);
        return schema;
    }

    /// <summary>A reference to a definition that stands in the schema of rules, whichever file asks for it.</summary>
    private JsonObject Shared(string definition, Func<JsonObject> make) => name == Rule ? Defined(definition, make) : new JsonObject { ["$ref"] = $"{FileOf(Rule)}#/definitions/{definition}" };

    /// <summary>A reference to a definition, which is made when it is first needed.</summary>
    private JsonObject Defined(string definition, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(definition))
        {
            // It may lead back to itself.
            definitions[definition] = new JsonObject();
            definitions[definition] = make();
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{definition}" };
    }

    private static JsonObject NamedBy(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Either(params ReadOnlySpan<JsonObject> several)
    {
        var either = new JsonArray();
        foreach (var one in several)
        {
            either.Add(one);
        }

        return new JsonObject { ["anyOf"] = either };
    }

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Distinct(StringComparer.Ordinal).Select(word => (JsonNode?)JsonScalar.Create(word))]) };

    private static JsonObject Described(IEnumerable<(string Word, string? Description)> words)
    {
        var listed = words.ToList();
        return new JsonObject
        {
            ["enum"] = new JsonArray([.. listed.Select(word => (JsonNode?)JsonScalar.Create(word.Word))]),
            ["markdownEnumDescriptions"] = new JsonArray([.. listed.Select(word => (JsonNode?)JsonScalar.Create(word.Description ?? ""))]),
        };
    }

    /// <summary>A plain scalar stands for its text.</summary>
    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
