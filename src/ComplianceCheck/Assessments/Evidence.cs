namespace ComplianceCheck.Assessments;

/// <summary>One recorded value that a verdict rests on.</summary>
/// <param name="Field">The path as the rule asks for it, such as <c>documentedBy.doc.kind</c>.</param>
/// <param name="Location">Where the value stands; of an absence that counts, the object that does not have it.</param>
/// <param name="Value">The value as JSON text, without white space, shortened beyond 200 characters, a list beyond 2,000; null when the evidence is that nothing is recorded.</param>
/// <param name="Assumed">Whether nothing is recorded and the schema says how to read that.</param>
public sealed record Evidence(string Field, Location Location, string? Value, bool Assumed);
