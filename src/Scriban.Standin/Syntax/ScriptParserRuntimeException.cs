using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Ends a rendering because an included template cannot be parsed.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Scriban's exceptions always carry a place.")]
public class ScriptParserRuntimeException : ScriptRuntimeException
{
    /// <summary>An include at <paramref name="span"/> of a template with errors.</summary>
    public ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
        : base(span, $"{message}\n{parserMessages}") => ParserMessages = parserMessages;

    /// <summary>The messages of the included template.</summary>
    public LogMessageBag ParserMessages { get; }
}
