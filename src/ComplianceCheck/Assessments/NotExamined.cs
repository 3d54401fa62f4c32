namespace ComplianceCheck.Assessments;

/// <summary>Something that a reader may believe was looked at, and was not.</summary>
/// <param name="Kind">
/// <c>file</c> (not used), <c>rule</c> (not asked), <c>pack</c> (not run), <c>document</c> (read, asked of nothing by itself) or
/// <c>paragraph</c> (a part that no document can show).
/// </param>
/// <param name="Name">The file, the rule, the pack, the document, or the source with its paragraph.</param>
/// <param name="Why">Why not, a clause without a full stop.</param>
/// <param name="IsAttested">Whether somebody states it in its place, and that still holds.</param>
public sealed record NotExamined(string Kind, string Name, string Why, bool IsAttested = false);
