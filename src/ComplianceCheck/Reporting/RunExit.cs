using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>The exit codes of the command, and which of them an assessment earns. Never a count.</summary>
public static class RunExit
{
    /// <summary>Every rule passed, does not apply, or its failures are waived.</summary>
    public const int Passed = 0;

    /// <summary>A rule fails, be it due yet or not.</summary>
    public const int Failed = 1;

    /// <summary>No rule fails, but at least one cannot be decided.</summary>
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
    /// <param name="assessment">What was decided; without any outcome it is never <see cref="Passed"/>.</param>
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

        return assessment.Outcomes.Any(IsUndecided) ? Undecided : Passed;
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
        var leftOut = assessment.Outcomes.Count(outcome => outcome.Verdict == Verdict.Fail) - failing;
        var undecided = assessment.Outcomes.Count(outcome => code == Failed ? outcome.Verdict == Verdict.Unknown : IsUndecided(outcome));
        var passed = assessment.Outcomes.Count(outcome => outcome.Verdict == Verdict.Pass);
        var notApplicable = assessment.Outcomes.Count(outcome => outcome.Verdict == Verdict.NotApplicable);
        var aside = leftOut == 0 ? "" : $"; {ReportWords.Count(leftOut)} more {(leftOut == 1 ? "fails" : "fail")} by duties that are not yet due, left out as asked";
        return code switch
        {
            Unusable when !IsComplete(assessment) => "the run is incomplete, so what is shown is partial and what is not shown was not checked",
            Unusable => "no rule was decided on any document, so nothing was checked",
            Failed => $"{ReportWords.Count(failing)} of {ReportWords.Count(total, "outcome", "outcomes")} {(failing == 1 ? "fails" : "fail")}{(undecided == 0 ? "" : $" and {ReportWords.Count(undecided)} cannot be decided")}{aside}",
            Undecided => $"{(leftOut == 0 ? "nothing fails" : "nothing else fails")}, but {ReportWords.Count(undecided)} of {ReportWords.Count(total, "outcome", "outcomes")} cannot be decided from what is recorded{aside}",
            _ when leftOut > 0 => $"{ReportWords.Count(leftOut)} of {ReportWords.Count(total, "outcome", "outcomes")} {(leftOut == 1 ? "fails" : "fail")} by duties that are not yet due, left out as asked; all else passed or does not apply",
            _ when passed == 0 => "no rule applies to any document, so nothing was shown to hold",
            _ => $"{ReportWords.Count(passed)} of {ReportWords.Count(total, "outcome", "outcomes")} passed{(notApplicable == 0 ? "" : $" and {ReportWords.Count(notApplicable)} {(notApplicable == 1 ? "does" : "do")} not apply")}",
        };
    }

    /// <summary>A failure whose failing findings are all not yet due is left out on request; one without any failing finding never is.</summary>
    private static bool CountsAsFailure(RuleOutcome outcome, bool dueOnly)
    {
        if (outcome.Verdict != Verdict.Fail)
        {
            return false;
        }

        var failing = outcome.Findings.Where(finding => finding.Verdict == Verdict.Fail).ToList();
        return !dueOnly || failing.Count == 0 || failing.Exists(finding => !finding.NotYetDue);
    }

    private static bool IsUndecided(RuleOutcome outcome) =>
        outcome.Verdict == Verdict.Unknown || (outcome.Verdict == Verdict.Fail && outcome.Findings.Any(finding => finding.Verdict == Verdict.Unknown));
}
