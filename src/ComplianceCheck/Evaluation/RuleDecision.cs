using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>What one rule decided.</summary>
/// <param name="Plan">The rule.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Items">Its items among those of all rules.</param>
/// <param name="Whole">The verdict on the document or the fleet as a whole; null where only items were asked.</param>
/// <param name="IsNone">Whether nothing was found that it applies to.</param>
/// <param name="Lists">What is known of the lists on the way to the items, or why the rule does not apply.</param>
/// <param name="Proof">What the evidence of the rule rests on.</param>
/// <param name="Shown">Whether that is shown.</param>
internal readonly record struct RuleDecision(RulePlan Plan, Verdict Verdict, TraceRange Items, Verdict? Whole, bool IsNone, TraceRange Lists, TraceRange Proof, Truth Shown);

/// <summary>What one check decided about one item.</summary>
/// <param name="Check">The check.</param>
/// <param name="Item">The item; nothing for the fleet.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reasons">What it rests on; empty for unknown, of which more is told than suffices.</param>
internal readonly record struct ItemDecision(CheckPlan Check, Fact Item, Verdict Verdict, TraceRange Reasons);
