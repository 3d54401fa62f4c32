using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptWhileStatement(SourceSpan span, ScriptExpression condition, ScriptBlockStatement body) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var loop = new WhileLoop();
        context.EnterLoop(loop);
        try
        {
            while (Truth.Of(condition.Evaluate(context)))
            {
                loop.MoveNext();
                context.StepLoop(Span);
                body.Evaluate(context);
                if (!context.ContinueLoop())
                {
                    break;
                }
            }
        }
        finally
        {
            context.ExitLoop();
        }

        return null;
    }
}
