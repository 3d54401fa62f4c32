using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Authoring;

/// <summary>A document to begin with: the smallest valid one, with a note for everything else that it may record.</summary>
public static class StartingDocument
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file. Notes are properties that begin with <c>x-</c>: they are never read.</summary>
    /// <param name="kind">What kind of document.</param>
    /// <param name="id">Its id.</param>
    /// <param name="asOf">The day for which its facts are to hold.</param>
    public static string Write(DocumentKind kind, string id, DateOnly asOf)
    {
        var document = JsonNode.Parse(kind.Smallest.Text.Source.Slice(kind.Smallest.Span))!.AsObject();
        document[kind.Id.Name] = id;
        if (kind.AsOf is { } day)
        {
            document[day.Name] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        document["x-how"] = "Names that begin with x- are notes and are never read. Put a fact under its name without the x-, and delete the note. What is left out is not known, never fine.";
        foreach (var property in kind.Root.Properties.Values.Where(property => !document.ContainsKey(property.Name) && property.Type is not ListType { StatesNone: true }))
        {
            document["x-" + property.Name] = $"{property.Description ?? property.Type.Description ?? property.Type.Noun}{Form(property)}";
        }

        return document.ToJsonString(Written) + "\n";
    }

    private static string Form(SchemaProperty property) => property.Type switch
    {
        ListType { Item: ObjectType thing } => $" A list of objects: {string.Join(", ", thing.Properties.Keys.Where(name => name != thing.StatedNone?.Name))}.",
        ObjectType thing => $" An object: {string.Join(", ", thing.Properties.Keys.Where(name => name != thing.StatedNone?.Name))}.",
        TextType { Values.IsEmpty: false } text => $" One of {string.Join(", ", text.Values)}.",
        _ => "",
    };
}
