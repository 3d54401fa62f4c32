namespace ComplianceCheck.Assessments;

/// <summary>A fact or a proof without which a verdict cannot be decided.</summary>
/// <param name="Field">The path as the rule asks for it, as far as it got.</param>
/// <param name="Location">The nearest existing value; its pointer is extended to where the fact would stand.</param>
/// <param name="Description">What would settle it, in a sentence fragment without a full stop.</param>
public sealed record MissingFact(string Field, Location Location, string Description);
