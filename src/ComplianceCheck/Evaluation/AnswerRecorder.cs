using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Records which conditions were asked, of what, and what came of each. For one inquiry at a time.</summary>
internal sealed class AnswerRecorder : ConditionWatch
{
    private List<AskedCondition> asked = [];

    /// <summary>What was asked since it was last taken.</summary>
    public ImmutableArray<AskedCondition> Take()
    {
        var taken = asked.ToImmutableArray();
        asked.Clear();
        return taken;
    }

    /// <inheritdoc/>
    public override Predicate Watch(Predicate asked, Condition condition) => new RecordedPredicate(asked, condition, this);

    private sealed class RecordedPredicate(Predicate asked, Condition condition, AnswerRecorder recorder) : Predicate
    {
        public override Truth Ask(Inquiry inquiry)
        {
            var (outer, parts, thing, mark) = (recorder.asked, new List<AskedCondition>(), inquiry.This, inquiry.Trace.Mark);
            recorder.asked = parts;
            var answer = asked.Ask(inquiry);
            recorder.asked = outer;
            // Coverages are asked on the way; what they say is told where a list is open.
            if (!inquiry.Closures.IsAsking)
            {
                var reasons = inquiry.Trace.Reasons(inquiry.Trace.Since(mark));
                outer.Add(new AskedCondition(condition, answer, thing, inquiry.ReadsWorst, [.. reasons.Where(reason => reason.Kind != TraceKind.Unshown && (parts.Count == 0 || reason.Fact.State == FactState.OpenList))], [.. parts]));
            }

            return answer;
        }
    }
}
