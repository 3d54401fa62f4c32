using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptForStatement(
    SourceSpan span,
    ScriptVariable variable,
    ScriptExpression items,
    ForOptions options,
    ScriptBlockStatement body,
    ScriptBlockStatement? otherwise)
    : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var selected = Select(context, LoopItems.Of(context, items.Span, items.Evaluate(context)));
        if (selected.Count == 0)
        {
            return otherwise?.Evaluate(context);
        }

        var loop = new ForLoop(selected);
        context.EnterLoop(loop);
        try
        {
            while (loop.MoveNext())
            {
                context.StepLoop(Span);
                context.SetLoopVariable(variable, loop.Current);
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

    private List<object?> Select(TemplateContext context, List<object?> all)
    {
        if (options.Offset is not null)
        {
            all = [.. all.Skip(ValueConversion.ToInt(context, options.Offset.Span, options.Offset.Evaluate(context)))];
        }

        if (options.Limit is not null)
        {
            all = [.. all.Take(ValueConversion.ToInt(context, options.Limit.Span, options.Limit.Evaluate(context)))];
        }

        if (options.Reversed)
        {
            all.Reverse();
        }

        return all;
    }
}
