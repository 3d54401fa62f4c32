namespace ComplianceCheck.Assessments;

/// <summary>A pack that ran.</summary>
/// <param name="Id">Id of the pack.</param>
/// <param name="Version">Version of the pack.</param>
/// <param name="Title">Title of the pack.</param>
/// <param name="Sha256">Over its files and its schema, in the order of their paths.</param>
public sealed record AssessedPack(string Id, string Version, string Title, string Sha256);
