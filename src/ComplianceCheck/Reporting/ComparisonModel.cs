using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>Turns a comparison into the tree that its template sees: plain values, as <see cref="ReportModel"/> makes them.</summary>
internal static class ComparisonModel
{
    public static ScriptObject Of(AssessmentComparison comparison) => new()
    {
        ["tool"] = new ScriptObject { ["name"] = comparison.New.Tool.Name, ["version"] = comparison.New.Tool.Version, ["template_engine"] = comparison.New.Tool.TemplateEngine },
        ["title"] = comparison.RuleChanges.IsEmpty ? "Comparison of two assessments" : "What other rules change",
        ["handling_banner"] = (comparison.New.Handling ?? comparison.Old.Handling) is { } handling ? ReportWords.Spaced(handling).ToUpperInvariant() : null,
        ["old"] = Run(comparison.OldName, comparison.Old),
        ["new"] = Run(comparison.NewName, comparison.New),
        ["exit_code"] = RunExit.Of(comparison),
        ["sentence"] = TextComparison.Sentence(comparison),
        ["context"] = List(comparison.Context, change => new ScriptObject { ["what"] = change.What, ["old"] = change.Old, ["new"] = change.New }),
        ["rule_changes"] = List(comparison.RuleChanges, change => new ScriptObject { ["rule"] = change.Rule ?? "every rule", ["what"] = TextComparison.Differs(change) }),
        ["outcomes"] = List(comparison.Outcomes, change => new ScriptObject
        {
            ["rule"] = change.Rule,
            ["document"] = ReportWords.Document(change.Document),
            ["old"] = change.Old is { } old ? ReportWords.Word(old) : null,
            ["new"] = change.New is { } now ? ReportWords.Word(now) : null,
        }),
        ["counts"] = List(ComparedSection.Counts(comparison), pair => new ScriptObject { ["key"] = ReportWords.Key(pair.Change), ["word"] = ReportWords.Word(pair.Change), ["count"] = pair.Count }),
        ["sections"] = Sections(comparison, ofChangedRules: false),
        ["changed_rules"] = new ScriptArray(comparison.ChangedRules),
        ["changed_rule_sections"] = Sections(comparison, ofChangedRules: true),
        ["waivers_granted"] = List(comparison.Findings.Where(compared => compared.Waiver == WaiverChange.Granted), Finding),
        ["waivers_ended"] = List(comparison.Findings.Where(compared => compared.Waiver == WaiverChange.Ended), Finding),
    };

    private static ScriptObject Run(string name, Assessment run) => new()
    {
        ["name"] = name,
        ["as_of"] = ReportWords.Date(run.AsOf),
        ["complete"] = RunExit.IsComplete(run),
        ["assessor"] = run.AssessedBy,
        ["handling"] = run.Handling,
    };

    private static ScriptArray Sections(AssessmentComparison comparison, bool ofChangedRules) => List(ComparedSection.Of(comparison, ofChangedRules), section => new ScriptObject
    {
        ["key"] = ReportWords.Key(section.Change),
        ["word"] = ReportWords.Word(section.Change),
        ["count"] = section.Count,
        ["findings"] = List(section.Told, Finding),
    });

    private static ScriptObject Finding(FindingComparison compared) => new()
    {
        ["step"] = ComparedSection.Step(compared),
        ["rule"] = compared.Finding.Rule,
        ["severity"] = compared.Finding.Severity,
        ["document"] = compared.Finding.Document,
        ["name"] = ReportWords.Item(compared.Finding),
        ["message"] = ComparedSection.Message(compared),
        ["waiver"] = ReportWords.Waived(compared.Finding),
        ["place"] = TextReport.Place(compared.Finding.Location),
        ["fingerprint"] = compared.Finding.Fingerprint,
    };

    private static ScriptArray List<T>(IEnumerable<T> values, Func<T, object> view) => new(values.Select(view));
}
