using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>string</c> that ask about a text or convert it.</summary>
internal static class StringFunctions
{
    public static bool Contains(string? text, string? value) => text is not null && value is not null && text.Contains(value, StringComparison.Ordinal);

    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    public static bool EndsWith(string? text, string? value) => text is not null && value is not null && text.EndsWith(value, StringComparison.Ordinal);

    public static bool StartsWith(string? text, string? value) => text is not null && value is not null && text.StartsWith(value, StringComparison.Ordinal);

    public static bool EqualsIgnoreCase(string? text, string? value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    public static int Size(string? text) => text?.Length ?? 0;

    public static string? Escape(TemplateContext context, string? text) => text is null ? null : TextLiteral.Escape(context, text);

    public static string? Literal(TemplateContext context, string? text) => text is null ? null : TextLiteral.Quote(context, text);

    [SuppressMessage("Globalization", "CA1308", Justification = "Lower case is what is wanted here.")]
    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    public static string? Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string? Capitalizewords(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = new StringBuilder(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(words[i - 1]))
            {
                words[i] = char.ToUpperInvariant(words[i]);
            }
        }

        return words.ToString();
    }

    public static string? Handleize(TemplateContext context, SourceSpan span, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Any(c => c == '_' || (c > 127 && char.IsLetterOrDigit(c))))
        {
            throw NotCovered.At(span, "`string.handleize` of underscores or letters beyond ASCII");
        }

        var handle = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                handle.Append(char.ToLowerInvariant(character));
            }
            else if (handle.Length > 0 && handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

    public static string? Pluralize(TemplateContext context, SourceSpan span, object? number, string? singular, string? plural) =>
        number is not null && NumberOperation.IsNumber(number)
            ? NumberOperation.Compare(number, 1) == 0 ? singular : plural
            : throw new ScriptRuntimeException(span, $"`string.pluralize` needs a number, not a value of type `{TypeName.Of(number)}`");

    public static int IndexOf(TemplateContext context, SourceSpan span, string? text, string? search, int? startIndex = null, int? count = null, string? stringComparison = null)
    {
        if (text is null || search is null || stringComparison is null)
        {
            throw NotCovered.At(span, text is null || search is null ? "`string.index_of` of null" : "`string.index_of` without a stringComparison");
        }

        if (!Enum.TryParse<StringComparison>(stringComparison, out var comparison))
        {
            throw new ScriptRuntimeException(span, $"`{stringComparison}` is not a string comparison");
        }

        var start = startIndex ?? 0;
        return text.IndexOf(search, start, count ?? text.Length - start, comparison);
    }

    public static object? ToInt(TemplateContext context, string? text) =>
        int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var value) ? value : null;

    public static object? ToLong(TemplateContext context, string? text) =>
        long.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var value) ? value : null;

    public static object? ToFloat(TemplateContext context, string? text) =>
        float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var value) ? value : null;

    public static object? ToDouble(TemplateContext context, string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var value) ? value : null;
}
