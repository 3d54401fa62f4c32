using System.Globalization;
using System.Text;

namespace ComplianceCheck.Reporting;

/// <summary>
/// Keeps values from becoming Markdown. A value stays on its line; wherever a template puts it, at the start of a line and in
/// a table too, it begins no block, ends no cell and is no emphasis, link, image, HTML or entity. What sites that show Markdown
/// turn into something without any syntax (addresses, mentions, numbers of issues, formulas, pictures) is set as code, because
/// there is no escape for it.
/// </summary>
internal static class MarkdownEscape
{
    private const string Syntax = "\\`*_{}[]#|~>!";

    // What can begin a block, or follow the digits of a list that another value ends with.
    private const string BeginsBlock = "-+=:.)";

    // Punctuation around a word, which is no part of an address.
    private const string Opens = "([";
    private const string Closes = ")],.;:";

    private const string EndsCode = "`|";

    /// <summary>As text.</summary>
    public static string Text(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                // A blank at an end is cut off or breaks the line, four of them make code.
                escaped.Append(at == 0 || at == line.Length - 1 || line[at - 1] == ' ' ? "&#32;" : " ");
                at++;
                continue;
            }

            var end = line.IndexOf(' ', at) is var blank and >= 0 ? blank : line.Length;
            var word = line[at..end];
            if (IsTakenForMore(word))
            {
                var start = word.Length - word.TrimStart(Opens.ToCharArray()).Length;
                var rest = word[start..].TrimEnd(Closes.ToCharArray());
                AppendText(escaped, word[..start], isFirst: at == 0);
                AppendCode(escaped, rest.Length > 0 ? rest : word[start..]);
                AppendText(escaped, rest.Length > 0 ? word[(start + rest.Length)..] : "", isFirst: false);
            }
            else
            {
                AppendText(escaped, word, isFirst: at == 0);
            }

            at = end;
        }

        return escaped.ToString();
    }

    /// <summary>As code. Backticks and pipes, which no code can hold in a table, stand between pieces of it.</summary>
    public static string Code(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        AppendCode(escaped, OneLine(text));
        return escaped.ToString();
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    private static bool IsTakenForMore(string word) =>
        word.AsSpan().ContainsAny('@', '$')
        || word.Contains("//", StringComparison.Ordinal)
        || word.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || word.AsSpan().Count(':') > 1
        || word.Index().Any(unit => unit.Item is '#' && unit.Index + 1 < word.Length && char.IsAsciiDigit(word[unit.Index + 1]));

    private static void AppendText(StringBuilder escaped, string word, bool isFirst)
    {
        for (var i = 0; i < word.Length; i++)
        {
            // A list begins with `1.` or `1)`, be it with nothing behind it.
            var mayBeginBlock = isFirst && (i == 0 || (i == word.Length - 1 && word[i] is '.' or ')' && word.AsSpan(0, i).TrimStart("0123456789").IsEmpty));
            if (Syntax.Contains(word[i], StringComparison.Ordinal) || (mayBeginBlock && BeginsBlock.Contains(word[i], StringComparison.Ordinal)))
            {
                escaped.Append('\\');
            }

            escaped.Append(word[i] switch { '<' => "&lt;", '&' => "&amp;", _ => word[i].ToString() });
        }
    }

    private static void AppendCode(StringBuilder escaped, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (EndsCode.Contains(text[at], StringComparison.Ordinal))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\{text[at++]}");
                continue;
            }

            var end = text.AsSpan(at).IndexOfAny(EndsCode) is var found and >= 0 ? at + found : text.Length;
            escaped.Append(CultureInfo.InvariantCulture, $"`{text[at..end]}`");
            at = end;
        }
    }
}
