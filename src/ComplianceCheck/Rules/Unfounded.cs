namespace ComplianceCheck.Rules;

/// <summary>A way in which a condition gets an answer although nothing that is recorded was read.</summary>
/// <param name="At">Where to show it in the rule: <paramref name="Leaf"/>, or what asks the outermost definition that it stands in.</param>
/// <param name="Leaf">The condition that answers without a fact.</param>
/// <param name="Why">What suffices for its answer, as a clause: <c>`papers` is empty</c>.</param>
internal sealed record Unfounded(Condition At, Condition Leaf, string Why);
