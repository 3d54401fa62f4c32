using System.Diagnostics;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>
/// An outcome of ours as a finding: whether the objective of the rule is satisfied on one document. OSCAL knows two states
/// where we know four verdicts, so what is neither shown to hold nor shown not to hold says so beside the state.
/// </summary>
internal static class OscalVerdict
{
    /// <param name="json">Where to.</param>
    /// <param name="run">What of.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="items">The items of it that the document observes.</param>
    public static void Write(Utf8JsonWriter json, OscalRun run, OscalOutcome outcome, IEnumerable<OscalItem> items)
    {
        var (rule, document, verdict) = (outcome.Outcome.Rule, ReportWords.Document(outcome.Outcome.Document), outcome.Outcome.Verdict);
        var isWaived = verdict == Verdict.Fail && outcome.Items.Where(item => item.Finding.Verdict == Verdict.Fail).Select(item => RunExit.IsWaived(item.Finding)).DefaultIfEmpty(false).All(isWhole => isWhole);
        json.WriteStartObject();
        json.WriteString("uuid", outcome.Id);
        OscalJson.Markup(json, "title", $"{rule} on {document}: {ReportWords.Word(verdict)}");
        OscalJson.Markup(json, "description", $"{run.Rule(rule)?.Title ?? rule}. On {document}: {ReportWords.Word(verdict)}, {ReportWords.Meaning(verdict)}.");
        OscalJson.Properties(json,
        [
            new("verdict", ReportWords.Key(verdict)),
            new("rule", rule),
            new("revision", ReportWords.Count(outcome.Outcome.Revision)),
            new("pack", run.Rule(rule)?.Pack),
            new("severity", run.Rule(rule)?.Severity),
            new("document", outcome.Outcome.Document),
            .. outcome.Items.GroupBy(item => item.Finding.Verdict).OrderBy(group => group.Key).Select(group => new OscalProperty("items", ReportWords.Count(group.Count()), ReportWords.Key(group.Key))),
            new("waived", isWaived ? "whole" : null, Remarks: "Every failure of it has a waiver from all duties. It fails all the same."),
            new("run-complete", run.IsComplete ? null : "no"),
        ]);
        OscalJson.Origins(json, run);
        WriteTarget(json, run, outcome.Outcome, isWaived);
        OscalJson.Related(json, "related-observations", "observation-uuid", items.Select(item => item.Id));
        OscalJson.Related(json, "related-risks", "risk-uuid", items.Where(item => item.Finding.Verdict == Verdict.Fail).Select(item => item.Risk));
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, OscalRun run, RuleOutcome outcome, bool isWaived)
    {
        json.WriteStartObject("target");
        json.WriteString("type", "objective-id");
        json.WriteString("target-id", OscalRules.Objective(outcome.Rule));
        OscalJson.Markup(json, "title", run.Rule(outcome.Rule)?.Title ?? outcome.Rule);
        OscalJson.Properties(json, [new("verdict", ReportWords.Key(outcome.Verdict)), new("document", outcome.Document)]);
        var (state, reason, remarks) = outcome.Verdict switch
        {
            Verdict.Pass => ("satisfied", "pass", "Shown to hold for every item that was decided."),
            Verdict.Fail => ("not-satisfied", "fail", isWaived ? "Shown not to hold. Every failure of it is waived from all duties, and stays a failure." : "Shown not to hold."),
            Verdict.Unknown => ("not-satisfied", "other", "Not known: it cannot be decided from what is recorded. It is not shown to fail either."),
            Verdict.NotApplicable => ("satisfied", "other", "Does not apply: stated facts say that the question does not arise. Nothing was shown to hold."),
            _ => throw new UnreachableException(),
        };
        json.WriteStartObject("status");
        json.WriteString("state", state);
        json.WriteString("reason", reason);
        json.WriteString("remarks", run.IsComplete ? remarks : $"{remarks} The run is incomplete: what could not be read may change this.");
        json.WriteEndObject();
        if (outcome.Verdict == Verdict.NotApplicable)
        {
            json.WriteStartObject("implementation-status");
            json.WriteString("state", "not-applicable");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
