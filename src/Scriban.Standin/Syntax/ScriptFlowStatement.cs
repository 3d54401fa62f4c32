using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class ScriptFlowStatement(SourceSpan span, FlowState flow) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        if (!context.IsInLoop)
        {
            throw new ScriptRuntimeException(Span, $"`{(flow == FlowState.Break ? "break" : "continue")}` stands outside a loop");
        }

        context.Flow = flow;
        return null;
    }
}
