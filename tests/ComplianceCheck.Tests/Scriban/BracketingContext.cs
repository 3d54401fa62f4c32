using global::Scriban;
using global::Scriban.Parsing;

namespace ComplianceCheck.Tests.Scriban;

/// <summary>Puts every value that a template outputs into parentheses, the way a context for HTML escapes it.</summary>
internal sealed class BracketingContext : TemplateContext
{
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        Write("(" + ObjectToString(textAsObject) + ")");
        return this;
    }
}
