using System.Runtime.InteropServices;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>Asks one rule of one document, or of the fleet: every item by every check, then the whole.</summary>
internal readonly struct RuleInquiry(RulePlan plan, Inquiry inquiry, List<ItemDecision> items)
{
    /// <summary>The decision; what it says of items is added to theirs.</summary>
    public RuleDecision Decide()
    {
        inquiry.Closures.ClosedWhen = plan.ClosedWhen;
        inquiry.Begin(default);
        var first = items.Count;
        var mark = inquiry.Trace.Mark;
        var applies = plan.AppliesTo?.Ask(inquiry) ?? Truth.True;
        if (applies == Truth.False)
        {
            return new RuleDecision(plan, Verdict.NotApplicable, default, Verdict.NotApplicable, true, inquiry.Trace.Since(mark), default, Truth.True);
        }

        inquiry.Trace.DropFrom(mark);
        var (isOpen, hasLists) = (false, false);
        foreach (var check in plan.Checks)
        {
            hasLists |= !check.ForEach.IsEmpty;
            foreach (var route in check.ForEach)
            {
                isOpen |= NoteLists(route);
            }
        }

        var lists = inquiry.Trace.Since(mark);
        var passesAsNone = false;
        foreach (var check in plan.Checks)
        {
            var before = items.Count;
            AskItems(check);
            passesAsNone |= check.Check.PassesWhenNone && IsNone(before);
        }

        return DecideWhole(first, isOpen, hasLists, passesAsNone, lists);
    }

    private RuleDecision DecideWhole(int first, bool isOpen, bool hasLists, bool passesAsNone, TraceRange lists)
    {
        inquiry.Begin(default);
        var mark = inquiry.Trace.Mark;
        var shown = plan.Evidence?.Ask(inquiry) ?? Truth.True;
        var proof = inquiry.Trace.Since(mark);
        var isNone = IsNone(first);
        var whole = isOpen || shown != Truth.True ? Verdict.Unknown
            : !isNone || passesAsNone ? Verdict.Pass
            : Verdict.NotApplicable;
        var verdict = Has(first, Verdict.Fail) ? Verdict.Fail
            : Has(first, Verdict.Unknown) || whole == Verdict.Unknown ? Verdict.Unknown
            : Has(first, Verdict.Pass) ? Verdict.Pass
            : whole;

        // The whole has a finding of its own where a list may go on, where nothing applies, and where evidence of it is asked for.
        var isTold = isOpen || plan.Evidence is not null || (isNone && (hasLists || whole == Verdict.Pass));
        return new RuleDecision(plan, verdict, new TraceRange(first, items.Count), isTold ? whole : null, isNone, lists, proof, shown);
    }

    private void AskItems(CheckPlan check)
    {
        inquiry.Begin(default);
        var facts = inquiry.ItemsOf(check.ForEach);
        inquiry.Items = facts;
        foreach (var fact in facts)
        {
            items.Add(new ItemInquiry(plan, check, inquiry).Decide(fact));
        }

        inquiry.Return(facts);
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

    /// <summary>Whether none of the items from one on is one that its check applies to.</summary>
    private bool IsNone(int first) => !Has(first, Verdict.Pass) && !Has(first, Verdict.Fail) && !Has(first, Verdict.Unknown);

    private bool Has(int first, Verdict verdict)
    {
        foreach (ref readonly var item in CollectionsMarshal.AsSpan(items)[first..])
        {
            if (item.Verdict == verdict)
            {
                return true;
            }
        }

        return false;
    }
}
