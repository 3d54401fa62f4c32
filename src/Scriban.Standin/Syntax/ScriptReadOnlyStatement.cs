using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptReadOnlyStatement(SourceSpan span, ScriptVariable variable) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        context.SetReadOnly(variable);
        return null;
    }
}
