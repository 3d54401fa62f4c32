using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>Rules, documents, and what the one came to on the other.</content>
internal sealed partial class ReportModel
{
    /// <summary>An outcome beside the object that templates see of it.</summary>
    private sealed record ResultView(RuleOutcome Outcome, ImmutableArray<FindingView> Findings, ScriptObject View);

    /// <summary>By id, in the order of the assessment. A rule of an outcome that the assessment does not describe is there with its id alone.</summary>
    private OrderedDictionary<string, ScriptObject> Rules()
    {
        var rules = new OrderedDictionary<string, ScriptObject>(StringComparer.Ordinal);
        foreach (var rule in assessment.Rules)
        {
            rules[rule.Id] = Rule(rule);
        }

        foreach (var outcome in assessment.Outcomes.Where(outcome => !rules.ContainsKey(outcome.Rule)))
        {
            var severity = outcome.Findings.Select(finding => finding.Severity).FirstOrDefault("");
            rules[outcome.Rule] = Rule(new AssessedRule("", outcome.Rule, outcome.Revision, outcome.Rule, severity, "", null, null, [], ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty));
        }

        return rules;
    }

    private ScriptObject Rule(AssessedRule rule) => new()
    {
        ["pack"] = rule.Pack,
        ["id"] = rule.Id,
        ["revision"] = rule.Revision,
        ["title"] = rule.Title,
        ["severity"] = rule.Severity,
        ["requirement"] = rule.Requirement,
        ["rationale"] = rule.Rationale,
        ["remediation"] = rule.Remediation,
        ["authorities"] = List(rule.Authorities, Authority),
        ["references"] = List(
            rule.References.OrderBy(reference => reference.Key, StringComparer.Ordinal),
            reference => new ScriptObject { ["framework"] = reference.Key, ["items"] = new ScriptArray(reference.Value) }),
    };

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

    private static ScriptArray With(ImmutableArray<FindingView> findings, Verdict verdict) =>
        List(findings.Where(finding => finding.Finding.Verdict == verdict), finding => finding.View);

    private ScriptArray Documents(OrderedDictionary<string, ScriptObject> rules, List<ResultView> results)
    {
        var byDocument = results.ToLookup(result => result.Outcome.Document, StringComparer.Ordinal);

        // An outcome of something that is no document (all of them at once, say) must not vanish from the report.
        var described = assessment.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var others = byDocument.Where(group => !described.Contains(group.Key)).Select(group => new AssessedDocument("", "", group.Key, "", null, null));
        var views = new ScriptArray();
        foreach (var document in assessment.Documents.Concat(others))
        {
            views.Add(Document(document, rules, [.. byDocument[document.Id]], views.Count + 1));
        }

        return views;
    }

    private ScriptObject Document(AssessedDocument document, OrderedDictionary<string, ScriptObject> rules, List<ResultView> results, int number) => new()
    {
        ["anchor"] = "document-" + ReportWords.Count(number),
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
        ["row"] = List(rules, rule => new ScriptObject
        {
            ["rule"] = rule.Value,
            ["result"] = results.Find(result => string.Equals(result.Outcome.Rule, rule.Key, StringComparison.Ordinal))?.View,
        }),
    };
}
