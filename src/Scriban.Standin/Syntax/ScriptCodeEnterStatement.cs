using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// The opening <c>{{</c>: from here on, further lines get the indentation that stands before it. It is a statement of
/// its own because one <c>for</c> spans several code blocks, whose indentation differs.
/// </summary>
internal sealed class ScriptCodeEnterStatement(SourceSpan span, string indent) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        context.IndentBy(indent);
        return null;
    }
}
