namespace ComplianceCheck.Evaluation;

/// <summary>Joins the answers of a row of predicates, of which one answer decides alone: false for "all", true for "any".</summary>
internal struct Junction(Truth decisive, Inquiry inquiry)
{
    private readonly Trace trace = inquiry.Trace;
    private readonly bool listsAll = inquiry.ListsAll && decisive == Truth.False;
    private readonly int start = inquiry.Trace.Mark;
    private int mark = inquiry.Trace.Mark;

    /// <summary>The answer so far.</summary>
    public Truth Answer { get; private set; } = decisive.Negate();

    /// <summary>Takes the next answer, whose reasons are the entries since the last; true when it decides.</summary>
    public bool Add(Truth answer)
    {
        if (listsAll)
        {
            return AddAll(answer);
        }

        if (answer == decisive)
        {
            // Alone it suffices: what came before plays no part.
            trace.Drop(start, mark);
            Answer = decisive;
            return true;
        }

        if (answer == Truth.Unknown)
        {
            if (Answer != Truth.Unknown)
            {
                trace.Drop(start, mark);
            }

            Answer = Truth.Unknown;
        }
        else if (Answer == Truth.Unknown)
        {
            trace.DropFrom(mark);
        }

        mark = trace.Mark;
        return false;
    }

    /// <summary>Of "all", whatever stands in the way is wanted and not only the first of it, so nothing decides alone.</summary>
    private bool AddAll(Truth answer)
    {
        Answer = Answer.And(answer);
        if (answer == Truth.True)
        {
            trace.DropFrom(mark);
        }

        mark = trace.Mark;
        return false;
    }
}
