using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>for.index</c> and its likes.</summary>
internal sealed class ScriptLoopStateExpression(SourceSpan span, string keyword, string member) : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var loop = context.CurrentLoop(keyword)
            ?? throw new ScriptRuntimeException(Span, $"`{keyword}.{member}` stands outside a `{keyword}` loop of the same page or function");
        return loop.Read(member)
            ?? throw new ScriptRuntimeException(Span, $"A `{keyword}` loop has no member `{member}`");
    }
}
