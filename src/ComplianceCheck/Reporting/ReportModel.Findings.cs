using System.Globalization;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>Findings, what they rest on and what they wait for.</content>
internal sealed partial class ReportModel
{
    /// <summary>A finding beside the object that templates see of it.</summary>
    private sealed record FindingView(Finding Finding, ScriptObject View);

    private FindingView View(Finding finding, int number, ScriptObject rule) => new(finding, new ScriptObject
    {
        ["anchor"] = "finding-" + ReportWords.Count(number),
        ["fingerprint"] = finding.Fingerprint,
        ["value_hash"] = finding.ValueHash,
        ["rule"] = rule,
        ["check"] = finding.Check,
        ["document"] = finding.Document,
        ["item"] = finding.Item,
        ["label"] = finding.Label,
        ["name"] = ReportWords.Item(finding),
        ["verdict"] = verdicts[finding.Verdict],
        ["severity"] = finding.Severity,
        ["message"] = finding.Message,
        ["remediation"] = finding.Remediation,
        ["authorities"] = List(finding.Authorities, Authority),
        ["not_yet_due"] = finding.NotYetDue,
        ["standing"] = finding.Verdict != Verdict.Fail ? null : IsViolation(finding) ? "violation" : "gap",
        ["place"] = Place(finding.Location),
        ["evidence"] = List(finding.Evidence, Evidence),
        ["missing"] = List(finding.Missing, Missing),
    });

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

    private static ScriptObject Place(Location location) => new()
    {
        ["path"] = location.Path,
        ["line"] = location.Line,
        ["column"] = location.Column,
        ["pointer"] = location.Pointer,
        ["text"] = string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{location.Line}:{location.Column}"),
    };

    private static ScriptObject Evidence(Evidence evidence) => new()
    {
        ["field"] = evidence.Field,
        ["value"] = evidence.Value,
        ["assumed"] = evidence.Assumed,
        ["place"] = Place(evidence.Location),
    };

    private static ScriptObject Missing(MissingFact missing) => new()
    {
        ["field"] = missing.Field,
        ["description"] = missing.Description,
        ["place"] = Place(missing.Location),
    };

    /// <summary>One entry for one fact, however many items lack it.</summary>
    private static ScriptArray MissingFacts(IReadOnlyList<FindingView> findings)
    {
        var views = new Dictionary<Finding, ScriptObject>(ReferenceEqualityComparer.Instance);
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
