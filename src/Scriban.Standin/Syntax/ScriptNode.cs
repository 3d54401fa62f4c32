using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A part of a parsed template. Nodes never change once parsed, so one template can be rendered by many threads.</summary>
public abstract class ScriptNode
{
    internal ScriptNode(SourceSpan span) => Span = span;

    /// <summary>The text the node was parsed from.</summary>
    public SourceSpan Span { get; }

    /// <summary>Runs a statement, or computes an expression.</summary>
    /// <param name="context">Variables, output and limits of this rendering.</param>
    /// <returns>The value of an expression; null for a statement.</returns>
    public abstract object? Evaluate(TemplateContext context);
}
