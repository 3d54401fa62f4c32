using System.Collections.Immutable;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>Findings of which the same became, as every form of a comparison tells them.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Told">Those that are told one by one; passes that are new are only counted.</param>
/// <param name="Count">How many there are.</param>
internal sealed record ComparedSection(FindingChange Change, ImmutableArray<FindingComparison> Told, int Count)
{
    private static readonly ImmutableArray<FindingChange> Order =
        [FindingChange.New, FindingChange.Worsened, FindingChange.NewlyUnknown, FindingChange.NoLongerAssessed, FindingChange.Fixed, FindingChange.Improved];

    /// <summary>The sections that have something to tell, the most urgent first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="ofChangedRules">Whether to tell the findings of rules that mean something else now, or those of all other rules.</param>
    public static ImmutableArray<ComparedSection> Of(AssessmentComparison comparison, bool ofChangedRules)
    {
        var findings = comparison.Findings.Where(compared => compared.IsOfChangedRule == ofChangedRules).ToLookup(compared => compared.Change);
        return [.. Order.Where(findings.Contains).Select(change => new ComparedSection(change, [.. findings[change].Where(IsTold)], findings[change].Count()))];
    }

    /// <summary>How many of a comparison became what, unchanged ones included.</summary>
    public static IEnumerable<(FindingChange Change, int Count)> Counts(AssessmentComparison comparison) =>
        Enum.GetValues<FindingChange>().Select(change => (change, comparison.Findings.Count(compared => compared.Change == change)));

    /// <summary>What was before and is now: <c>unknown → fail</c>; one word where nothing was, or nothing is.</summary>
    public static string Step(FindingComparison compared) => (compared.Old, compared.New) switch
    {
        ({ } old, { } now) when old.Verdict != now.Verdict => $"{ReportWords.Key(old.Verdict)} → {ReportWords.Key(now.Verdict)}",
        ({ } old, { } now) when old.Severity != now.Severity => $"{ReportWords.Key(now.Verdict)}, {old.Severity} → {now.Severity}",
        ({ Waiver.IsWhole: true }, { Verdict: Verdict.Fail, Waiver: not { IsWhole: true } }) => "fail, not waived any more",
        ({ NotYetDue: true }, { NotYetDue: false }) => $"{ReportWords.Key(compared.New.Verdict)}, due now",
        ({ NotYetDue: false }, { NotYetDue: true }) => $"{ReportWords.Key(compared.New.Verdict)}, not due any more",
        ({ } old, null) => $"was {ReportWords.Key(old.Verdict)}",
        _ => ReportWords.Key(compared.Finding.Verdict),
    };

    /// <summary>What was found; of what does not fail any more, also what was found before.</summary>
    public static string Message(FindingComparison compared) =>
        compared is { Change: FindingChange.Fixed, Old: { } old, New: { } now } ? $"{old.Message} → {now.Message}" : compared.Finding.Message;

    private static bool IsTold(FindingComparison compared) =>
        compared.Change is not (FindingChange.New or FindingChange.NoLongerAssessed) || compared.IsNews;
}
