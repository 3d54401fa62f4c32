using System.Globalization;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>Findings, what they rest on and what they wait for.</content>
internal sealed partial class ReportModel
{
    private static readonly ReportShape<Location> Places = new(
        ("path", place => place.Path),
        ("line", place => place.Line),
        ("column", place => place.Column),
        ("pointer", place => place.Pointer),
        ("text", place => string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}:{place.Column}")));

    private static readonly ReportShape<Evidence> EvidenceMembers = new(
        ("field", evidence => evidence.Field),
        ("value", evidence => evidence.Value),
        ("assumed", evidence => evidence.Assumed),
        ("place", evidence => Place(evidence.Location)));

    private static readonly ReportShape<MissingFact> MissingMembers = new(
        ("field", missing => missing.Field),
        ("description", missing => missing.Description),
        ("place", missing => Place(missing.Location)));

    /// <summary>A finding beside the object that templates see of it.</summary>
    private sealed record FindingView(Finding Finding, IReportNode View);

    private FindingView View(Finding finding, int number, ScriptObject rule) => new(finding, new ReportNode<(Finding, int, ScriptObject)>((finding, number, rule), findingMembers));

    private ReportShape<(Finding Finding, int Number, ScriptObject Rule)> FindingMembers() => new(
        ("anchor", view => "finding-" + ReportWords.Count(view.Number)),
        ("fingerprint", view => view.Finding.Fingerprint),
        ("value_hash", view => view.Finding.ValueHash),
        ("rule", view => view.Rule),
        ("check", view => view.Finding.Check),
        ("document", view => view.Finding.Document),
        ("item", view => view.Finding.Item),
        ("label", view => view.Finding.Label),
        ("name", view => ReportWords.Item(view.Finding)),
        ("verdict", view => verdicts[view.Finding.Verdict]),
        ("severity", view => view.Finding.Severity),
        ("message", view => view.Finding.Message),
        ("remediation", view => view.Finding.Remediation),
        ("authorities", view => List(view.Finding.Authorities, Authority)),
        ("not_yet_due", view => view.Finding.NotYetDue),
        ("waiver", view => WaiverOf(view.Finding)),
        ("attested", view => view.Finding.Attested is { } attested ? Place(attested) : null),
        ("change", view => view.Finding.Change is { } change ? ReportWords.Key(change) : null),
        ("standing", view => view.Finding.Verdict != Verdict.Fail ? null : IsViolation(view.Finding) ? "violation" : "gap"),
        ("place", view => Place(view.Finding.Location)),
        ("evidence", view => List(view.Finding.Evidence, evidence => new ReportNode<Evidence>(evidence, EvidenceMembers))),
        ("missing", view => List(view.Finding.Missing, missing => new ReportNode<MissingFact>(missing, MissingMembers))));

    /// <summary>
    /// Only a breach of a binding duty in force is called a violation. A binding authority without a date is not enough: the
    /// date may just not be known.
    /// </summary>
    private bool IsViolation(Finding finding) =>
        finding is { Verdict: Verdict.Fail, NotYetDue: false }
        && finding.Authorities.Any(authority => string.Equals(authority.Force, "binding", StringComparison.Ordinal) && IsDue(authority));

    private bool IsDue(CitedAuthority authority) => authority.Due is { } due && due <= assessment.AsOf;

    private ScriptObject Authority(CitedAuthority authority)
    {
        if (!authorities.TryGetValue(authority, out var view))
        {
            view = Describe(authority);
            authorities.Add(authority, view);
        }

        return view;
    }

    private ScriptObject Describe(CitedAuthority authority) => new()
    {
        ["source"] = authority.Source,
        ["title"] = authority.Title,
        ["at"] = authority.At,
        ["citation"] = authority.Text,
        ["is_unverified"] = authority.Unverified,
        ["force"] = authority.Force,
        ["force_words"] = ReportWords.Force(authority.Force),
        ["due"] = authority.Due is { } due ? ReportWords.Date(due) : null,
        ["is_due"] = IsDue(authority),
    };

    private static ReportNode<Location> Place(Location location) => new(location, Places);

    /// <summary>One entry for one fact, however many items lack it.</summary>
    private static ScriptArray MissingFacts(IReadOnlyList<FindingView> findings)
    {
        var views = new Dictionary<Finding, IReportNode>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            views[finding.Finding] = finding.View;
        }

        return List(WantedFact.Of(findings.Select(finding => finding.Finding)), fact => new ScriptObject
        {
            ["field"] = fact.Field,
            ["description"] = fact.Description,
            ["sentence"] = fact.Sentence,
            ["count"] = fact.Items.Length,
            ["severity"] = ReportWords.Worst(fact.Findings.Select(finding => finding.Severity)),
            ["rules"] = List(fact.Findings.Select(finding => views[finding]["rule"]).Distinct(), rule => rule!),
            ["documents"] = List(fact.Documents, held => new ScriptObject { ["id"] = held.Document, ["count"] = held.Items }),
            ["findings"] = List(fact.Items, finding => views[finding]),
            ["places"] = List(fact.Places, Place),
        });
    }
}
