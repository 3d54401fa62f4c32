using System.Text.RegularExpressions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>regex</c>. An expression that takes too long ends the rendering.</summary>
internal static class RegexFunctions
{
    public static string Escape(string pattern) => Regex.Escape(pattern);

    public static string Unescape(string pattern) => Regex.Unescape(pattern);

    public static ScriptArray Match(TemplateContext context, SourceSpan span, string? text, string pattern, string? options = null)
    {
        var match = context.Pattern(pattern, Options(span, options)).Match(text ?? string.Empty);
        return match.Success ? Groups(match) : [];
    }

    public static ScriptArray Matches(TemplateContext context, SourceSpan span, string? text, string pattern, string? options = null) =>
        new(context.Pattern(pattern, Options(span, options)).Matches(text ?? string.Empty).Select(Groups).ToList());

    public static string Replace(TemplateContext context, SourceSpan span, string? text, string pattern, string replace, string? options = null) =>
        context.CheckLength(span, context.Pattern(pattern, Options(span, options)).Replace(text ?? string.Empty, replace));

    public static ScriptArray Split(TemplateContext context, SourceSpan span, string? text, string pattern, string? options = null) =>
        new(context.Pattern(pattern, Options(span, options)).Split(text ?? string.Empty));

    private static ScriptArray Groups(Match match) => new(match.Groups.Cast<Group>().Select(group => group.Value));

    private static RegexOptions Options(SourceSpan span, string? options) =>
        (options ?? string.Empty).Aggregate(RegexOptions.None, (all, option) => all | option switch
        {
            'i' => RegexOptions.IgnoreCase,
            'm' => RegexOptions.Multiline,
            's' => RegexOptions.Singleline,
            'x' => RegexOptions.IgnorePatternWhitespace,
            _ => throw new ScriptRuntimeException(span, $"`{option}` is not an option of a regular expression"),
        });
}
