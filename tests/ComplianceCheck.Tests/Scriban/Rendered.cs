using global::Scriban;
using global::Scriban.Runtime;

namespace ComplianceCheck.Tests.Scriban;

/// <summary>Renders templates for the tests of this folder, which also run against the Scriban package.</summary>
internal static class Rendered
{
    public static string Text(string text, params (string Name, object? Value)[] variables) => In(Context(variables), text);

    public static string In(TemplateContext context, string text)
    {
        var template = Template.Parse(text, "page.sbn");
        Assert.IsFalse(template.HasErrors, template.Messages.ToString());
        return template.Render(context);
    }

    public static TemplateContext Context(params (string Name, object? Value)[] variables)
    {
        var globals = new ScriptObject();
        foreach (var (name, value) in variables)
        {
            globals[name] = value;
        }

        var context = new TemplateContext();
        context.PushGlobal(globals);
        return context;
    }

    public static TemplateContext ContextWithPages(params (string Name, string Text)[] pages)
    {
        var context = Context();
        context.TemplateLoader = new PagesInMemory(pages.ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal));
        return context;
    }
}
