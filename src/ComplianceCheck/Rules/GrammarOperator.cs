namespace ComplianceCheck.Rules;

/// <summary>An operator of the rule language.</summary>
/// <param name="Name">As written.</param>
/// <param name="Operator">What it is in a bound condition.</param>
/// <param name="AppliesTo">What it may compare.</param>
/// <param name="Operand">What stands behind it.</param>
/// <param name="Phrase">The operator in a sentence: <c>status is `issued`</c>.</param>
/// <param name="Meaning">One sentence fragment, for the reference page and for editors.</param>
/// <param name="Example">A whole comparison, in one line of YAML.</param>
public sealed record GrammarOperator(string Name, ComparisonOperator Operator, FieldKinds AppliesTo, OperandShape Operand, string Phrase, string Meaning, string Example);
