using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptLiteral(SourceSpan span, object? value) : ScriptExpression(span)
{
    public object? Value => value;

    public override object? Evaluate(TemplateContext context) => value;
}
