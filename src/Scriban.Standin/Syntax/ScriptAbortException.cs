using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Ends a rendering because <see cref="TemplateContext.CancellationToken"/> asks for it.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Scriban's exceptions always carry a place.")]
public class ScriptAbortException : ScriptRuntimeException
{
    /// <summary>An abort seen at <paramref name="span"/>.</summary>
    public ScriptAbortException(SourceSpan span, CancellationToken cancellationToken)
        : base(span, "The operation was cancelled") => CancellationToken = cancellationToken;

    /// <summary>The token that asked for it.</summary>
    public CancellationToken CancellationToken { get; }
}
