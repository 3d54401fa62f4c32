using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptRawStatement(SourceSpan span, string text) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        context.Write(text, 0, text.Length);
        return null;
    }
}
