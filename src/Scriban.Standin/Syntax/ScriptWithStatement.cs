using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptWithStatement(SourceSpan span, ScriptExpression target, ScriptBlockStatement body) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var value = target.Evaluate(context);
        if (value is not IScriptObject scope)
        {
            throw new ScriptRuntimeException(target.Span, $"`with` needs an object, not a value of type `{TypeName.Of(value)}`");
        }

        context.PushGlobal(scope);
        try
        {
            return body.Evaluate(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }
}
