using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>Asks one check of one item.</summary>
internal sealed class ItemInquiry(CheckPlan check, Inquiry inquiry, FindingWriter writer)
{
    private readonly Trace applies = new();
    private readonly Trace holds = new();
    private readonly Trace proves = new();

    public Finding Decide(Fact item)
    {
        inquiry.Begin(item);
        inquiry.This = inquiry.Item = inquiry.Follow(item);

        inquiry.ReadsWorst = false;
        var when = Ask(check.When, applies);
        if (when == Truth.False)
        {
            return writer.WriteItem(check.Check, item, Verdict.NotApplicable, applies, holds, proves);
        }

        var require = Ask(check.Require, holds);
        if (when == Truth.True && require == Truth.False)
        {
            return writer.WriteItem(check.Check, item, Verdict.Fail, applies, holds, proves);
        }

        var evidence = Ask(check.Evidence, proves);
        if (when == Truth.True && require == Truth.True && evidence == Truth.True)
        {
            return writer.WriteItem(check.Check, item, Verdict.Pass, applies, holds, proves);
        }

        if (evidence == Truth.True)
        {
            proves.Clear();
        }
        else
        {
            inquiry.ListsAll = true;
            proves.Clear();
            Ask(check.Evidence, proves);
            inquiry.ListsAll = false;
        }

        return FailsAtWorst()
            ? writer.WriteItem(check.Check, item, Verdict.Fail, applies, holds, proves)
            : writer.WriteUnknown(check.Check, item, applies, holds, proves, wouldFail: when == Truth.Unknown && require == Truth.False);
    }

    /// <summary>
    /// What is marked to be read the way that is worse, and what the schema assumes of an absence, may turn an unknown into
    /// a failure; never into a pass, and therefore nothing else of this reading counts.
    /// </summary>
    private bool FailsAtWorst()
    {
        var (whenReasons, requireReasons) = (new Trace(), new Trace());
        inquiry.ReadsWorst = true;
        var fails = Ask(check.When, whenReasons) == Truth.True && Ask(check.Require, requireReasons) == Truth.False;
        inquiry.ReadsWorst = false;
        if (fails)
        {
            applies.Become(whenReasons);
            holds.Become(requireReasons);
            proves.Clear();
        }

        return fails;
    }

    private Truth Ask(Predicate? predicate, Trace trace)
    {
        if (predicate is null)
        {
            return Truth.True;
        }

        inquiry.Trace = trace;
        var answer = predicate.Ask(inquiry);
        inquiry.Trace = null;
        return answer;
    }
}
