using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>An example of a definition: facts, what it is asked of, and what it is of every one of those things.</summary>
/// <param name="Definition">Name of the definition.</param>
/// <param name="Of">Paths to the things; empty for the document.</param>
/// <param name="Condition">The definition, bound to the things.</param>
/// <param name="Facts">Name, facts, and in <see cref="RuleTest.Expect"/> one of <c>true</c>, <c>false</c> and <c>unknown</c>.</param>
public sealed record DefinitionTest(string Definition, ImmutableArray<BoundPath> Of, Condition Condition, RuleTest Facts);
