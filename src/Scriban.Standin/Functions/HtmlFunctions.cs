using System.Net;
using System.Text.RegularExpressions;
using Scriban.Parsing;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>html</c>.</summary>
internal static class HtmlFunctions
{
    public static string? Escape(TemplateContext context, SourceSpan span, string? text) =>
        text is null ? null : context.CheckLength(span, WebUtility.HtmlEncode(text));

    public static string? Strip(TemplateContext context, SourceSpan span, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        // What becomes of the content of these is not documented.
        if (context.Pattern("<(script|style|!--)", RegexOptions.IgnoreCase).IsMatch(text))
        {
            throw NotCovered.At(span, "`html.strip` of scripts, styles or comments");
        }

        return context.Pattern("<.*?>", RegexOptions.Singleline).Replace(text, string.Empty);
    }

    public static string? NewlineToBr(TemplateContext context, SourceSpan span, string? text) =>
        text is null ? null : context.CheckLength(span, context.Pattern("\r\n|\r|\n", RegexOptions.None).Replace(text, "<br />$0"));

    public static string? UrlEncode(string? text) => text is null ? null : Uri.EscapeDataString(text);

    public static string? UrlEscape(string? text)
    {
        // The function that is refused for parsing URIs is the documented behaviour here: reserved characters stay.
#pragma warning disable SYSLIB0013
        return text is null ? null : Uri.EscapeUriString(text);
#pragma warning restore SYSLIB0013
    }
}
