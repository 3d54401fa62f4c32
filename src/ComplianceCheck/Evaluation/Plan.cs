using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Rules as executed. Immutable, shared by all threads.</summary>
/// <param name="Rules">By id.</param>
/// <param name="QuestionCount">How many distinct questions they ask.</param>
/// <param name="SlotCount">How many distinct paths begin at a document.</param>
/// <param name="NameCount">How many things can be named by <c>as</c>.</param>
internal sealed record Plan(ImmutableArray<RulePlan> Rules, int QuestionCount, int SlotCount, int NameCount);

/// <summary>A rule as executed.</summary>
/// <param name="Rule">The rule as meant.</param>
/// <param name="AppliesTo">What a document must be; null for any.</param>
/// <param name="Checks">Its limbs.</param>
/// <param name="Evidence">What a pass must show of the whole; null for nothing more.</param>
/// <param name="ClosedWhen">When the pack of the rule takes a list to be complete; null for never.</param>
internal sealed record RulePlan(Rule Rule, Predicate? AppliesTo, ImmutableArray<CheckPlan> Checks, Predicate? Evidence, Predicate? ClosedWhen);

/// <summary>One limb of a rule as executed.</summary>
/// <param name="Check">The limb as meant.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Severities">The conditions of <see cref="RuleSeverity.Cases"/>.</param>
/// <param name="Message">The paths of the placeholders of <see cref="RuleCheck.Message"/>, null where a part has none.</param>
internal sealed record CheckPlan(RuleCheck Check, Question Question, ImmutableArray<Predicate> Severities, ImmutableArray<Route?> Message);

/// <summary>What is asked of each of some items. Checks that ask the same, in whichever rule, share one question and its answer.</summary>
/// <param name="Number">Among all questions of the plan.</param>
/// <param name="ForEach">Where the items are; empty for the document, or the fleet, itself.</param>
/// <param name="AppliesTo">What the document must be; null for any.</param>
/// <param name="When">When it applies; null for always.</param>
/// <param name="Require">The good state.</param>
/// <param name="Evidence">What a pass must also show; null for nothing more.</param>
internal sealed record Question(int Number, ImmutableArray<Route> ForEach, Predicate? AppliesTo, Predicate? When, Predicate Require, Predicate? Evidence);

/// <summary>A definition as executed, bound to the things it is asked of.</summary>
/// <param name="number">Tells definitions apart quickly.</param>
/// <param name="body">What it says of a thing.</param>
/// <param name="readsTheDocument">Whether what it is of a thing depends on which document asks (<c>$</c>, <c>$site</c>).</param>
internal sealed class Definition(int number, Predicate body, bool readsTheDocument)
{
    public bool ReadsTheDocument { get; } = readsTheDocument;

    public int Number { get; } = number;

    public Predicate Body { get; } = body;
}
