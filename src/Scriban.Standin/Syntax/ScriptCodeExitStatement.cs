using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The closing <c>}}</c>: the indentation of the block ends.</summary>
internal sealed class ScriptCodeExitStatement(SourceSpan span) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        context.IndentBy(string.Empty);
        return null;
    }
}
