using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Writes findings: plain data, with every place resolved, so that no document is needed behind them.</summary>
internal sealed class FindingWriter(Rule rule, Inquiry inquiry)
{
    private readonly ImmutableArray<CitedAuthority> authorities =
        [.. rule.Citations.Select(citation => new CitedAuthority(citation.Authority.Id, citation.Authority.Title, citation.At, citation.Authority.Force, citation.Due))];

    /// <summary>A finding on an item that was decided.</summary>
    public Finding WriteItem(RuleCheck check, Fact item, Verdict verdict, Trace applies, Trace holds, Trace proves)
    {
        var label = ItemIdentity.LabelOf(item, inquiry);
        var message = verdict switch
        {
            Verdict.Fail => check.Message is { } text ? MessageWriter.Write(text, inquiry) : $"{rule.Title}: {label}",
            Verdict.Pass => $"{label}: shown to hold",
            _ => $"{label}: does not apply",
        };
        return Write(check, item, label, verdict, message, [.. applies.Entries, .. holds.Entries, .. proves.Entries], []);
    }

    /// <summary>A finding on an item that cannot be decided.</summary>
    public Finding WriteUnknown(RuleCheck check, Fact item, Trace applies, Trace holds, Trace proves, bool wouldFail)
    {
        var label = ItemIdentity.LabelOf(item, inquiry);
        TraceEntry[] entries = [.. applies.Entries, .. holds.Entries, .. proves.Entries];

        // What the requirement reads may be recorded and still not be the proof that a pass asks for.
        var missing = Reasons.Missing(applies.Entries, inquiry, isProof: false)
            .Concat(wouldFail ? [] : Reasons.Missing(holds.Entries, inquiry, isProof: false))
            .Concat(Reasons.Missing(proves.Entries, inquiry, isProof: true));
        var ending = wouldFail ? "would fail if it applies; " : "";
        return Write(check, item, label, Verdict.Unknown, $"{label}: cannot be decided, {ending}", entries, [.. missing.Distinct()]);
    }

    /// <summary>A finding on the document as a whole.</summary>
    public Finding WriteWhole(Verdict verdict, bool isNone, Trace lists, Trace proof, Truth shown)
    {
        var root = Fact.Of(inquiry.Document.Text.Root, inquiry.Document.Kind.Root, null);
        var label = ItemIdentity.LabelOf(root, inquiry);
        var missing = verdict == Verdict.Unknown
            ? Reasons.Missing(lists.Entries, inquiry, isProof: false).Concat(shown == Truth.True ? [] : Reasons.Missing(proof.Entries, inquiry, isProof: true)).Distinct().ToImmutableArray()
            : [];
        var message = verdict switch
        {
            Verdict.Unknown => $"{label} as a whole: cannot be decided, ",
            Verdict.NotApplicable => $"{label} as a whole: nothing here to which it applies",
            _ when isNone => $"{label} as a whole: shown that there is none",
            _ => $"{label} as a whole: shown to hold",
        };
        return Write(null, null, label, verdict, message, [.. lists.Entries, .. proof.Entries], missing);
    }

    private Finding Write(RuleCheck? check, Fact? item, string label, Verdict verdict, string message, TraceEntry[] entries, ImmutableArray<MissingFact> missing)
    {
        var evidence = Reasons.Evidence(entries, inquiry, isFailure: verdict == Verdict.Fail);
        var id = item is { } fact ? ItemIdentity.IdOf(fact, inquiry) : null;
        var place = item?.Place ?? inquiry.Document.Text.Root;
        var location = item is null && !missing.IsEmpty ? missing[0].Location : Places.LocationOf(place);
        return new Finding
        {
            Fingerprint = Hash([rule.Id, check?.Name ?? "", inquiry.Document.Id, id ?? ""]),
            ValueHash = Hash([.. Reasons.Values(entries, isFailure: verdict == Verdict.Fail)]),
            Rule = rule.Id,
            Check = check?.Name,
            Document = inquiry.Document.Id,
            Item = id,
            Label = label,
            Verdict = verdict,
            Severity = rule.Severity,
            Message = verdict == Verdict.Unknown ? message + Settles(missing) : message,
            Remediation = rule.Remediation,
            Authorities = authorities,
            NotYetDue = verdict == Verdict.Fail && IsNotYetDue(),
            Location = location,
            Evidence = evidence,
            Missing = missing,
        };
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
