using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Puts into words what a rule decided: plain data, with every place resolved, so that no document is needed behind it.</summary>
internal sealed class FindingWriter
{
    private readonly RuleDecision decided;
    private readonly Decisions decisions;
    private readonly Rule rule;
    private readonly Inquiry inquiry;
    private readonly ImmutableArray<CitedAuthority> authorities;

    public FindingWriter(RuleDecision decided, Decisions decisions, Inquiry inquiry)
    {
        this.decided = decided;
        this.decisions = decisions;
        this.inquiry = inquiry;
        rule = decided.Plan.Rule;
        authorities = [.. rule.Citations.Select(CitedAuthority.Of)];
    }

    /// <summary>The outcome.</summary>
    public RuleOutcome Write()
    {
        inquiry.Closures.ClosedWhen = decided.Plan.ClosedWhen;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var lists = new List<Reason>();
        foreach (var check in decided.Applies ? decided.Plan.Checks : [])
        {
            var answer = decisions.AnswerOf(check.Question);
            lists.AddRange(inquiry.Trace.Reasons(answer.Lists));
            inquiry.Begin(default);
            inquiry.Items = inquiry.ItemsOf(check.Question.ForEach);
            foreach (ref readonly var item in decisions.ItemsOf(answer))
            {
                findings.Add(WriteItem(check, item));
            }
        }

        if (decided.Whole is { } whole)
        {
            findings.Add(WriteWhole(whole, lists));
        }

        return new RuleOutcome(rule.Id, rule.Revision, inquiry.IsOfFleet ? null : inquiry.Document.Id, decided.Verdict, findings.ToImmutable());
    }

    private Finding WriteItem(CheckPlan check, ItemDecision item)
    {
        var inquired = new ItemInquiry(check.Question, inquiry);
        inquired.Begin(item.Item);
        var label = LabelOf(item.Item);
        if (item.Verdict == Verdict.Unknown)
        {
            return WriteUnknown(check, item, label, inquired);
        }

        var message = item.Verdict switch
        {
            Verdict.Fail => check.Check.Message is { } text ? MessageWriter.Write(text, check.Message, inquiry) : $"{rule.Title}: {label}",
            Verdict.Pass => $"{label}: shown to hold",
            _ => $"{label}: does not apply",
        };
        return Write(check, item.Item, label, item.Verdict, message, inquiry.Trace.Reasons(item.Reasons), []);
    }

    private Finding WriteUnknown(CheckPlan check, ItemDecision item, string label, ItemInquiry inquired)
    {
        var mark = inquiry.Trace.Mark;
        var (applies, whyApplies, holds, whyHolds, whyProved) = inquired.Explain(item.Item);
        var wouldFail = applies == Truth.Unknown && holds == Truth.False;
        var (ofApplies, ofHolds, ofProved) = (inquiry.Trace.Reasons(whyApplies), inquiry.Trace.Reasons(whyHolds), inquiry.Trace.Reasons(whyProved));
        inquiry.Trace.DropFrom(mark);
        inquired.Begin(item.Item);

        // What the requirement reads may be recorded and still not be the proof that a pass asks for.
        var missing = Reasons.Missing(ofApplies, inquiry, isProof: false)
            .Concat(wouldFail ? [] : Reasons.Missing(ofHolds, inquiry, isProof: false))
            .Concat(Reasons.Missing(ofProved, inquiry, isProof: true));
        var ending = wouldFail ? "would fail if it applies; " : "";
        return Write(check, item.Item, label, Verdict.Unknown, $"{label}: cannot be decided, {ending}", [.. ofApplies, .. ofHolds, .. ofProved], [.. missing.Distinct()]);
    }

    private Finding WriteWhole(Verdict verdict, List<Reason> lists)
    {
        inquiry.Begin(default);
        var label = inquiry.IsOfFleet ? "all documents" : LabelOf(inquiry.Root);
        var proof = decided.Shown == Truth.True ? inquiry.Trace.Reasons(decided.Proof) : ExplainProof();
        ImmutableArray<MissingFact> missing = verdict == Verdict.Unknown
            ? [.. Reasons.Missing(lists, inquiry, isProof: false).Concat(decided.Shown == Truth.True ? [] : Reasons.Missing(proof, inquiry, isProof: true)).Distinct()]
            : [];
        var message = verdict switch
        {
            Verdict.Unknown => $"{label} as a whole: cannot be decided, ",
            Verdict.NotApplicable => $"{label} as a whole: nothing here to which it applies",
            _ when decided.IsNone => $"{label} as a whole: shown that there is none",
            _ => $"{label} as a whole: shown to hold",
        };
        return Write(null, default, label, verdict, message, [.. lists, .. proof], missing);
    }

    /// <summary>All that the evidence of the rule lacks.</summary>
    private List<Reason> ExplainProof()
    {
        var mark = inquiry.Trace.Mark;
        inquiry.ShowsProofs = inquiry.ListsAll = true;
        decided.Plan.Evidence!.Ask(inquiry);
        inquiry.ShowsProofs = inquiry.ListsAll = false;
        var reasons = inquiry.Trace.Reasons(inquiry.Trace.Since(mark));
        inquiry.Trace.DropFrom(mark);
        return reasons;
    }

    private string LabelOf(Fact item) => item.IsNothing ? "all documents" : ItemIdentity.LabelOf(item, inquiry);

    private Finding Write(CheckPlan? check, Fact item, string label, Verdict verdict, string message, List<Reason> reasons, ImmutableArray<MissingFact> missing)
    {
        var isOfWhole = check is null || item.IsNothing;
        var id = isOfWhole ? null : ItemIdentity.IdOf(item, inquiry);
        var document = inquiry.IsOfFleet && isOfWhole ? null : inquiry.Document.Id;
        var place = !isOfWhole ? item.Place : inquiry.IsOfFleet ? inquiry.Fleet.Documents[0].Text.Root : inquiry.Document.Text.Root;
        return new Finding
        {
            // What is asked of the whole is another finding than what a rule with one limb asks of the document as its item.
            Fingerprint = Hash([rule.Id, check?.Check.Name ?? "", document ?? "", id ?? "", .. check is null ? ["whole"] : Array.Empty<string>()]),
            ValueHash = Hash([.. Reasons.Values(reasons, isFailure: verdict == Verdict.Fail)]),
            Rule = rule.Id,
            Check = check?.Check.Name,
            Document = document,
            Item = id,
            Label = label,
            Verdict = verdict,
            Severity = check is null ? rule.Severity : SeverityOf(check),
            Message = verdict == Verdict.Unknown ? message + Settles(missing) : message,
            Remediation = rule.Remediation,
            Authorities = authorities,
            NotYetDue = verdict == Verdict.Fail && IsNotYetDue(),
            Location = check is null && !missing.IsEmpty ? missing[0].Location : Places.LocationOf(place),
            Evidence = Reasons.Evidence(reasons, inquiry, isFailure: verdict == Verdict.Fail),
            Missing = missing,
        };
    }

    /// <summary>The worst level that the item in question does not rule out.</summary>
    private string SeverityOf(CheckPlan check)
    {
        var mark = inquiry.Trace.Mark;
        var severity = check.Check.Severity;
        for (var i = 0; i < check.Severities.Length; i++)
        {
            var counts = check.Severities[i].Ask(inquiry);
            inquiry.Trace.DropFrom(mark);
            if (counts != Truth.False)
            {
                return severity.Cases[i].Level;
            }
        }

        return severity.Otherwise;
    }

    private static string Settles(ImmutableArray<MissingFact> missing) => missing switch
    {
        [] => "the facts contradict each other",
        [var only] => only.Description,
        [var first, ..] => $"{first.Description}, and {missing.Length - 1} more",
    };

    /// <summary>No binding authority is due yet, and one will be.</summary>
    private bool IsNotYetDue()
    {
        var binding = rule.Citations.Where(citation => citation.IsBinding).ToList();
        return binding.Exists(citation => citation.Due > inquiry.AsOf) && !binding.Exists(citation => citation.Due is null || citation.Due <= inquiry.AsOf);
    }

    private static string Hash(ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts!)))[..16]);
}
