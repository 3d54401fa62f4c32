using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>
/// The assessment in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, errata 01): one run, of which
/// every finding is a result, passes included.
/// </summary>
/// <remarks>
/// SARIF has no word for a verdict that is unknown but <c>open</c>, and none for a doubt about a decision but <c>review</c>; both
/// stand in <c>results</c>, so that a viewer shows them. What SARIF has no place for stands in property bags, in the words of the
/// JSON result.
/// </remarks>
public static class SarifReport
{
    /// <summary>Where the standard itself says that its schema is. Only a name: nothing here or in a viewer has to fetch it.</summary>
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>
    /// Writes UTF-8 without a byte order mark, in one line, all beyond ASCII escaped, LF line ends, one LF at the end.
    /// Streams as <see cref="JsonReport"/> does. Does not close <paramref name="output"/>.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are left out of the exit code: they stay failures, as notes.</param>
    /// <param name="output">Takes the report.</param>
    public static void Write(Assessment assessment, bool dueOnly, Stream output)
    {
        var index = new SarifIndex(assessment);
        using (var json = new Utf8JsonWriter(output, JsonReport.Compact))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            SarifTool.Write(json, assessment, index);
            SarifInvocation.Write(json, assessment, dueOnly, index);
            JsonReport.WriteList(json, "artifacts", index.Artifacts, SarifPlaces.WriteArtifact);
            json.WriteString("defaultEncoding", "UTF-8");
            json.WriteString("columnKind", "unicodeCodePoints");
            JsonReport.WriteList(json, "newlineSequences", (string[])["\r\n", "\n", "\r"], (writer, sequence) => writer.WriteStringValue(sequence));
            JsonReport.WriteList(json, "taxonomies", index.Taxonomies.All, SarifTaxonomies.WriteTaxonomy);
            WriteProperties(json, assessment, dueOnly);
            new SarifResults(assessment, dueOnly, index).Write(json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteProperties(Utf8JsonWriter json, Assessment assessment, bool dueOnly)
    {
        json.WriteStartObject("properties");
        json.WriteString("templateEngine", assessment.Tool.TemplateEngine);
        json.WriteString("asOf", ReportWords.Date(assessment.AsOf));
        json.WriteString("at", assessment.At is { } at ? ReportWords.Moment(at) : null);
        json.WriteString("assessor", assessment.AssessedBy);
        json.WriteBoolean("complete", RunExit.IsComplete(assessment));
        json.WriteBoolean("dueOnly", dueOnly);
        json.WriteString("handling", assessment.Handling);
        JsonReport.WriteObjects(json, "inputs", assessment.Inputs, JsonReport.WriteInput);
        JsonDecisions.Write(json, assessment);
        JsonReport.WriteObjects(json, "parameters", assessment.Parameters, JsonReport.WriteParameter);
        JsonReport.WriteObjects(json, "packs", assessment.Packs, JsonReport.WritePack);
        JsonReport.WriteObjects(json, "outcomes", assessment.Outcomes, JsonReport.WriteOutcome);
        json.WriteStartObject("ledger");
        JsonReport.WriteLedger(json, assessment.Ledger);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
