using global::Scriban;
using global::Scriban.Parsing;
using global::Scriban.Runtime;

namespace ComplianceCheck.Tests.Scriban;

internal sealed class PagesInMemory(Dictionary<string, string> pages) : ITemplateLoader
{
    public int Loads { get; private set; }

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
    {
        Loads++;
        return pages[templatePath];
    }

    public ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
