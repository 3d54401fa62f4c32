using System.Text.Json;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>What owners decided, in the JSON result: <c>profile</c>, <c>waivers[]</c>, <c>attestations[]</c> and <c>baseline</c>.</summary>
internal static class JsonDecisions
{
    public static void Write(Utf8JsonWriter json, Assessment assessment)
    {
        WriteProfile(json, assessment.Profile);
        JsonReport.WriteObjects(json, "waivers", assessment.Waivers, WriteWaiver);
        JsonReport.WriteObjects(json, "attestations", assessment.Attestations, WriteAttestation);
        WriteBaseline(json, assessment.Baseline);
    }

    public static void WriteProfile(Utf8JsonWriter json, AssessedProfile? profile)
    {
        if (profile is null)
        {
            json.WriteNull("profile");
            return;
        }

        json.WriteStartObject("profile");
        json.WriteString("id", profile.Id);
        json.WriteString("title", profile.Title);
        json.WriteString("path", profile.Path);
        json.WriteString("approvedBy", profile.ApprovedBy);
        JsonReport.WriteDate(json, "on", profile.On);
        json.WriteString("doc", profile.Doc);
        JsonReport.WriteObjects(json, "decisions", profile.Decisions, WriteDecision);
        json.WriteEndObject();
    }

    public static void WriteBaseline(Utf8JsonWriter json, AssessedBaseline? baseline)
    {
        if (baseline is null)
        {
            json.WriteNull("baseline");
            return;
        }

        json.WriteStartObject("baseline");
        json.WriteString("path", baseline.Path);
        JsonReport.WriteDate(json, "asOf", baseline.AsOf);
        json.WriteNumber("noLongerAssessed", baseline.NoLongerAssessed);
        json.WriteEndObject();
    }

    /// <summary>The waiver of a finding: its place names it among <c>waivers[]</c>.</summary>
    public static void WriteWaiverOf(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Waiver is not { } waiver)
        {
            json.WriteNull("waiver");
            return;
        }

        json.WriteStartObject("waiver");
        json.WriteString("basis", waiver.Basis);
        JsonReport.WriteDate(json, "until", waiver.Until);
        json.WriteString("approvedBy", waiver.ApprovedBy);
        JsonReport.WriteList(json, "standing", waiver.Standing, (writer, authority) => writer.WriteStringValue(authority));
        JsonFinding.WritePlace(json, waiver.Location);
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, ProfileDecision decision)
    {
        json.WriteString("kind", decision.Kind);
        json.WriteString("name", decision.Name);
        json.WriteString("was", decision.Was);
        json.WriteString("value", decision.Value);
        json.WriteString("why", decision.Why);
    }

    internal static void WriteWaiver(Utf8JsonWriter json, AssessedWaiver waiver)
    {
        json.WriteString("rule", waiver.Rule);
        json.WriteNumber("revision", waiver.Revision);
        json.WriteString("check", waiver.Check);
        json.WriteString("document", waiver.Document);
        json.WriteString("item", waiver.Item);
        json.WriteString("valueHash", waiver.ValueHash);
        json.WriteString("basis", waiver.Basis);
        JsonReport.WriteList(json, "grounds", waiver.Grounds, (writer, ground) => writer.WriteStringValue(ground));
        json.WriteString("reason", waiver.Reason);
        json.WriteString("approvedBy", waiver.ApprovedBy);
        json.WriteString("doc", waiver.Doc);
        json.WriteStartObject("recorded");
        foreach (var (key, value) in waiver.Recorded)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        JsonReport.WriteDate(json, "from", waiver.From);
        JsonReport.WriteDate(json, "until", waiver.Until);
        json.WriteString("timeZone", waiver.TimeZone);
        JsonReport.WriteDate(json, "day", waiver.Day);
        json.WriteString("state", ReportWords.Key(waiver.State));
        json.WriteNumber("findings", waiver.Findings);
        JsonFinding.WritePlace(json, waiver.Location);
    }

    internal static void WriteAttestation(Utf8JsonWriter json, AssessedAttestation attestation)
    {
        json.WriteString("source", attestation.Source);
        json.WriteString("at", attestation.At);
        json.WriteString("document", attestation.Document);
        json.WriteString("statement", attestation.Statement);
        json.WriteString("by", attestation.By);
        JsonReport.WriteDate(json, "on", attestation.On);
        json.WriteString("renewEvery", attestation.RenewEvery);
        JsonReport.WriteDate(json, "renewBy", attestation.RenewBy);
        json.WriteBoolean("current", attestation.IsCurrent);
        JsonFinding.WritePlace(json, attestation.Location);
    }
}
