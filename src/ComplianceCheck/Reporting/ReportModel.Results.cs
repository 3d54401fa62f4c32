using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>Documents, and what the rules came to on them.</content>
internal sealed partial class ReportModel
{
    /// <summary>An outcome beside the object that templates see of it.</summary>
    private sealed record ResultView(RuleOutcome Outcome, ImmutableArray<FindingView> Findings, ScriptObject View);

    private List<ResultView> Results(OrderedDictionary<string, ScriptObject> rules)
    {
        var results = new List<ResultView>(assessment.Outcomes.Length);
        var number = 0;
        foreach (var outcome in assessment.Outcomes)
        {
            var rule = rules[outcome.Rule];
            ImmutableArray<FindingView> findings = [.. outcome.Findings.Select(finding => View(finding, ++number, rule))];
            results.Add(new ResultView(outcome, findings, new ScriptObject
            {
                ["anchor"] = "result-" + ReportWords.Count(results.Count + 1),
                ["document"] = outcome.Document,
                ["rule"] = rule,
                ["verdict"] = verdicts[outcome.Verdict],
                ["severity"] = SeverityOf(outcome) ?? rule["severity"],
                ["counts"] = Counts(VerdictCounts.Of(outcome.Findings.Select(finding => finding.Verdict))),
                ["failures"] = With(findings, Verdict.Fail),
                ["unknowns"] = With(findings, Verdict.Unknown),
                ["passes"] = With(findings, Verdict.Pass),
                ["not_applicable"] = With(findings, Verdict.NotApplicable),
                ["missing_facts"] = MissingFacts(findings),
            }));
        }

        return results;
    }

    /// <summary>Of what must be acted on: severity may differ from item to item, and that of the rule is the worst of all that it can give.</summary>
    private static string? SeverityOf(RuleOutcome outcome) =>
        ReportWords.Worst(outcome.Findings.Where(finding => finding.Verdict == outcome.Verdict).Select(finding => finding.Severity));

    private static ScriptArray With(ImmutableArray<FindingView> findings, Verdict verdict) =>
        List(findings.Where(finding => finding.Finding.Verdict == verdict), finding => finding.View);

    private ScriptArray Documents(List<ScriptObject> columns, List<ResultView> results)
    {
        var byDocument = results.Where(result => result.Outcome.Document is not null).ToLookup(result => result.Outcome.Document!, StringComparer.Ordinal);

        // An outcome of a document that is not described must not vanish from the report.
        var described = assessment.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var others = byDocument.Where(group => !described.Contains(group.Key)).Select(group => Undescribed(group.Key));
        var views = new ScriptArray();
        foreach (var document in assessment.Documents.Concat(others))
        {
            views.Add(Document(document, columns, [.. byDocument[document.Id]], "document-" + ReportWords.Count(views.Count + 1)));
        }

        return views;
    }

    /// <summary>What was decided of all documents together; null where no rule asks that.</summary>
    private ScriptObject? Together(List<ResultView> results)
    {
        List<ResultView> together = [.. results.Where(result => result.Outcome.Document is null)];
        return together.Count == 0 ? null : Document(Undescribed("All documents together"), [], together, "together");
    }

    private static AssessedDocument Undescribed(string id) => new("", "", id, "", null, null);

    private ScriptObject Document(AssessedDocument document, List<ScriptObject> columns, List<ResultView> results, string anchor) => new()
    {
        ["anchor"] = anchor,
        ["path"] = document.Path,
        ["kind"] = document.Kind,
        ["kind_words"] = ReportWords.Spaced(document.Kind),
        ["id"] = document.Id,
        ["sha256"] = document.Sha256,
        ["as_of"] = document.AsOf is { } day ? ReportWords.Date(day) : null,
        ["handling"] = document.Handling,
        ["counts"] = Counts(VerdictCounts.Of(results.Select(result => result.Outcome.Verdict))),
        ["items"] = Counts(VerdictCounts.Of(results.SelectMany(result => result.Outcome.Findings).Select(finding => finding.Verdict))),
        ["results"] = List(results.OrderBy(result => Verdicts.IndexOf(result.Outcome.Verdict)), result => result.View),
        ["row"] = Row(columns, results.DistinctBy(result => result.Outcome.Rule, StringComparer.Ordinal).ToDictionary(result => result.Outcome.Rule, result => result.View, StringComparer.Ordinal)),
    };

    private static ScriptArray Row(List<ScriptObject> columns, Dictionary<string, ScriptObject> results) =>
        List(columns, rule => new ScriptObject { ["rule"] = rule, ["result"] = results.GetValueOrDefault((string)rule["id"]!) });
}
