using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An expression in parentheses: a node of its own, since parentheses settle what would be ambiguous without them.</summary>
internal sealed class ScriptNestedExpression(SourceSpan span, ScriptExpression inner) : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context) => inner.Evaluate(context);
}
