using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A whole parsed template.</summary>
public sealed class ScriptPage : ScriptNode
{
    internal ScriptPage(SourceSpan span, ScriptBlockStatement body)
        : base(span) => Body = body;

    /// <summary>The statements of the template, text included.</summary>
    public ScriptBlockStatement Body { get; }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => Body.Evaluate(context);
}
