namespace ComplianceCheck.Assessments;

/// <summary>A document that was read.</summary>
/// <param name="Path">The file, with <c>/</c>.</param>
/// <param name="Kind">Its kind, one of the schema's <c>x-documents</c>.</param>
/// <param name="Id">Its id, unique in the run.</param>
/// <param name="Sha256">Of the bytes of the file.</param>
/// <param name="AsOf">The day its facts hold.</param>
/// <param name="Handling">How it must be handled; null when not stated.</param>
public sealed record AssessedDocument(string Path, string Kind, string Id, string Sha256, DateOnly? AsOf, string? Handling);
