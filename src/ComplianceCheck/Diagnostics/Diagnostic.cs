using ComplianceCheck.Text;

namespace ComplianceCheck.Diagnostics;

/// <summary>Something that a person should know about one place of one input.</summary>
/// <param name="Code">What kind of thing it is.</param>
/// <param name="Path">The file as shown to people.</param>
/// <param name="Source">The file itself; null when it could not be read.</param>
/// <param name="Span">The place in <paramref name="Source"/>.</param>
/// <param name="Message">One sentence: what is, then what was expected. No full stop.</param>
/// <param name="Help">What to do about it, if more can be said than the message says.</param>
public sealed record Diagnostic(DiagnosticCode Code, string Path, SourceText? Source, SourceSpan Span, string Message, string? Help = null)
{
    /// <summary>Line and column of the first byte; 1:1 when there is no file to point into.</summary>
    public LinePosition Position => Source?.PositionOf(Span.Start) ?? LinePosition.First;

    /// <summary>Whether something could not be used.</summary>
    public bool IsError => Code.Severity == DiagnosticSeverity.Error;
}
