using ComplianceCheck.Text;

namespace ComplianceCheck.Assessments;

/// <summary>A place in an input file, in every form that a format asks for.</summary>
/// <param name="Path">The file, with <c>/</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in code points.</param>
/// <param name="Pointer">RFC 6901 pointer of the value; empty for the whole document.</param>
/// <param name="Span">The bytes of the value, for an excerpt.</param>
public sealed record Location(string Path, int Line, int Column, string Pointer, SourceSpan Span);
