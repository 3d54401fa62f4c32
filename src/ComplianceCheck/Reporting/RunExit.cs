using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>The exit codes of the command, and which of them an assessment earns. Never a count.</summary>
public static class RunExit
{
    /// <summary>Every rule passed, does not apply, or its failures are waived.</summary>
    public const int Passed = 0;

    /// <summary>A rule fails, be it due yet or not.</summary>
    public const int Failed = 1;

    /// <summary>No rule fails, but at least one cannot be decided; with a baseline also where something of it is no longer assessed.</summary>
    public const int Undecided = 2;

    /// <summary>An input or a pack could not be used, or nothing was decided at all.</summary>
    public const int Unusable = 3;

    /// <summary>The command line was not understood (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;

    /// <summary>Our own bug (EX_SOFTWARE).</summary>
    public const int InternalError = 70;

    /// <summary>A report could not be written (EX_IOERR).</summary>
    public const int ReportNotWritten = 74;

    /// <summary>Interrupted from the keyboard (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>
    /// Whether <paramref name="assessment"/> may be read as the whole story: it says so itself, lists no unread file and
    /// carries no error. Every format asks this, so none can call complete what another calls partial.
    /// </summary>
    public static bool IsComplete(Assessment assessment) =>
        assessment.Complete && assessment.Ledger.UnreadFiles.IsEmpty && !assessment.Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary><see cref="Unusable"/>, <see cref="Failed"/>, <see cref="Undecided"/> or <see cref="Passed"/>, the first that applies in this order.</summary>
    /// <param name="assessment">
    /// What was decided; without any outcome it is never <see cref="Passed"/>. Failures with a waiver that holds for all duties do
    /// not count; with a baseline, only what is new since then does.
    /// </param>
    /// <param name="dueOnly">
    /// Leaves out failures that are not yet due. What else such a rule found still counts: an unknown item beside them makes
    /// the run <see cref="Undecided"/>.
    /// </param>
    public static int Of(Assessment assessment, bool dueOnly)
    {
        if (!IsComplete(assessment) || assessment.Outcomes.IsEmpty)
        {
            return Unusable;
        }

        if (assessment.Outcomes.Any(outcome => CountsAsFailure(outcome, dueOnly)))
        {
            return Failed;
        }

        return assessment.Baseline is { NoLongerAssessed: > 0 } || assessment.Outcomes.Any(IsUndecided) ? Undecided : Passed;
    }

    /// <summary>Whether a failure makes the run <see cref="Failed"/>. Every format asks this of what it shows as a failure.</summary>
    /// <param name="finding">Of a failure; of anything else it is false.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are left out.</param>
    public static bool Counts(Finding finding, bool dueOnly) =>
        finding.Verdict == Verdict.Fail && !IsWaived(finding) && !(dueOnly && finding.NotYetDue) && IsNew(finding);

    /// <summary>Whether a failure has a waiver that holds for all duties that the rule rests on.</summary>
    public static bool IsWaived(Finding finding) => finding is { Verdict: Verdict.Fail, Waiver.IsWhole: true };

    /// <summary>Whether a finding is new since the baseline, or there is none.</summary>
    internal static bool IsNew(Finding finding) => finding.Change is null or FindingChange.New or FindingChange.Worsened or FindingChange.NewlyUnknown;

    /// <summary>
    /// <see cref="Unusable"/> where one of two runs is incomplete or decided nothing; <see cref="Failed"/> where something fails anew or
    /// got worse; <see cref="Undecided"/> where something cannot be decided any more, or is no longer assessed; else <see cref="Passed"/>.
    /// </summary>
    public static int Of(AssessmentComparison comparison)
    {
        if (!IsWhole(comparison.Old) || !IsWhole(comparison.New))
        {
            return Unusable;
        }

        return comparison.News.Any(compared => compared.New is { Verdict: Verdict.Fail } failure && !IsWaived(failure)) ? Failed
            : comparison.News.Any(compared => compared.New is not { Verdict: Verdict.Fail }) ? Undecided
            : Passed;

        static bool IsWhole(Assessment assessment) => IsComplete(assessment) && !assessment.Outcomes.IsEmpty;
    }

    /// <summary>One sentence that begins with the code and says why it is that one: <c>Exit code 1: …</c>.</summary>
    public static string Sentence(Assessment assessment, bool dueOnly) =>
        $"Exit code {ReportWords.Count(Of(assessment, dueOnly))}: {Reason(assessment, dueOnly)}.";

    /// <summary>What the sentence says behind the colon, without a full stop.</summary>
    public static string Reason(Assessment assessment, bool dueOnly)
    {
        var code = Of(assessment, dueOnly);
        var total = assessment.Outcomes.Length;
        var failing = assessment.Outcomes.Count(outcome => CountsAsFailure(outcome, dueOnly));
        var undecided = assessment.Outcomes.Count(outcome => code == Failed ? HasUnknown(outcome) && outcome.Verdict == Verdict.Unknown : IsUndecided(outcome));
        var passed = assessment.Outcomes.Count(outcome => outcome.Verdict == Verdict.Pass);
        var notApplicable = assessment.Outcomes.Count(outcome => outcome.Verdict == Verdict.NotApplicable);
        var leftOut = LeftOut(assessment, dueOnly);
        // What fails and is left out may hold an unknown too, and is then among those that cannot be decided.
        var more = code == Undecided ? "" : "more ";
        var aside = string.Concat(leftOut.Select(part => $"; {ReportWords.Count(part.Count)} {more}{part.Words(part.Count)}"));
        var gone = assessment.Baseline is { NoLongerAssessed: > 0 and var count } ? $"{ReportWords.Count(count, "finding", "findings")} of the baseline {(count == 1 ? "is" : "are")} no longer assessed" : null;
        var left = assessment.Outcomes.Count(outcome => outcome.Verdict == Verdict.Unknown);
        var isSince = assessment.Baseline is null ? "" : " anew";
        return code switch
        {
            Unusable when !IsComplete(assessment) => "the run is incomplete, so what is shown is partial and what is not shown was not checked",
            Unusable => "no rule was decided on any document, so nothing was checked",
            Failed => $"{ReportWords.Count(failing)} of {ReportWords.Count(total, "outcome", "outcomes")} {(failing == 1 ? "fails" : "fail")}{isSince}{(undecided == 0 ? "" : $" and {ReportWords.Count(undecided)} cannot be decided")}{(gone is null ? "" : $", and {gone}")}{aside}",
            Undecided when undecided == 0 => $"nothing fails{isSince}, but {gone}{aside}",
            Undecided => $"{(leftOut.Count == 0 ? "nothing fails" : "nothing else fails")}{isSince}, but {ReportWords.Count(undecided)} of {ReportWords.Count(total, "outcome", "outcomes")} cannot be decided{isSince} from what is recorded{(gone is null ? "" : $", and {gone}")}{aside}",
            _ when assessment.Baseline is not null => $"nothing fails{isSince} and nothing is newly unknown since the baseline{aside}{(left == 0 ? "" : $"; {ReportWords.Count(left)} cannot be decided as in the baseline")}",
            _ when leftOut.Count > 0 => $"{string.Join(" and ", leftOut.Select((part, index) => $"{ReportWords.Count(part.Count)}{(index == 0 ? $" of {ReportWords.Count(total, "outcome", "outcomes")}" : "")} {part.Words(part.Count)}"))}; all else passed or does not apply",
            _ when passed == 0 => "no rule applies to any document, so nothing was shown to hold",
            _ => $"{ReportWords.Count(passed)} of {ReportWords.Count(total, "outcome", "outcomes")} passed{(notApplicable == 0 ? "" : $" and {ReportWords.Count(notApplicable)} {(notApplicable == 1 ? "does" : "do")} not apply")}",
        };
    }

    /// <summary>Failing outcomes that do not count, by the reason.</summary>
    private static List<(int Count, Func<int, string> Words)> LeftOut(Assessment assessment, bool dueOnly)
    {
        var left = assessment.Outcomes.Where(outcome => outcome.Verdict == Verdict.Fail && !CountsAsFailure(outcome, dueOnly)).ToList();
        var waived = left.Where(outcome => outcome.Findings.Any(IsWaived)).ToList();
        var old = left.Except(waived).Where(outcome => outcome.Findings.Any(finding => finding.Verdict == Verdict.Fail && !IsNew(finding))).ToList();
        var early = left.Count - waived.Count - old.Count;
        List<(int Count, Func<int, string> Words)> parts =
        [
            (waived.Count, count => count == 1 ? "fails and is waived" : "fail and are waived"),
            (old.Count, count => count == 1 ? "fails as in the baseline" : "fail as in the baseline"),
            (early, count => $"{(count == 1 ? "fails" : "fail")} by duties that are not yet due, left out as asked"),
        ];
        return [.. parts.Where(part => part.Count > 0)];
    }

    /// <summary>A failure whose failing findings are all left out is left out itself; one without any failing finding never is.</summary>
    internal static bool CountsAsFailure(RuleOutcome outcome, bool dueOnly)
    {
        if (outcome.Verdict != Verdict.Fail)
        {
            return false;
        }

        var failing = outcome.Findings.Where(finding => finding.Verdict == Verdict.Fail).ToList();
        return failing.Count == 0 || failing.Exists(finding => Counts(finding, dueOnly));
    }

    /// <summary>Whether an outcome makes the run <see cref="Undecided"/> where nothing fails.</summary>
    internal static bool IsUndecided(RuleOutcome outcome) => outcome.Verdict is Verdict.Unknown or Verdict.Fail && HasUnknown(outcome);

    /// <summary>Whether an unknown counts; an outcome that is unknown and has no unknown finding always does.</summary>
    private static bool HasUnknown(RuleOutcome outcome)
    {
        var unknown = outcome.Findings.Where(finding => finding.Verdict == Verdict.Unknown).ToList();
        return unknown.Count == 0 ? outcome.Verdict == Verdict.Unknown : unknown.Exists(IsNew);
    }
}
