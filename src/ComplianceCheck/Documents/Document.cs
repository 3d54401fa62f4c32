using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>
/// A valid document: parsed, of a known kind, with its things findable by id. Immutable and safe to share between threads.
/// Made by <c>DocumentReader</c>.
/// </summary>
public sealed class Document
{
    private readonly ImmutableDictionary<(string Section, string Id), JsonValue?> things;

    internal Document(JsonText text, DocumentKind kind, string id)
    {
        Text = text;
        Kind = kind;
        Id = id;
        things = Index(text.Root, kind.Root);
    }

    public JsonText Text { get; }

    public DocumentKind Kind { get; }

    /// <summary>What identifies the document in a run.</summary>
    public string Id { get; }

    /// <summary>The day its facts hold; null when not recorded.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How it must be handled; null when not recorded.</summary>
    public string? Handling { get; init; }

    /// <summary>What an item and its site share; null when not recorded.</summary>
    public string? JoinKey { get; init; }

    /// <summary>The thing of a section with an id; null when there is none, or more than one.</summary>
    public JsonValue? Thing(string section, string id) => things.GetValueOrDefault((section, id));

    /// <summary>Whether a section has more than one thing with an id.</summary>
    internal bool IsAmbiguous(string section, string id) => things.TryGetValue((section, id), out var thing) && thing is null;

    private static ImmutableDictionary<(string, string), JsonValue?> Index(JsonValue root, ObjectType type)
    {
        var things = ImmutableDictionary.CreateBuilder<(string, string), JsonValue?>();
        foreach (var section in type.Properties.Values)
        {
            if (section.Type is not ListType { Item: ObjectType { Id: { } id } }
                || !root.TryGetProperty(section.Utf8Name, out var list) || list.Kind != JsonKind.List)
            {
                continue;
            }

            foreach (var thing in list)
            {
                if (thing.Kind == JsonKind.Object && thing.TryGetProperty(id.Utf8Name, out var name) && !NotKnown.Is(name))
                {
                    var key = (section.Name, name.AsText());
                    things[key] = things.ContainsKey(key) ? null : thing;
                }
            }
        }

        return things.ToImmutable();
    }
}
