using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed class ScriptConditionalExpression(SourceSpan span, ScriptExpression condition, ScriptExpression yes, ScriptExpression no)
    : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context) =>
        Truth.Of(condition.Evaluate(context)) ? yes.Evaluate(context) : no.Evaluate(context);
}
