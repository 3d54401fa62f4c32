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
            counts = counts.With(verdict);
        }

        return counts;
    }

    /// <summary>One more of a verdict.</summary>
    public VerdictCounts With(Verdict verdict) => verdict switch
    {
        Verdict.Pass => this with { Pass = Pass + 1 },
        Verdict.Fail => this with { Fail = Fail + 1 },
        Verdict.Unknown => this with { Unknown = Unknown + 1 },
        _ => this with { NotApplicable = NotApplicable + 1 },
    };

    /// <summary>These and others.</summary>
    public VerdictCounts Plus(VerdictCounts other) => new(Pass + other.Pass, Fail + other.Fail, Unknown + other.Unknown, NotApplicable + other.NotApplicable);
}
