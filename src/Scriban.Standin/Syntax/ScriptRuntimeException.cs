using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Ends a rendering at a place of the template.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Scriban's exceptions always carry a place.")]
public class ScriptRuntimeException : Exception
{
    /// <summary>An error of the template at <paramref name="span"/>.</summary>
    public ScriptRuntimeException(SourceSpan span, string message)
        : base(message) => Span = span;

    /// <summary>An error at <paramref name="span"/> with its cause.</summary>
    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException) => Span = span;

    /// <summary>The place in the template.</summary>
    public SourceSpan Span { get; }

    /// <summary>What went wrong, without the place.</summary>
    public string OriginalMessage => base.Message;

    /// <summary>File, line, column and what went wrong: <c>report.sbn(3,7) : error : ...</c>.</summary>
    public override string Message => $"{Span.ToStringSimple()} : error : {base.Message}";

    /// <inheritdoc/>
    public override string ToString() => Message;
}
