using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptReturnStatement(SourceSpan span, ScriptExpression? value) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var result = value?.Evaluate(context);
        context.Flow = FlowState.Return;
        context.ReturnValue = result;
        return result;
    }
}
