using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Authoring;

/// <summary>The documents of a run, to be read again with some of their values changed. Not safe to share between threads.</summary>
internal sealed class FactSheet
{
    private readonly SchemaShape shape;
    private readonly DocumentSchema schema;
    private readonly ImmutableArray<JsonNode> roots;

    public FactSheet(ImmutableArray<Document> documents, SchemaShape shape, DocumentSchema schema)
    {
        (Documents, this.shape, this.schema) = (documents, shape, schema);
        roots = [.. documents.Select(document => JsonNode.Parse(document.Text.Source.Slice(document.Text.Root.Span))!)];
    }

    public ImmutableArray<Document> Documents { get; }

    /// <summary>Every object of a document, with its path and what the schema says of it.</summary>
    public IEnumerable<(string Path, JsonObject Object, ObjectType Type)> ObjectsOf(int document) => ObjectsIn(roots[document], Documents[document].Kind.Root, "");

    /// <summary>Every object in a value, with its path.</summary>
    private static IEnumerable<(string Path, JsonObject Object, ObjectType Type)> ObjectsIn(JsonNode? node, SchemaType type, string path)
    {
        switch (node, type)
        {
            case (JsonObject named, ObjectType known):
                yield return (path, named, known);
                foreach (var (name, value) in named)
                {
                    if (known.Properties.TryGetValue(name, out var property))
                    {
                        foreach (var inner in ObjectsIn(value, property.Type, Join(path, name)))
                        {
                            yield return inner;
                        }
                    }
                }

                break;
            case (JsonArray list, ListType known):
                for (var i = 0; i < list.Count; i++)
                {
                    foreach (var inner in ObjectsIn(list[i], known.Item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
                    {
                        yield return inner;
                    }
                }

                break;
        }
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>
    /// The documents with changes made one after another; null where one leads nowhere. What is made may not be valid, which
    /// <see cref="IsValid"/> tells: it costs more than to ask a rule.
    /// </summary>
    public ImmutableArray<Document>? With(IReadOnlyCollection<FactChange> changes)
    {
        var documents = Documents.ToBuilder();
        foreach (var (number, source) in Changed(changes))
        {
            if (source is null || JsonTextReader.Read(source, new DiagnosticBag()) is not { } text)
            {
                return null;
            }

            documents[number] = DocumentReader.Describe(text, Documents[number].Kind);
        }

        return documents.ToImmutable();
    }

    /// <summary>Whether the schema accepts the documents that <see cref="With"/> makes.</summary>
    public bool IsValid(IReadOnlyCollection<FactChange> changes) =>
        Changed(changes).All(changed => changed.Source is not null && DocumentReader.Read(changed.Source, shape, schema, new DiagnosticBag()) is not null);

    private IEnumerable<(int Number, SourceText? Source)> Changed(IReadOnlyCollection<FactChange> changes)
    {
        foreach (var group in changes.GroupBy(change => change.Document))
        {
            var root = roots[group.Key].DeepClone();
            yield return (group.Key, group.All(change => Make(root, change)) ? new SourceText(Documents[group.Key].Text.Source.Path, root.ToJsonString()) : null);
        }
    }

    /// <summary>Makes a change in a value; whether its path leads somewhere.</summary>
    public static bool Make(JsonNode root, FactChange change)
    {
        var segments = change.Path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        JsonNode? holder = root;
        foreach (var segment in segments.SkipLast(1))
        {
            holder = (holder, PositionOf(segment)) switch
            {
                (JsonObject named, null) => named[segment],
                (JsonArray list, { } position) when position < list.Count => list[position],
                _ => null,
            };
        }

        switch (holder, PositionOf(segments[^1]))
        {
            case (JsonObject named, null) when change.Value is null:
                return named.Remove(segments[^1]);
            case (JsonObject named, null):
                named[segments[^1]] = change.Value.DeepClone();
                return true;
            case (JsonArray list, { } position) when position < list.Count && change.Value is not null:
                list[position] = change.Value.DeepClone();
                return true;
            default:
                return false;
        }
    }

    private static int? PositionOf(string segment) => segment[0] == '[' ? int.Parse(segment.AsSpan(1, segment.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
