using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>The message of a failure: text with placeholders.</summary>
/// <param name="Parts">In order; each is literal text, or a path whose value stands in its place.</param>
public sealed record MessageText(ImmutableArray<MessagePart> Parts);

/// <summary>Literal text, or a path.</summary>
public sealed record MessagePart(string Literal, BoundPath? Path);
