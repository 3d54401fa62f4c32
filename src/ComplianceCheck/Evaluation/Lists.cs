namespace ComplianceCheck.Evaluation;

/// <summary>What the facts of a spread list say of it.</summary>
internal static class Lists
{
    /// <summary>Whether some facts have a value among them.</summary>
    public static Truth Has(Inquiry inquiry, ReadOnlySpan<Fact> elements, string field, Fact wanted)
    {
        var junction = new Junction(Truth.True, inquiry);
        foreach (var element in elements)
        {
            if (junction.Add(element.HasValue ? Equality.Of(inquiry, element, wanted) : GoesOn(inquiry, element, field)))
            {
                break;
            }
        }

        return junction.Answer;
    }

    /// <summary>
    /// Whether there may be more than is recorded, of a fact that is no value: false for a complete list and for one that is
    /// stated not to exist, else unknown. Why goes to the trace.
    /// </summary>
    public static Truth GoesOn(Inquiry inquiry, Fact fact, string field)
    {
        var list = inquiry.Closures.Closed(fact);
        switch (list.State)
        {
            case FactState.ClosedList:
                if (list.Place.Text is not null && list.Place.IsEmpty)
                {
                    inquiry.Trace.AddRead(list, field);
                }

                // What speaks against a proof is not that the list it was looked for in is complete.
                if (!inquiry.ShowsProofs)
                {
                    inquiry.Closures.Trace(list);
                }

                return Truth.False;
            case FactState.StatedNone:
                inquiry.Trace.AddRead(list, field);
                return Truth.False;
            default:
                inquiry.Trace.AddGap(list, field, inquiry.Closures.IsAsking && list.State == FactState.OpenList ? "has a coverage of its own and is not asked for it here" : null);
                return Truth.Unknown;
        }
    }
}
