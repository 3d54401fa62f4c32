namespace ComplianceCheck.Evaluation;

/// <summary>One reason of an answer.</summary>
/// <param name="Kind">What it is; never <see cref="TraceKind.Shared"/>.</param>
/// <param name="Fact">What was found, and where.</param>
/// <param name="Field">The path as the rule asks for it, in full.</param>
/// <param name="Text">Why a fact that is there does not decide; null where the fact says it.</param>
/// <param name="IsAssumed">Whether nothing is recorded and the schema says how to read that.</param>
/// <param name="Proof">What is not shown; null for anything else.</param>
internal sealed record Reason(TraceKind Kind, Fact Fact, string Field, string? Text, bool IsAssumed, Proof? Proof);
