namespace ComplianceCheck.Assessments;

/// <summary>How often each verdict was given.</summary>
public readonly record struct VerdictCounts(int Pass, int Fail, int Unknown, int NotApplicable)
{
    /// <summary>All of them: unknown stands in every denominator.</summary>
    public int Total => Pass + Fail + Unknown + NotApplicable;

    /// <summary>Counts <paramref name="verdicts"/>.</summary>
    public static VerdictCounts Of(IEnumerable<Verdict> verdicts)
    {
        var counts = default(VerdictCounts);
        foreach (var verdict in verdicts)
        {
            counts = verdict switch
            {
                Verdict.Pass => counts with { Pass = counts.Pass + 1 },
                Verdict.Fail => counts with { Fail = counts.Fail + 1 },
                Verdict.Unknown => counts with { Unknown = counts.Unknown + 1 },
                _ => counts with { NotApplicable = counts.NotApplicable + 1 },
            };
        }

        return counts;
    }
}
