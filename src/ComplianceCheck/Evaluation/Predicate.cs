namespace ComplianceCheck.Evaluation;

/// <summary>A condition as executed. Immutable and shared by all threads; the state of asking is in the <see cref="Inquiry"/>.</summary>
internal abstract class Predicate
{
    private protected Predicate()
    {
    }

    /// <summary>The answer; the reasons that suffice for it are added to the trace of the inquiry.</summary>
    public abstract Truth Ask(Inquiry inquiry);
}
