using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>Which failures and unknowns make the exit code, and why one does not.</summary>
internal static class SetAside
{
    /// <summary>Whether a failure or an unknown makes the exit code; false of any other verdict.</summary>
    public static bool Counts(Finding finding, bool dueOnly) =>
        finding.Verdict == Verdict.Unknown ? RunExit.IsNew(finding) : RunExit.Counts(finding, dueOnly);

    /// <summary>Why a failure or an unknown does not count, a clause; null where it does, and of any other verdict.</summary>
    public static string? Reason(Finding finding, bool dueOnly) => finding.Verdict switch
    {
        Verdict.Fail when RunExit.IsWaived(finding) => ReportWords.Waived(finding),
        Verdict.Fail or Verdict.Unknown when !RunExit.IsNew(finding) => finding.Change == FindingChange.Unchanged ? "as in the baseline" : "no worse than in the baseline",
        Verdict.Fail when dueOnly && finding.NotYetDue => "not yet due, left out as asked",
        _ => null,
    };

    /// <summary>Whether the verdict of an outcome stands in none of its findings, so that it has to be shown by itself.</summary>
    public static bool StandsAlone(RuleOutcome outcome)
    {
        foreach (var finding in outcome.Findings)
        {
            if (finding.Verdict == outcome.Verdict)
            {
                return false;
            }
        }

        return true;
    }
}
