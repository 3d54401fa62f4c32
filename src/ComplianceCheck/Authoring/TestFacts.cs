using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>Builds the documents of a test: the facts as written, laid over the smallest valid document.</summary>
internal sealed class TestFacts
{
    private const string SitePrefix = "$site.";
    private const string DocumentPrefix = "$documents[";
    private readonly List<JsonObject> items = [];
    private JsonObject? site;

    private TestFacts()
    {
    }

    /// <summary>The name of the file with the site.</summary>
    public const string SiteFile = "test-site.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The documents as files, the item that the rule is asked of first, the site last.</summary>
    public IEnumerable<SourceText> Files => items.Select((document, number) => new SourceText(FileOf(number), document.ToJsonString(Indented)))
        .Concat(site is null ? [] : [new SourceText(SiteFile, site.ToJsonString(Indented))]);

    /// <summary>Which of the documents a file is, from 0; -1 for none.</summary>
    public static int NumberOf(string file) =>
        file is ['t', 'e', 's', 't', '-', .. var rest] && int.TryParse(rest.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>What a path in a file begins with in <c>set</c> and <c>remove</c>.</summary>
    public static string PrefixOf(string file) => file == SiteFile ? SitePrefix
        : NumberOf(file) > 0 ? string.Create(CultureInfo.InvariantCulture, $"{DocumentPrefix}{NumberOf(file)}].")
        : "";

    private static string FileOf(int number) => string.Create(CultureInfo.InvariantCulture, $"test-{number:0000}.json");

    /// <summary>Where a test itself states the facts of one of its files; null where it states none.</summary>
    public YamlNode? GivenOf(int file, RuleTest test) => test.Given switch
    {
        { } given when given["site"] is not YamlMapping => file == 0 ? given : null,
        { } given when file == items.Count => given["site"],
        { } given => (given["documents"] as YamlSequence)?.Items.ElementAtOrDefault(file),
        null => null,
    };

    /// <summary>The facts of a test and of those it starts from; what cannot be followed is in the bag.</summary>
    public static TestFacts Of(RuleTest test, ImmutableArray<RuleTest> siblings, SchemaShape schema, DiagnosticBag diagnostics)
    {
        var facts = test.Base is { } start && siblings.FirstOrDefault(other => other.Name == start) is { } other ? Of(other, siblings, schema, diagnostics) : new TestFacts();
        facts.Lay(test.Given, schema, diagnostics);
        foreach (var entry in test.Set?.Entries ?? [])
        {
            facts.Change(entry.Key, new Replacement(ToJson(entry.Value)), diagnostics);
        }

        foreach (var path in test.Remove)
        {
            facts.Change(path, null, diagnostics);
        }

        return facts;
    }

    private void Lay(YamlMapping? given, SchemaShape schema, DiagnosticBag diagnostics)
    {
        var item = schema.Kinds.Values.First(kind => kind.Role == DocumentRole.Item);
        if (given?["site"] is not YamlMapping siteFacts || item.Root.Properties.ContainsKey("site"))
        {
            First(item);
            Lay(items[0], given);
            return;
        }

        var kind = schema.Kinds.Values.First(kind => kind.Role == DocumentRole.Site);
        site ??= Smallest(kind);
        Lay(site, siteFacts);
        foreach (var other in given.Entries.Where(entry => entry.Key.Text is not ("site" or "documents")))
        {
            diagnostics.Add(TestCodes.BadFacts, other.Key.Source, other.Key.Span, $"`{other.Key.Text}` stands beside `site`, where only `documents` may stand", "put what the first document states in `documents`");
        }

        var documents = Documents(given["documents"], diagnostics);
        First(item);
        for (var i = 0; i < Math.Max(1, documents.Count); i++)
        {
            if (i == items.Count)
            {
                items.Add(Smallest(item));
                items[i][item.Id.Name] = string.Create(CultureInfo.InvariantCulture, $"{items[0][item.Id.Name]}-{i + 1}");
            }

            Lay(items[i], i < documents.Count ? documents[i] : null);
            if (item.JoinBy is { } joinBy && kind.JoinBy is { } key && items[i][joinBy.Name] is null)
            {
                items[i][joinBy.Name] = site[key.Name]?.DeepClone();
            }
        }
    }

    private static List<YamlMapping> Documents(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not (null or YamlSequence))
        {
            diagnostics.Add(TestCodes.BadFacts, node.Source, node.Span, $"`documents` is {node.Noun}, expected a list");
        }

        var items = (node as YamlSequence)?.Items ?? [];
        foreach (var item in items.Where(item => item is not YamlMapping))
        {
            diagnostics.Add(TestCodes.BadFacts, item.Source, item.Span, $"a document of the test is {item.Noun}, expected a mapping");
        }

        return [.. items.OfType<YamlMapping>()];
    }

    private void First(DocumentKind kind)
    {
        if (items.Count == 0)
        {
            items.Add(Smallest(kind));
        }
    }

    private static JsonObject Smallest(DocumentKind kind) => JsonNode.Parse(kind.Smallest.Text.Source.Slice(kind.Smallest.Span))!.AsObject();

    /// <summary>Objects are laid over objects, property by property; anything else takes the place of what was there.</summary>
    private static void Lay(JsonObject target, YamlMapping? facts)
    {
        foreach (var entry in facts?.Entries ?? [])
        {
            if (entry.Value is YamlMapping inner && target[entry.Key.Text] is JsonObject existing)
            {
                Lay(existing, inner);
            }
            else
            {
                target[entry.Key.Text] = ToJson(entry.Value);
            }
        }
    }

    /// <param name="path">Where, such as <c>lists[0].name</c>, in the first document, or behind <c>$site.</c> or <c>$documents[1].</c> in another.</param>
    /// <param name="replacement">What to put there; null to take away what is there.</param>
    /// <param name="diagnostics">Takes a path that leads nowhere.</param>
    private void Change(YamlScalar path, Replacement? replacement, DiagnosticBag diagnostics)
    {
        var (document, rest) = Begin(path.Text);
        JsonNode? holder = document;
        var segments = rest.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        foreach (var segment in segments.SkipLast(1))
        {
            holder = Child(holder, segment);
        }

        var isChanged = (holder, segments.LastOrDefault(), replacement) switch
        {
            (JsonObject named, [not '[', ..] name, { } put) => Put(named, name, put.Value),
            (JsonObject named, [not '[', ..] name, null) => named.Remove(name),
            (JsonArray list, { } index, { } put) when Position(index) is { } position && position < list.Count => Put(list, position, put.Value),
            (JsonArray list, { } index, null) when Position(index) is { } position && position < list.Count => Take(list, position),
            _ => false,
        };
        if (!isChanged)
        {
            diagnostics.Add(TestCodes.BadPath, path.Source, path.Span, $"`{path.Text}` leads to nothing in the facts of the test", path.Text.EndsWith(']') ? "an element cannot be added by its position: set the whole list" : null);
        }
    }

    /// <summary>The document in which a path begins, null for none, and the rest of the path.</summary>
    private (JsonObject? Document, string Path) Begin(string path)
    {
        if (path.StartsWith(SitePrefix, StringComparison.Ordinal))
        {
            return (site, path[SitePrefix.Length..]);
        }

        var end = path.IndexOf("].", StringComparison.Ordinal);
        return !path.StartsWith(DocumentPrefix, StringComparison.Ordinal) || end < 0 ? (items[0], path)
            : (Position(path[(DocumentPrefix.Length - 1)..(end + 1)]) is { } number && number < items.Count ? items[number] : null, path[(end + 2)..]);
    }

    private static bool Put(JsonObject holder, string name, JsonNode? value)
    {
        holder[name] = value;
        return true;
    }

    private static bool Put(JsonArray list, int position, JsonNode? value)
    {
        list[position] = value;
        return true;
    }

    private static bool Take(JsonArray list, int position)
    {
        list.RemoveAt(position);
        return true;
    }

    private static JsonNode? Child(JsonNode? holder, string segment) => holder switch
    {
        JsonObject named when segment[0] != '[' => named[segment],
        JsonArray list when Position(segment) is { } position && position < list.Count => list[position],
        _ => null,
    };

    private static int? Position(string segment) =>
        segment is ['[', .. var digits, ']'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, ToJson(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
        YamlScalar { Kind: YamlScalarKind.Null } => null,
        YamlScalar { Kind: YamlScalarKind.Boolean } scalar => JsonValue(scalar.Text[0] is 't' or 'T'),
        YamlScalar { Kind: YamlScalarKind.Integer or YamlScalarKind.Float } scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue(number),
        YamlScalar scalar => JsonValue(scalar.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static System.Text.Json.Nodes.JsonValue JsonValue<T>(T value) => System.Text.Json.Nodes.JsonValue.Create(value)!;

    /// <summary>A value to put somewhere, which may be <c>null</c>.</summary>
    private sealed record Replacement(JsonNode? Value);
}
