using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptExpressionStatement(SourceSpan span, ScriptExpression expression) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var value = expression.Evaluate(context);

        // `$$`, the block handed over by `wrap`, writes itself.
        if (value is ScriptBlockStatement block)
        {
            return block.Evaluate(context);
        }

        if (value is not null && context.EnableOutput)
        {
            context.CurrentSpan = Span;
            context.Write(Span, value);
        }

        return value;
    }
}
