using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>What an OSCAL document is about and what it was made with: the system, one inventory item for each document, and the tool.</summary>
internal static class OscalSubjects
{
    /// <summary>Writes the component that findings of all documents together are of.</summary>
    public static void WriteSystem(Utf8JsonWriter json, OscalRun run)
    {
        json.WriteStartObject();
        json.WriteString("uuid", run.SystemId);
        json.WriteString("type", "this-system");
        OscalJson.Markup(json, "title", run.Assessment.Profile?.Title ?? "All documents of the run together");
        OscalJson.Markup(json, "description", $"What the documents of the run describe together: {ReportWords.Count(run.Assessment.Documents.Length, "document", "documents")}.");
        WriteStatus(json, "other", "The run says nothing of whether it operates.");
        json.WriteEndObject();
    }

    public static void WriteTool(Utf8JsonWriter json, OscalRun run)
    {
        var tool = run.Assessment.Tool;
        json.WriteStartObject();
        json.WriteString("uuid", run.Tool);
        json.WriteString("type", "software");
        OscalJson.Markup(json, "title", $"{tool.Name} {tool.Version}");
        json.WriteString("description", "Reads rules and documents and decides each rule from what the documents record.");
        OscalJson.Properties(json, [new("tool", tool.Name), new("tool-version", tool.Version), new("template-engine", tool.TemplateEngine)]);
        WriteStatus(json, "operational", null);
        json.WriteEndObject();
    }

    public static void WriteItems(Utf8JsonWriter json, OscalRun run) =>
        OscalJson.List(json, "inventory-items", run.Documents, (writer, document) =>
        {
            writer.WriteStartObject();
            writer.WriteString("uuid", OscalRun.Subject(document.Id));
            OscalJson.Markup(writer, "description", $"{document.Id} ({document.Kind}), as {document.Path} records it.");
            OscalJson.Properties(writer,
            [
                new("document", document.Id),
                new("document-kind", document.Kind),
                new("path", document.Path),
                new("sha256", document.Sha256),
                new("as-of", document.AsOf is { } day ? ReportWords.Date(day) : null),
                new("handling", document.Handling),
            ]);
            OscalJson.Links(writer, run.FileOf(document.Path) is { } file ? [file] : []);
            writer.WriteEndObject();
        });

    /// <summary>Writes <c>subjects</c>: the document that a finding is of, or the system, by the name of the item.</summary>
    public static void WriteReference(Utf8JsonWriter json, OscalRun run, Finding finding)
    {
        var document = run.DocumentOf(finding.Document);
        json.WriteStartArray("subjects");
        json.WriteStartObject();
        json.WriteString("subject-uuid", document is null ? run.SystemId : OscalRun.Subject(document.Id));
        json.WriteString("type", document is null ? "component" : "inventory-item");
        OscalJson.Markup(json, "title", ReportWords.Item(finding));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteStatus(Utf8JsonWriter json, string state, string? remarks)
    {
        json.WriteStartObject("status");
        json.WriteString("state", state);
        if (remarks is not null)
        {
            json.WriteString("remarks", remarks);
        }

        json.WriteEndObject();
    }
}
