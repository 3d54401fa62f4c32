using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>Asks one question of one item.</summary>
internal readonly struct ItemInquiry(Question question, Inquiry inquiry)
{
    /// <summary>The verdict, with the reasons that suffice for it.</summary>
    public ItemDecision Decide(Fact item)
    {
        Begin(item);
        var mark = inquiry.Trace.Mark;
        var applies = AskWhether();
        if (applies == Truth.False)
        {
            return new ItemDecision(item, Verdict.NotApplicable, inquiry.Trace.Since(mark));
        }

        var holds = question.Require.Ask(inquiry);
        if (applies == Truth.True && holds == Truth.False)
        {
            return new ItemDecision(item, Verdict.Fail, inquiry.Trace.Since(mark));
        }

        if (applies == Truth.True && holds == Truth.True && (question.Evidence?.Ask(inquiry) ?? Truth.True) == Truth.True)
        {
            return new ItemDecision(item, Verdict.Pass, inquiry.Trace.Since(mark));
        }

        inquiry.Trace.DropFrom(mark);
        if (FailsAtWorst())
        {
            return new ItemDecision(item, Verdict.Fail, inquiry.Trace.Since(mark));
        }

        inquiry.Trace.DropFrom(mark);
        return new ItemDecision(item, Verdict.Unknown, default);
    }

    /// <summary>All that stands in the way of deciding an unknown, in three parts: whether it applies, holds and is proved.</summary>
    public (Truth Applies, TraceRange WhyApplies, Truth Holds, TraceRange WhyHolds, TraceRange WhyProved) Explain(Fact item)
    {
        Begin(item);
        inquiry.ShowsProofs = true;
        var first = inquiry.Trace.Mark;
        var applies = AskWhether();
        var second = inquiry.Trace.Mark;
        var holds = question.Require.Ask(inquiry);
        var third = inquiry.Trace.Mark;
        if (question.Evidence is { } evidence && evidence.Ask(inquiry) != Truth.True)
        {
            // Whoever has to provide the proof wants to know all that is missing, not the first of it.
            inquiry.Trace.DropFrom(third);
            inquiry.ListsAll = true;
            evidence.Ask(inquiry);
            inquiry.ListsAll = false;
        }
        else
        {
            inquiry.Trace.DropFrom(third);
        }

        inquiry.ShowsProofs = false;
        return (applies, new TraceRange(first, second), holds, new TraceRange(second, third), inquiry.Trace.Since(third));
    }

    /// <summary>Puts an item in question.</summary>
    public void Begin(Fact item)
    {
        inquiry.Begin(item);
        inquiry.This = inquiry.Item = inquiry.Follow(inquiry.This);
    }

    /// <summary>Whether the rule applies to the document and the question to the item.</summary>
    private Truth AskWhether()
    {
        var junction = new Junction(Truth.False, inquiry);
        if (question.AppliesTo is { } appliesTo)
        {
            var (item, root) = (inquiry.This, inquiry.Root);
            inquiry.This = inquiry.Item = inquiry.Root = Fact.Of(inquiry.Document.Text.Root, inquiry.Document.Kind.Root, null);
            junction.Add(appliesTo.Ask(inquiry));
            (inquiry.This, inquiry.Item, inquiry.Root) = (item, item, root);
        }

        if (question.When is { } when)
        {
            junction.Add(when.Ask(inquiry));
        }

        return junction.Answer;
    }

    /// <summary>
    /// What is marked to be read the way that is worse, and what the schema assumes of an absence, may turn an unknown into
    /// a failure; never into a pass, and therefore nothing else of this reading counts.
    /// </summary>
    private bool FailsAtWorst()
    {
        inquiry.ReadsWorst = true;
        var fails = AskWhether() == Truth.True && question.Require.Ask(inquiry) == Truth.False;
        inquiry.ReadsWorst = false;
        return fails;
    }
}
