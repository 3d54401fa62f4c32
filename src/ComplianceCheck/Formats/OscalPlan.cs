using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>What has to be acted on as a plan of action and milestones of OSCAL 1.1.2. Nobody has planned anything yet: it is what a plan begins with.</summary>
public static class OscalPlan
{
    /// <summary>
    /// Writes an item for every failure, waived ones too, and for everything that is not known; one for the run itself where it
    /// is incomplete, decided nothing or lost sight of something, and one that says so where there is nothing to plan. UUIDs, bytes
    /// and streaming as of <see cref="OscalResults.Write"/>.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due do not count; they are planned all the same.</param>
    /// <param name="output">Is not closed.</param>
    public static void Write(Assessment assessment, bool dueOnly, Stream output)
    {
        var run = new OscalRun(assessment, dueOnly);
        var pending = run.Outcomes.Where(outcome => outcome.IsPending);
        var items = pending.SelectMany(outcome => outcome.Pending);
        using (var json = new Utf8JsonWriter(output, JsonReport.Compact))
        {
            json.WriteStartObject();
            json.WriteStartObject("plan-of-action-and-milestones");
            json.WriteString("uuid", run.Whole("plan-of-action-and-milestones"));
            OscalMetadata.Write(json, run, "Plan of action and milestones", OscalAccount.Of(run));
            json.WriteStartObject("system-id");
            json.WriteString("identifier-type", "http://ietf.org/rfc/rfc4122");
            json.WriteString("id", run.SystemId);
            json.WriteEndObject();
            WriteDefinitions(json, run);
            OscalJson.List(json, "observations", items, (writer, item) => OscalObservation.Write(writer, run, item));
            OscalJson.List(json, "risks", items.Where(item => item.Finding.Verdict == Verdict.Fail), (writer, item) => OscalRisk.Write(writer, run, item));
            OscalJson.List(json, "findings", pending, (writer, outcome) => OscalVerdict.Write(writer, run, outcome, outcome.Pending));
            OscalJson.List(json, "poam-items", OscalPlanItem.Of(run), (writer, item) => item.Write(writer, run));
            OscalResources.Write(json, run, withAttestations: true);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteDefinitions(Utf8JsonWriter json, OscalRun run)
    {
        json.WriteStartObject("local-definitions");
        json.WriteStartArray("components");
        OscalSubjects.WriteSystem(json, run);
        OscalSubjects.WriteTool(json, run);
        json.WriteEndArray();
        OscalSubjects.WriteItems(json, run);
        json.WriteString("remarks", "The system is known by the profile of the run, or else by its documents; no system security plan was given.");
        json.WriteEndObject();
    }
}
