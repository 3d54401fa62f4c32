using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    /// <summary>The key of a template; one key is loaded and parsed once per context.</summary>
    /// <param name="context">The rendering that includes.</param>
    /// <param name="callerSpan">The place of the include.</param>
    /// <param name="templateName">The name as the template gave it, not checked in any way.</param>
    string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text of a template.</summary>
    /// <param name="context">The rendering that includes.</param>
    /// <param name="callerSpan">The place of the include.</param>
    /// <param name="templatePath">What <see cref="GetPath"/> returned.</param>
    string Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    /// <summary>The text of a template. The stand-in renders synchronously and never calls it.</summary>
    /// <param name="context">The rendering that includes.</param>
    /// <param name="callerSpan">The place of the include.</param>
    /// <param name="templatePath">What <see cref="GetPath"/> returned.</param>
    ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
