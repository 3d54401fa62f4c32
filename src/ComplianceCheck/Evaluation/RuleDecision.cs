using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>What one rule decided.</summary>
/// <param name="Plan">The rule.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Whole">The verdict on the document or the fleet as a whole; null where only items were asked.</param>
/// <param name="IsNone">Whether nothing was found that it applies to.</param>
/// <param name="Applies">Whether the rule applies to the document at all; where it does not, it asked no question.</param>
/// <param name="Proof">What the evidence of the rule rests on; or why the rule does not apply.</param>
/// <param name="Shown">Whether that is shown.</param>
internal readonly record struct RuleDecision(RulePlan Plan, Verdict Verdict, Verdict? Whole, bool IsNone, bool Applies, TraceRange Proof, Truth Shown);

/// <summary>The answer to a question: what was decided about each of its items, and what is known of the lists they stand in.</summary>
/// <param name="Items">Its items among those of all questions.</param>
/// <param name="Counts">Their verdicts.</param>
/// <param name="Lists">What is known of the lists on the way to the items.</param>
/// <param name="IsOpen">Whether one of them may go on.</param>
internal readonly record struct QuestionAnswer(TraceRange Items, VerdictCounts Counts, TraceRange Lists, bool IsOpen)
{
    /// <summary>Whether there is no item that the question applies to among those recorded.</summary>
    public bool IsNone => Counts.Pass + Counts.Fail + Counts.Unknown == 0;
}

/// <summary>What was decided about one item.</summary>
/// <param name="Item">The item; nothing for the fleet.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reasons">What it rests on; empty for unknown, of which more is told than suffices.</param>
internal readonly record struct ItemDecision(Fact Item, Verdict Verdict, TraceRange Reasons);
