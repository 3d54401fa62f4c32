using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The assessment as assessment results of OSCAL 1.1.2: what was asked, seen and concluded.</summary>
public static class OscalResults
{
    /// <summary>
    /// Writes an observation for every finding, passes included, a finding for every outcome, and a risk for every failure. The
    /// UUIDs are made of names, so the same finding has the same one in every run and in <see cref="OscalPlan"/>. Bytes and
    /// streaming as of <see cref="JsonReport.Write"/>.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due do not count; they are reported all the same.</param>
    /// <param name="output">Is not closed.</param>
    public static void Write(Assessment assessment, bool dueOnly, Stream output)
    {
        var run = new OscalRun(assessment, dueOnly);
        using (var json = new Utf8JsonWriter(output, JsonReport.Compact))
        {
            json.WriteStartObject();
            json.WriteStartObject("assessment-results");
            json.WriteString("uuid", run.Whole("assessment-results"));
            OscalMetadata.Write(json, run, "Assessment results", [OscalAccount.Complete(run)]);
            json.WriteStartObject("import-ap");
            json.WriteString("href", $"#{run.Plan}");
            json.WriteString("remarks", "No assessment plan in OSCAL was given: the resource stands for the packs of rules that were asked.");
            json.WriteEndObject();
            OscalRules.WriteObjectives(json, run);
            json.WriteStartArray("results");
            WriteResult(json, run);
            json.WriteEndArray();
            OscalResources.Write(json, run, withAttestations: false);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteResult(Utf8JsonWriter json, OscalRun run)
    {
        var items = run.Outcomes.SelectMany(outcome => outcome.Items);
        json.WriteStartObject();
        json.WriteString("uuid", run.Whole("result"));
        OscalJson.Markup(json, "title", $"{OscalAccount.Caution(run)}Run as of {ReportWords.Date(run.Assessment.AsOf)}");
        OscalJson.Markup(json, "description", $"{RunExit.Sentence(run.Assessment, run.IsDueOnly)} {ReportWords.Scope(run.Assessment)}.");
        json.WriteString("start", run.Moment);
        json.WriteString("end", run.Moment);
        OscalJson.Properties(json, OscalAccount.Of(run));
        WriteDefinitions(json, run);
        OscalRules.WriteReviewed(json, run);
        OscalJson.List(json, "attestations", run.Attestations, (writer, pair) => WriteAttestation(writer, run, pair.Attestation, pair.Id));
        OscalJson.List(json, "observations", items, (writer, item) => OscalObservation.Write(writer, run, item));
        OscalJson.List(json, "risks", items.Where(item => item.Finding.Verdict == Verdict.Fail), (writer, item) => OscalRisk.Write(writer, run, item));
        OscalJson.List(json, "findings", run.Outcomes, (writer, outcome) => OscalVerdict.Write(writer, run, outcome, outcome.Items));
        json.WriteString("remarks", "An observation is one item that one rule was asked of, a finding is one rule on one document. Every observation, risk and finding says its verdict in a property of its own: pass, fail, unknown or notApplicable.");
        json.WriteEndObject();
    }

    private static void WriteDefinitions(Utf8JsonWriter json, OscalRun run)
    {
        json.WriteStartObject("local-definitions");
        json.WriteStartArray("components");
        OscalSubjects.WriteSystem(json, run);
        json.WriteEndArray();
        OscalSubjects.WriteItems(json, run);
        json.WriteStartObject("assessment-assets");
        json.WriteStartArray("components");
        OscalSubjects.WriteTool(json, run);
        json.WriteEndArray();
        json.WriteStartArray("assessment-platforms");
        json.WriteStartObject();
        json.WriteString("uuid", OscalIds.Of("platform", run.Tool.ToString()));
        json.WriteString("title", "The tool alone");
        OscalJson.Related(json, "uses-components", "component-uuid", [run.Tool]);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAttestation(Utf8JsonWriter json, OscalRun run, AssessedAttestation attestation, Guid id)
    {
        json.WriteStartObject();
        json.WriteStartArray("responsible-parties");
        OscalMetadata.WriteAttestor(json, attestation.By);
        json.WriteEndArray();
        json.WriteStartArray("parts");
        json.WriteStartObject();
        json.WriteString("uuid", id);
        json.WriteString("name", "attestation");
        json.WriteString("ns", OscalText.Space);
        OscalJson.Markup(json, "title", $"{attestation.Source}, {attestation.At}");
        OscalJson.Properties(json, OscalResources.Properties(attestation));
        OscalJson.Markup(json, "prose", attestation.Statement);
        OscalJson.Links(json, run.FileOf(attestation.Location.Path) is { } file ? [file] : []);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
