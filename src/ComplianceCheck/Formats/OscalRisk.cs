using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>A failure as a risk: it is open, or a deviation from all duties is approved, and never closed.</summary>
internal static class OscalRisk
{
    public static void Write(Utf8JsonWriter json, OscalRun run, OscalItem item)
    {
        var finding = item.Finding;
        var rule = run.Rule(finding.Rule);
        json.WriteStartObject();
        json.WriteString("uuid", item.Risk);
        OscalJson.Markup(json, "title", $"{rule?.Title ?? finding.Rule}: {ReportWords.Item(finding)}");
        OscalJson.Markup(json, "description", finding.Message);
        OscalJson.Markup(json, "statement", rule?.Rationale ?? rule?.Requirement ?? finding.Message);
        OscalJson.Properties(json,
        [
            .. OscalObservation.Properties(run, finding),
            .. finding.Authorities.Select(authority => OscalRules.Authority(authority)),
        ]);
        OscalJson.Links(json, run.WaiverOf(finding) is { } waiver ? [waiver] : []);
        json.WriteString("status", RunExit.IsWaived(finding) ? "deviation-approved" : "open");
        OscalJson.Origins(json, run);
        WriteSeverity(json, run, finding.Severity);
        if (DueOf(run, finding) is { } due)
        {
            json.WriteString("deadline", OscalText.Moment(due));
        }

        if (finding.Remediation is { Length: > 0 } remediation)
        {
            json.WriteStartArray("remediations");
            json.WriteStartObject();
            json.WriteString("uuid", item.Remediation);
            json.WriteString("lifecycle", "recommendation");
            json.WriteString("title", "What the rule recommends");
            OscalJson.Markup(json, "description", remediation);
            OscalJson.Origins(json, run);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        OscalJson.Related(json, "related-observations", "observation-uuid", [item.Id]);
        json.WriteEndObject();
    }

    /// <summary>The first day from which a binding duty behind a failure is due, while none is due yet; null otherwise.</summary>
    public static DateOnly? DueOf(OscalRun run, Finding finding) => !finding.NotYetDue ? null
        : finding.Authorities.Where(authority => authority.Force == "binding" && authority.Due > run.Assessment.AsOf).Min(authority => authority.Due);

    private static void WriteSeverity(Utf8JsonWriter json, OscalRun run, string severity)
    {
        if (OscalText.Line(severity) is not { Length: > 0 } value)
        {
            return;
        }

        json.WriteStartArray("characterizations");
        json.WriteStartObject();
        json.WriteStartObject("origin");
        OscalJson.Actors(json, run);
        json.WriteEndObject();
        json.WriteStartArray("facets");
        json.WriteStartObject();
        json.WriteString("name", "severity");
        json.WriteString("system", OscalText.Space);
        json.WriteString("value", value);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
