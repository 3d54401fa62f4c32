using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>Where a call comes from that a function makes: the place where that function was called.</summary>
internal sealed class CallbackNode(SourceSpan span) : ScriptNode(span)
{
    public override object? Evaluate(TemplateContext context) => null;
}
