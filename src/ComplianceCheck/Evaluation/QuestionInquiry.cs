using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>Asks one question of every item it is about.</summary>
internal readonly struct QuestionInquiry(Question question, Inquiry inquiry, List<ItemDecision> items)
{
    /// <summary>The answer; what it says of items is added to theirs.</summary>
    public QuestionAnswer Decide()
    {
        inquiry.Begin(default);
        var mark = inquiry.Trace.Mark;
        var isOpen = false;
        foreach (var route in question.ForEach)
        {
            isOpen |= NoteLists(route);
        }

        var lists = inquiry.Trace.Since(mark);
        var first = items.Count;
        var counts = default(VerdictCounts);
        var facts = inquiry.ItemsOf(question.ForEach);
        inquiry.Items = facts;
        foreach (var fact in facts)
        {
            var decided = new ItemInquiry(question, inquiry).Decide(fact);
            counts = counts.With(decided.Verdict);
            items.Add(decided);
        }

        inquiry.Return(facts);
        return new QuestionAnswer(new TraceRange(first, items.Count), counts, lists, isOpen);
    }

    /// <summary>Notes for each list on the way to items whether it is complete, and tells whether one may go on.</summary>
    private bool NoteLists(Route route)
    {
        var isOpen = false;
        var buffer = inquiry.Rent();
        foreach (var fact in inquiry.Spread(route, buffer))
        {
            isOpen |= !fact.HasValue && Lists.GoesOn(inquiry, fact, route.Text) == Truth.Unknown;
        }

        inquiry.Return(buffer);
        return isOpen;
    }
}
