using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>if</c>; an <c>else if</c> is an <c>if</c> that is the whole <c>else</c>.</summary>
internal sealed class ScriptIfStatement(SourceSpan span, ScriptExpression condition, ScriptBlockStatement then, ScriptNode? otherwise)
    : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context) =>
        Truth.Of(condition.Evaluate(context)) ? then.Evaluate(context) : otherwise?.Evaluate(context);
}
