using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>Packs, their rules, and what each rule came to on all documents.</content>
internal sealed partial class ReportModel
{
    /// <summary>
    /// By id, in the order of the packs and then of the assessment. A rule of an outcome that the assessment does not describe
    /// is there with its id alone.
    /// </summary>
    private OrderedDictionary<string, ScriptObject> Rules()
    {
        var order = assessment.Packs.Select(pack => pack.Id).ToList();
        var rules = new OrderedDictionary<string, ScriptObject>(StringComparer.Ordinal);
        foreach (var rule in assessment.Rules.OrderBy(rule => order.IndexOf(rule.Pack)))
        {
            rules[rule.Id] = Rule(rule);
        }

        foreach (var outcome in assessment.Outcomes.Where(outcome => !rules.ContainsKey(outcome.Rule)))
        {
            var severity = ReportWords.Worst(outcome.Findings.Select(finding => finding.Severity)) ?? "";
            rules[outcome.Rule] = Rule(new AssessedRule("", outcome.Rule, outcome.Revision, outcome.Rule, severity, "", null, null, [], ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty));
        }

        return rules;
    }

    private ScriptObject Rule(AssessedRule rule) => new()
    {
        ["pack"] = rule.Pack,
        ["id"] = rule.Id,
        ["name"] = names.Of(rule.Id),
        ["revision"] = rule.Revision,
        ["is_together"] = together.Contains(rule.Id),
        ["title"] = rule.Title,
        ["severity"] = rule.Severity,
        ["requirement"] = rule.Requirement,
        ["rationale"] = rule.Rationale,
        ["remediation"] = rule.Remediation,
        ["changed_because"] = rule.ChangedBecause,
        ["theme"] = rule.Theme,
        ["authorities"] = List(rule.Authorities, Authority),
        ["references"] = List(
            rule.References.OrderBy(reference => reference.Key, StringComparer.Ordinal),
            reference => new ScriptObject { ["framework"] = reference.Key, ["items"] = new ScriptArray(reference.Value) }),
        ["counts"] = Counts(VerdictCounts.Of(verdictsOf[rule.Id])),
    };

    private ScriptArray Packs()
    {
        var rules = assessment.Rules.ToLookup(rule => rule.Pack, rule => rule.Id, StringComparer.Ordinal);
        return List(assessment.Packs, pack => new ScriptObject
        {
            ["id"] = pack.Id,
            ["version"] = pack.Version,
            ["title"] = pack.Title,
            ["sha256"] = pack.Sha256,
            ["rules"] = rules[pack.Id].Count(),
            ["columns"] = rules[pack.Id].Count(rule => !together.Contains(rule)),
            ["counts"] = Counts(VerdictCounts.Of(rules[pack.Id].SelectMany(rule => verdictsOf[rule]))),
        });
    }

    /// <summary>The same results as those of the documents, by rule.</summary>
    private static ScriptArray ByRule(OrderedDictionary<string, ScriptObject> rules, IEnumerable<ResultView> results, IReadOnlyList<ScriptObject> rows)
    {
        ScriptArray Cells(ScriptObject rule, IEnumerable<ResultView> results)
        {
            var byDocument = results.Where(result => result.Outcome.Document is not null).DistinctBy(result => result.Outcome.Document).ToDictionary(result => result.Outcome.Document!, result => result.View, StringComparer.Ordinal);
            return List(rows, row => new ScriptObject { ["rule"] = rule, ["result"] = byDocument.GetValueOrDefault((string)row["id"]!) });
        }

        var byRule = results.ToLookup(result => result.Outcome.Rule, StringComparer.Ordinal);
        return List(rules, rule => new ScriptObject
        {
            ["rule"] = rule.Value,
            ["cells"] = Cells(rule.Value, byRule[rule.Key]),
            ["failing"] = Of(byRule[rule.Key], Verdict.Fail),
            ["undecided"] = Of(byRule[rule.Key], Verdict.Unknown),
            ["passing"] = Of(byRule[rule.Key], Verdict.Pass),
            ["not_applicable"] = Of(byRule[rule.Key], Verdict.NotApplicable),
        });
    }

    private static ScriptArray Of(IEnumerable<ResultView> results, Verdict verdict) =>
        List(results.Where(result => result.Outcome.Verdict == verdict), result => result.View);
}
