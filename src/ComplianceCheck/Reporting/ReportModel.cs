using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>
/// Turns an assessment into the tree that report templates see. <see cref="ReportMembers"/> says what is in it. Values are
/// plain (text, whole numbers, booleans, objects, lists), so that nothing in a template depends on a culture or on .NET.
/// </summary>
internal sealed partial class ReportModel
{
    private readonly Assessment assessment;
    private readonly bool dueOnly;

    // Shared by all findings: most of a large report is the same few words.
    private readonly Dictionary<Verdict, ScriptObject> verdicts;
    private readonly Dictionary<CitedAuthority, ScriptObject> authorities = [];

    private readonly ReportShape<(Finding Finding, int Number, ScriptObject Rule)> findingMembers;

    private readonly RuleNames names;
    private readonly ILookup<string, Verdict> verdictsOf;

    // Ids of the rules that ask nothing else than all documents together.
    private readonly HashSet<string> together;

    private ReportModel(Assessment assessment, bool dueOnly)
    {
        this.assessment = assessment;
        this.dueOnly = dueOnly;
        findingMembers = FindingMembers();
        names = new RuleNames(assessment);
        verdictsOf = assessment.Outcomes.ToLookup(outcome => outcome.Rule, outcome => outcome.Verdict, StringComparer.Ordinal);
        together = new HashSet<string>(assessment.Outcomes.Where(outcome => outcome.Document is null).Select(outcome => outcome.Rule), StringComparer.Ordinal);
        together.ExceptWith(assessment.Outcomes.Where(outcome => outcome.Document is not null).Select(outcome => outcome.Rule));
        verdicts = Verdicts.ToDictionary(verdict => verdict, Describe);
    }

    /// <summary>The globals of a report, built at once. A tree belongs to one rendering: templates may change what they are given.</summary>
    /// <param name="assessment">What was decided.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are left out of the exit code.</param>
    public static ScriptObject Of(Assessment assessment, bool dueOnly) => new ReportModel(assessment, dueOnly).Build();

    private ScriptObject Build()
    {
        var rules = Rules();
        var results = Results(rules);
        var findings = results.SelectMany(result => result.Findings).ToList();
        var columns = rules.Values.Where(rule => rule["is_together"] is false).ToList();
        var documents = Documents(columns, results);
        var asOne = Together(results);
        var banner = assessment.Handling is { } handling ? ReportWords.Spaced(handling).ToUpperInvariant() : null;
        return new ScriptObject
        {
            ["tool"] = new ScriptObject
            {
                ["name"] = assessment.Tool.Name,
                ["version"] = assessment.Tool.Version,
                ["template_engine"] = assessment.Tool.TemplateEngine,
            },
            ["as_of"] = ReportWords.Date(assessment.AsOf),
            ["as_of_words"] = assessment.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ["at"] = assessment.At is { } at ? ReportWords.Moment(at) : null,
            ["assessor"] = assessment.AssessedBy,
            ["complete"] = RunExit.IsComplete(assessment),
            ["handling"] = assessment.Handling,
            ["handling_banner"] = banner,
            ["handling_mark"] = banner is not null && banner.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == ' ') ? banner : null,
            ["exit"] = Exit(),
            ["scope"] = ReportWords.Scope(assessment),
            ["counts"] = Totals(),
            ["verdicts"] = List(Verdicts, verdict => verdicts[verdict]),
            ["packs"] = Packs(),
            ["rules"] = new ScriptArray(rules.Values),
            ["columns"] = new ScriptArray(columns),
            ["documents"] = documents,
            ["together"] = asOne,
            ["rows"] = List(documents.Cast<ScriptObject>().Where(IsAsked), document => document),
            ["unasked"] = List(documents.Cast<ScriptObject>().Where(document => !IsAsked(document)), document => document),
            ["by_rule"] = ByRule(rules, results, [.. documents.Cast<ScriptObject>().Where(IsAsked)]),
            ["groups"] = new ScriptArray(asOne is null ? documents : documents.Prepend(asOne)),
            ["findings"] = List(findings, finding => finding.View),
            ["missing_facts"] = MissingFacts(findings),
            ["frameworks"] = List(assessment.Frameworks.Where(framework => assessment.Rules.Any(rule => rule.References.ContainsKey(framework.Id))), framework => new ScriptObject
            {
                ["id"] = framework.Id,
                ["title"] = framework.Title,
                ["note"] = framework.Note,
                ["items"] = List(CatalogueModel.Items(assessment.Rules, framework.Id), item => new ScriptObject { ["item"] = item.Key, ["rules"] = List(item, rule => rules[rule.Id]) }),
            }),
            ["authorities"] = List(assessment.Rules.SelectMany(rule => rule.Authorities).Distinct(), Authority),
            ["parameters"] = List(assessment.Parameters, Parameter),
            ["diagnostics"] = List(assessment.Diagnostics, Diagnostic),
            ["inputs"] = List(assessment.Inputs, Input),
            ["profile"] = Profile(),
            ["waivers"] = List(assessment.Waivers, Waiver),
            ["attestations"] = List(assessment.Attestations, Attestation),
            ["baseline"] = assessment.Baseline is { } baseline ? new ScriptObject { ["path"] = baseline.Path, ["as_of"] = ReportWords.Date(baseline.AsOf), ["no_longer_assessed"] = baseline.NoLongerAssessed } : null,
            ["not_examined"] = List(assessment.NotExamined, omission => new ScriptObject { ["kind"] = omission.Kind, ["name"] = omission.Name, ["why"] = omission.Why, ["is_attested"] = omission.IsAttested }),
            ["unread_files"] = new ScriptArray(assessment.Ledger.UnreadFiles),
        };
    }

    private static bool IsAsked(ScriptObject document) => document["results"] is ScriptArray { Count: > 0 };

    private static ScriptArray List<T>(IEnumerable<T> values, Func<T, object> view) => new(values.Select(view));

    private ScriptObject Exit()
    {
        var code = RunExit.Of(assessment, dueOnly);

        // Exit code 0 alone is no reason to call anything passed: a template may colour what it calls so.
        var atRest = assessment.Ledger.Outcomes switch { { Fail: 0, Unknown: 0, Pass: > 0 } => "passed", { Fail: 0, Unknown: 0 } => "notApplicable", _ => "leftOut" };
        var (state, headline) = code switch
        {
            RunExit.Failed when assessment.Findings.Where(finding => RunExit.Counts(finding, dueOnly)).All(finding => finding.NotYetDue) && assessment.Findings.Any(finding => RunExit.Counts(finding, dueOnly)) => ("failed", "Not met, none due yet"),
            RunExit.Failed => ("failed", "Requirements not met"),
            RunExit.Undecided => ("undecided", "Not decided"),
            RunExit.Unusable when RunExit.IsComplete(assessment) => ("unusable", "Nothing was checked"),
            RunExit.Unusable => ("unusable", "Incomplete"),
            _ when assessment.Baseline is not null => (atRest, "Nothing new since the baseline"),
            _ when assessment.Findings.Any(RunExit.IsWaived) => (atRest, "Not met, but waived"),
            _ when assessment.Ledger.Outcomes.Fail > 0 => (atRest, "Not met, but not yet due"),
            _ when assessment.Ledger.Outcomes.Pass == 0 => (atRest, "Nothing applies"),
            _ => (atRest, "Requirements met"),
        };
        return new ScriptObject
        {
            ["code"] = code,
            ["state"] = state,
            ["headline"] = headline,
            ["reason"] = RunExit.Reason(assessment, dueOnly),
            ["sentence"] = RunExit.Sentence(assessment, dueOnly),
        };
    }

    private ScriptObject Totals()
    {
        var failing = assessment.Findings.Where(finding => finding.Verdict == Verdict.Fail).ToList();
        var violations = failing.Count(finding => IsViolation(finding));
        var errors = assessment.Diagnostics.Count(diagnostic => diagnostic.IsError);
        return new ScriptObject
        {
            ["documents"] = assessment.Documents.Length,
            ["rules"] = assessment.Rules.Length,
            ["packs"] = assessment.Packs.Length,
            ["outcomes"] = Counts(assessment.Ledger.Outcomes),
            ["items"] = Counts(assessment.Ledger.Items),
            ["violations"] = violations,
            ["gaps"] = failing.Count - violations,
            ["not_yet_due"] = failing.Count(finding => finding.NotYetDue),
            ["waived"] = failing.Count(RunExit.IsWaived),
            ["attested"] = assessment.Findings.Count(finding => finding.Attested is not null),
            ["errors"] = errors,
            ["warnings"] = assessment.Diagnostics.Length - errors,
        };
    }

    internal static ScriptObject Parameter(AssessedParameter parameter) => new()
    {
        ["as_of"] = parameter.AsOf,
        ["is_stale"] = parameter.IsStale,
        ["is_of_profile"] = parameter.IsOfProfile,
        ["source"] = parameter.Source,
        ["licence"] = parameter.Licence,
        ["file"] = parameter.File,
        ["sha256"] = parameter.Sha256,
        ["pack"] = parameter.Pack,
        ["name"] = parameter.Name,
        ["value"] = parameter.Value,
        ["why"] = parameter.Why,
    };

    private static ScriptObject Diagnostic(Diagnostic diagnostic)
    {
        var position = diagnostic.Position;
        return new ScriptObject
        {
            ["code"] = diagnostic.Code.Id,
            ["title"] = diagnostic.Code.Title,
            ["severity"] = ReportWords.Key(diagnostic.Code.Severity),
            ["message"] = diagnostic.Message,
            ["help"] = diagnostic.Help,
            ["place"] = Place(new Location(diagnostic.Path, position.Line, position.Column, "", diagnostic.Span)),
        };
    }
}
