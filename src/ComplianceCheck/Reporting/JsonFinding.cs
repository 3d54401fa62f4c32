using System.Text.Json;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>The members of one entry of <c>findings[]</c> in the JSON result.</summary>
internal static class JsonFinding
{
    public static void WriteMembers(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("valueHash", finding.ValueHash);
        json.WriteString("rule", finding.Rule);
        json.WriteString("check", finding.Check);
        json.WriteString("document", finding.Document);
        json.WriteString("item", finding.Item);
        json.WriteString("label", finding.Label);
        json.WriteString("verdict", ReportWords.Key(finding.Verdict));
        json.WriteString("severity", finding.Severity);
        json.WriteString("message", finding.Message);
        json.WriteString("remediation", finding.Remediation);
        JsonReport.WriteObjects(json, "authorities", finding.Authorities, JsonReport.WriteAuthority);
        json.WriteBoolean("notYetDue", finding.NotYetDue);
        JsonDecisions.WriteWaiverOf(json, finding);
        WritePlace(json, "attested", finding.Attested);
        json.WriteString("change", finding.Change is { } change ? ReportWords.Key(change) : null);
        WritePlace(json, "location", finding.Location);
        JsonReport.WriteObjects(json, "evidence", finding.Evidence, WriteEvidence);
        JsonReport.WriteObjects(json, "missing", finding.Missing, WriteMissing);
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteString("field", evidence.Field);
        json.WriteString("value", evidence.Value);
        json.WriteBoolean("assumed", evidence.Assumed);
        WritePlace(json, evidence.Location);
    }

    private static void WriteMissing(Utf8JsonWriter json, MissingFact missing)
    {
        json.WriteString("field", missing.Field);
        json.WriteString("description", missing.Description);
        WritePlace(json, missing.Location);
    }

    internal static void WritePlace(Utf8JsonWriter json, string name, Location? location)
    {
        if (location is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WritePlace(json, location);
        json.WriteEndObject();
    }

    internal static void WritePlace(Utf8JsonWriter json, Location location)
    {
        json.WriteString("path", location.Path);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteString("pointer", location.Pointer);
    }
}
