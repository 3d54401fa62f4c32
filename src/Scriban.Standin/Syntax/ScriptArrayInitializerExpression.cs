using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptArrayInitializerExpression(SourceSpan span, IReadOnlyList<ScriptExpression> items) : ScriptExpression(span)
{
    public override object Evaluate(TemplateContext context)
    {
        var array = new ScriptArray();
        foreach (var item in items)
        {
            array.Add(item.Evaluate(context));
        }

        return array;
    }
}
