namespace ComplianceCheck.Evaluation;

/// <summary>Joins the answers of a row of predicates, of which one answer decides alone: false for "all", true for "any".</summary>
internal struct Junction(Truth decisive, Trace? trace, bool listsAll = false)
{
    private readonly int start = trace?.Mark ?? 0;
    private int mark = trace?.Mark ?? 0;

    /// <summary>The answer so far.</summary>
    public Truth Answer { get; private set; } = decisive.Negate();

    /// <summary>Takes the next answer, whose reasons are the entries since the last; true when it decides.</summary>
    public bool Add(Truth answer)
    {
        if (listsAll && decisive == Truth.False)
        {
            return AddAll(answer);
        }

        if (answer == decisive)
        {
            // Alone it suffices: what came before plays no part.
            trace?.Drop(start, mark);
            Answer = decisive;
            return true;
        }

        if (answer == Truth.Unknown)
        {
            if (Answer != Truth.Unknown)
            {
                trace?.Drop(start, mark);
            }

            Answer = Truth.Unknown;
        }
        else if (Answer == Truth.Unknown)
        {
            trace?.DropFrom(mark);
        }

        mark = trace?.Mark ?? 0;
        return false;
    }

    /// <summary>Of "all", whatever stands in the way is wanted and not only the first of it, so nothing decides alone.</summary>
    private bool AddAll(Truth answer)
    {
        Answer = Answer.And(answer);
        if (answer == Truth.True)
        {
            trace?.DropFrom(mark);
        }

        mark = trace?.Mark ?? 0;
        return false;
    }
}
