using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptObjectInitializerExpression(SourceSpan span, IReadOnlyList<KeyValuePair<string, ScriptExpression>> members)
    : ScriptExpression(span)
{
    public override object Evaluate(TemplateContext context)
    {
        var value = new ScriptObject();
        foreach (var (name, member) in members)
        {
            value[name] = member.Evaluate(context);
        }

        return value;
    }
}
