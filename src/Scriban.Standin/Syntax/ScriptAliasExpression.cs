using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>@function</c>: the function itself, not what it returns.</summary>
internal sealed class ScriptAliasExpression(SourceSpan span, ScriptExpression target) : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context) =>
        target is IScriptPath path ? path.Resolve(context) : target.Evaluate(context);
}
