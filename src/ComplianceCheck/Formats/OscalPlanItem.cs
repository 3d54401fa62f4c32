using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>An entry of a plan: of an item, of an outcome that no item stands for, or, without an outcome, of the run.</summary>
/// <param name="Id">The same in every run.</param>
/// <param name="Title">What it is about, as text.</param>
/// <param name="Description">What is to be acted on, as text.</param>
/// <param name="Outcome">The finding of OSCAL that it comes from; null for the run.</param>
/// <param name="Item">The observation that it comes from; null for a whole outcome and for the run.</param>
internal sealed record OscalPlanItem(Guid Id, string Title, string Description, OscalOutcome? Outcome = null, OscalItem? Item = null)
{
    /// <summary>All entries of the plan, never none.</summary>
    public static IEnumerable<OscalPlanItem> Of(OscalRun run)
    {
        var ofRun = OfRun(run).ToList();
        var isEmpty = ofRun.Count == 0;
        foreach (var item in ofRun)
        {
            yield return item;
        }

        foreach (var outcome in run.Outcomes.Where(outcome => outcome.IsPending))
        {
            isEmpty = false;
            var title = run.Rule(outcome.Outcome.Rule)?.Title ?? outcome.Outcome.Rule;
            foreach (var item in outcome.Pending)
            {
                yield return new(item.Plan, $"{(item.Finding.Verdict == Verdict.Unknown ? "Not known: " : "")}{title}: {ReportWords.Item(item.Finding)}", item.Finding.Message, outcome, item);
            }

            if (!outcome.Pending.Any(item => item.Finding.Verdict == outcome.Outcome.Verdict))
            {
                var document = ReportWords.Document(outcome.Outcome.Document);
                yield return new(outcome.Plan, $"{title}: {document} as a whole", $"{outcome.Outcome.Rule} on {document}: {ReportWords.Meaning(outcome.Outcome.Verdict)}.", outcome);
            }
        }

        if (isEmpty)
        {
            yield return new(OscalIds.Of("nothing-to-plan", run.SystemId.ToString()), "Nothing to plan", $"Nothing that was decided fails or is unknown. {RunExit.Sentence(run.Assessment, run.IsDueOnly)}");
        }
    }

    public void Write(Utf8JsonWriter json, OscalRun run)
    {
        json.WriteStartObject();
        json.WriteString("uuid", Id);
        OscalJson.Markup(json, "title", Title);
        OscalJson.Markup(json, "description", Description);
        OscalJson.Properties(json, Properties(run));
        OscalJson.Links(json, Item is { Finding: var waived } && run.WaiverOf(waived) is { } waiver ? [waiver] : []);
        OscalJson.Origins(json, run);
        OscalJson.Related(json, "related-findings", "finding-uuid", Outcome is null ? [] : [Outcome.Id]);
        OscalJson.Related(json, "related-observations", "observation-uuid", Item is { } seen ? [seen.Id] : []);
        OscalJson.Related(json, "related-risks", "risk-uuid", Item is { Finding.Verdict: Verdict.Fail } failing ? [failing.Risk] : []);
        if (Item is { } item)
        {
            OscalJson.Markup(json, "remarks", Remarks(run, item.Finding));
        }

        json.WriteEndObject();
    }

    /// <summary>What the run itself leaves to be done.</summary>
    private static IEnumerable<OscalPlanItem> OfRun(OscalRun run)
    {
        if (!run.IsComplete || run.Outcomes.IsEmpty)
        {
            yield return new(
                OscalIds.Of("run", run.SystemId.ToString()),
                run.IsComplete ? "Nothing was decided" : "The run is incomplete",
                $"{RunExit.Sentence(run.Assessment, run.IsDueOnly)} {(run.Assessment.Ledger.UnreadFiles.IsEmpty ? "" : $"Not used: {string.Join(", ", run.Assessment.Ledger.UnreadFiles)}. ")}Run it again once this is mended: until then this plan says nothing of what was not checked.");
        }

        if (run.Assessment.Baseline is { NoLongerAssessed: > 0 } baseline)
        {
            yield return new(
                OscalIds.Of("no-longer-assessed", run.SystemId.ToString()),
                "Findings of the baseline are no longer assessed",
                $"{ReportWords.Count(baseline.NoLongerAssessed, "failure or unknown", "failures and unknowns")} of {baseline.Path}, as of {ReportWords.Date(baseline.AsOf)}, {(baseline.NoLongerAssessed == 1 ? "is" : "are")} not assessed by this run. That is never called fixed.");
        }
    }

    private IEnumerable<OscalProperty> Properties(OscalRun run) => (Item, Outcome) switch
    {
        ({ } item, _) => OscalObservation.Properties(run, item.Finding),
        (null, { } outcome) => [new("verdict", ReportWords.Key(outcome.Outcome.Verdict)), new("severity", run.Rule(outcome.Outcome.Rule)?.Severity), new("rule", outcome.Outcome.Rule), new("document", outcome.Outcome.Document)],
        _ => [OscalAccount.Complete(run)],
    };

    private static string Remarks(OscalRun run, Finding finding) => string.Join(" ", new[]
    {
        finding.Verdict == Verdict.Unknown ? "What is missing stands at the observation." : null,
        ReportWords.Waived(finding) is { } waived ? $"It is {waived}. The failure stays one." : null,
        OscalRisk.DueOf(run, finding) is { } due ? $"No duty is due yet; the first is from {ReportWords.Date(due)}." : null,
        finding.Remediation,
    }.Where(part => !string.IsNullOrEmpty(part)).DefaultIfEmpty("The rule says nothing of what to do."));
}
