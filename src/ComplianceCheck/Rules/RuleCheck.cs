using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>One limb of a rule: where, when, what must hold, how we know.</summary>
/// <param name="Name">Null in a rule that has one limb.</param>
/// <param name="ForEach">Paths to the items; empty when the document is the one item.</param>
/// <param name="When">When it applies; null for always.</param>
/// <param name="Require">The good state.</param>
/// <param name="Evidence">What a pass must also show of the item; null for nothing more.</param>
/// <param name="Message">What a failure says; null for the title of the rule.</param>
public sealed record RuleCheck(string? Name, ImmutableArray<BoundPath> ForEach, Condition? When, Condition Require, Condition? Evidence, MessageText? Message);
