using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>string</c> that make one text of another.</summary>
internal static class StringEdits
{
    public static string Append(TemplateContext context, SourceSpan span, string? text, string? with) => context.CheckLength(span, text + with);

    public static string Prepend(TemplateContext context, SourceSpan span, string? text, string? by) => context.CheckLength(span, by + text);

    public static string? Strip(string? text) => text?.Trim();

    public static string? Lstrip(string? text) => text?.TrimStart();

    public static string? Rstrip(string? text) => text?.TrimEnd();

    public static string? StripNewlines(string? text) =>
        text?.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\r", string.Empty, StringComparison.Ordinal);

    public static string? Remove(TemplateContext context, SourceSpan span, string? text, string? remove) =>
        Replace(context, span, text, remove, string.Empty);

    public static string? RemoveFirst(string? text, string? remove) => ReplaceFirst(text, remove, string.Empty);

    public static string? RemoveLast(string? text, string? remove) => ReplaceFirst(text, remove, string.Empty, fromEnd: true);

    public static string? Replace(TemplateContext context, SourceSpan span, string? text, string? match, string? replace) =>
        string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match)
            ? text
            : context.CheckLength(span, text.Replace(match, replace, StringComparison.Ordinal));

    public static string? ReplaceFirst(string? text, string? match, string? replace, bool fromEnd = false)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return text;
        }

        var at = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + match.Length));
    }

    public static string? Slice(string? text, int start, int? length = null) => Cut(text, start, length ?? int.MaxValue);

    public static string? Slice1(string? text, int start, int length = 1) => Cut(text, start, length);

    public static ScriptArray Split(TemplateContext context, SourceSpan span, string? text, string? match)
    {
        if (string.IsNullOrEmpty(match))
        {
            throw NotCovered.At(span, "`string.split` by an empty text");
        }

        var parts = string.IsNullOrEmpty(text) ? [] : text.Split(match);

        // Whether empty parts are kept is not documented.
        return parts.Contains(string.Empty, StringComparer.Ordinal)
            ? throw NotCovered.At(span, "`string.split` of a text with empty parts")
            : new ScriptArray(parts);
    }

    public static string? Truncate(TemplateContext context, SourceSpan span, string? text, int length, string? ellipsis = null)
    {
        ellipsis ??= "...";
        if (text is null || text.Length <= length)
        {
            return text;
        }

        return length < ellipsis.Length
            ? throw NotCovered.At(span, "`string.truncate` to less than its ellipsis")
            : string.Concat(text.AsSpan(0, length - ellipsis.Length), ellipsis);
    }

    public static string? Truncatewords(string? text, int count, string? ellipsis = null)
    {
        if (text is null)
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= count ? text : string.Join(' ', words.Take(count)) + (ellipsis ?? "...");
    }

    public static string PadLeft(TemplateContext context, SourceSpan span, string? text, int width) =>
        (text ?? string.Empty).PadLeft(Width(context, span, width));

    public static string PadRight(TemplateContext context, SourceSpan span, string? text, int width) =>
        (text ?? string.Empty).PadRight(Width(context, span, width));

    private static int Width(TemplateContext context, SourceSpan span, int width)
    {
        if (width < 0)
        {
            throw new ScriptRuntimeException(span, "A text cannot be padded to a negative width");
        }

        return context.LimitToString > 0 && width > context.LimitToString ? throw context.LengthLimitExceeded(span) : width;
    }

    private static string? Cut(string? text, int start, int length)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length || length <= 0)
        {
            return text is null ? null : string.Empty;
        }

        start = start < 0 ? Math.Max(0, start + text.Length) : start;
        return text.Substring(start, Math.Min(length, text.Length - start));
    }
}
