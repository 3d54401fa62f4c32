using ComplianceCheck.Text;

namespace ComplianceCheck.Assessments;

/// <summary>A place in an input file, in every form that a format asks for.</summary>
/// <param name="Path">The file, with <c>/</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in code points.</param>
/// <param name="Pointer">RFC 6901 pointer of the value; empty for the whole document.</param>
/// <param name="Span">The bytes of the value, for an excerpt.</param>
public sealed record Location(string Path, int Line, int Column, string Pointer, SourceSpan Span)
{
    /// <summary>The line of the end of the value, which is behind its last byte; 0 when not known.</summary>
    public int EndLine { get; init; }

    /// <summary>The column of the end of the value, counted as <see cref="Column"/>; 0 when not known.</summary>
    public int EndColumn { get; init; }

    /// <summary>The place of some bytes of a file.</summary>
    public static Location Of(SourceText source, SourceSpan span, string pointer)
    {
        var (start, end) = (source.PositionOf(span.Start), source.PositionOf(span.End));
        return new Location(source.Path, start.Line, start.Column, pointer, span) { EndLine = end.Line, EndColumn = end.Column };
    }
}
