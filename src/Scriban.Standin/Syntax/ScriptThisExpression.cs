using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>this</c>: the object that new variables go to.</summary>
internal sealed class ScriptThisExpression(SourceSpan span) : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context) => context.CurrentGlobal;
}
