using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace ComplianceCheck.Reporting;

/// <summary>Keeps values from becoming anything but text in a report.</summary>
internal static class ReportEscape
{
    private const string MarkdownSyntax = "\\`*_{}[]#|~>!";

    /// <summary>The text in the format. Control characters other than line feeds and tabs, and marks that reorder or hide text, show as <c>\u</c> escapes.</summary>
    public static string Of(string text, ReportFormat format)
    {
        var visible = IsPlain(text) ? text : Visible(text);
        return format switch
        {
            ReportFormat.Html => WebUtility.HtmlEncode(visible),
            ReportFormat.Markdown => Markdown(visible),
            _ => throw new UnreachableException(),
        };
    }

    private static bool IsPlain(string text)
    {
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Steers(rune))
            {
                visible.Append(rune.ToString());
            }
            else
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
        }

        return visible.ToString();
    }

    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (MarkdownSyntax.Contains(unit, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(unit switch { '<' => "&lt;", '&' => "&amp;", '\n' => " ", _ => unit.ToString() });
        }

        return escaped.ToString();
    }
}
