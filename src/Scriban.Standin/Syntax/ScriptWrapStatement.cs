using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptWrapStatement(SourceSpan span, ScriptFunctionCall call, ScriptBlockStatement body) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var value = call.Invoke(context, body);
        if (value is not null)
        {
            context.Write(Span, value);
        }

        return null;
    }
}
