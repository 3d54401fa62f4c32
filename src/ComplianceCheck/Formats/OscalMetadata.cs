using System.Text.Json;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The <c>metadata</c> of an OSCAL document.</summary>
internal static class OscalMetadata
{
    /// <summary>The version of OSCAL that our documents follow.</summary>
    public const string OscalVersion = "1.1.2";

    private const string Assessor = "assessor";
    private const string Attestor = "attestor";

    /// <param name="json">Where to.</param>
    /// <param name="run">What of.</param>
    /// <param name="title">What the document is, without a date.</param>
    /// <param name="properties">What it says of itself beside the marking.</param>
    public static void Write(Utf8JsonWriter json, OscalRun run, string title, IEnumerable<OscalProperty> properties)
    {
        var assessment = run.Assessment;
        json.WriteStartObject("metadata");
        OscalJson.Markup(json, "title", $"{OscalAccount.Caution(run)}{title} as of {ReportWords.Date(assessment.AsOf)}");
        json.WriteString("last-modified", run.Moment);
        json.WriteString("version", assessment.At is { } at ? ReportWords.Moment(at) : ReportWords.Date(assessment.AsOf));
        json.WriteString("oscal-version", OscalVersion);
        OscalJson.Properties(json, [.. properties, new("marking", assessment.Handling) { IsOfOscal = true }]);
        OscalJson.List(json, "roles", RolesOf(run), WriteRole);
        OscalJson.List(json, "parties", PartiesOf(run), WriteParty);
        if (assessment.AssessedBy is { } assessor)
        {
            json.WriteStartArray("responsible-parties");
            WriteResponsible(json, Assessor, assessor);
            json.WriteEndArray();
        }

        OscalJson.Markup(json, "remarks", $"{RunExit.Sentence(assessment, run.IsDueOnly)} There is no clock in it: each moment stands for the day or the moment that the run was made for, or for the day of a document. Files are named as the run was given them.");
        json.WriteEndObject();
    }

    /// <summary>Writes who attests something, for whom there is a party.</summary>
    public static void WriteAttestor(Utf8JsonWriter json, string name) => WriteResponsible(json, Attestor, name);

    private static void WriteResponsible(Utf8JsonWriter json, string role, string name)
    {
        json.WriteStartObject();
        json.WriteString("role-id", role);
        json.WriteStartArray("party-uuids");
        json.WriteStringValue(OscalRun.Party(name));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<(string Id, string Title)> RolesOf(OscalRun run)
    {
        if (run.Assessment.AssessedBy is not null)
        {
            yield return (Assessor, "Answers for the assessment");
        }

        if (!run.Attestations.IsEmpty)
        {
            yield return (Attestor, "States what no document can show");
        }
    }

    private static void WriteRole(Utf8JsonWriter json, (string Id, string Title) role)
    {
        json.WriteStartObject();
        json.WriteString("id", role.Id);
        json.WriteString("title", role.Title);
        json.WriteEndObject();
    }

    private static IEnumerable<string> PartiesOf(OscalRun run) =>
        run.Attestations.Select(pair => pair.Attestation.By).Prepend(run.Assessment.AssessedBy).OfType<string>().DistinctBy(OscalRun.Party);

    private static void WriteParty(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("uuid", OscalRun.Party(name));
        json.WriteString("type", "person");
        json.WriteString("name", OscalText.Name(name));
        json.WriteString("remarks", "Known by name only: whether it is a person or an organization is not stated.");
        json.WriteEndObject();
    }
}
