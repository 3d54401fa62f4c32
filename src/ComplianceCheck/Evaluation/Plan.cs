using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>A rule as executed.</summary>
/// <param name="Rule">The rule as meant.</param>
/// <param name="Checks">Its limbs.</param>
/// <param name="Evidence">What a pass must show of the document; null for nothing more.</param>
internal sealed record RulePlan(Rule Rule, ImmutableArray<CheckPlan> Checks, Predicate? Evidence);

/// <summary>One limb of a rule as executed.</summary>
/// <param name="Check">The limb as meant.</param>
/// <param name="When">When it applies; null for always.</param>
/// <param name="Require">The good state.</param>
/// <param name="Evidence">What a pass must also show; null for nothing more.</param>
internal sealed record CheckPlan(RuleCheck Check, Predicate? When, Predicate Require, Predicate? Evidence);
