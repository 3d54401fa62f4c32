using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>Asks one rule of one document, or of the fleet: the questions of its checks, then the whole.</summary>
internal readonly struct RuleInquiry(RulePlan plan, Decisions decisions, Inquiry inquiry)
{
    public RuleDecision Decide()
    {
        inquiry.Closures.ClosedWhen = plan.ClosedWhen;
        inquiry.Begin(default);
        var mark = inquiry.Trace.Mark;
        if (plan.AppliesTo?.Ask(inquiry) == Truth.False)
        {
            return new RuleDecision(plan, Verdict.NotApplicable, Verdict.NotApplicable, true, false, inquiry.Trace.Since(mark), Truth.True);
        }

        inquiry.Trace.DropFrom(mark);
        var counts = default(VerdictCounts);
        var (isOpen, hasLists, passesAsNone) = (false, false, false);
        foreach (var check in plan.Checks)
        {
            var answer = decisions.AnswerOf(check.Question);
            counts = counts.Plus(answer.Counts);
            isOpen |= answer.IsOpen;
            hasLists |= !check.Question.ForEach.IsEmpty;
            passesAsNone |= check.Check.PassesWhenNone && answer.IsNone;
        }

        return DecideWhole(counts, isOpen, hasLists, passesAsNone);
    }

    private RuleDecision DecideWhole(VerdictCounts counts, bool isOpen, bool hasLists, bool passesAsNone)
    {
        inquiry.Begin(default);
        var mark = inquiry.Trace.Mark;
        var shown = plan.Evidence?.Ask(inquiry) ?? Truth.True;
        var isNone = counts.Pass + counts.Fail + counts.Unknown == 0;
        var whole = isOpen || shown != Truth.True ? Verdict.Unknown
            : !isNone || passesAsNone ? Verdict.Pass
            : Verdict.NotApplicable;
        var verdict = counts.Fail > 0 ? Verdict.Fail
            : counts.Unknown > 0 || whole == Verdict.Unknown ? Verdict.Unknown
            : counts.Pass > 0 ? Verdict.Pass
            : whole;

        // The whole has a finding of its own where a list may go on, where nothing applies, and where evidence of it is asked for.
        var isTold = isOpen || plan.Evidence is not null || (isNone && (hasLists || whole == Verdict.Pass));
        return new RuleDecision(plan, verdict, isTold ? whole : null, isNone, true, inquiry.Trace.Since(mark), shown);
    }
}
