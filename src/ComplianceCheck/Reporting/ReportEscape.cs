using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace ComplianceCheck.Reporting;

/// <summary>Keeps values from becoming anything but text in a report.</summary>
internal static class ReportEscape
{
    /// <summary>The text in the format. Control characters other than line feeds and tabs, and marks that reorder or hide text, show as <c>\u</c> escapes.</summary>
    public static string Of(string text, ReportFormat format) => format switch
    {
        ReportFormat.Html => WebUtility.HtmlEncode(Shown(text)),
        ReportFormat.Markdown => MarkdownEscape.Text(Shown(text)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The text in the format, set as code.</summary>
    public static string Code(string text, ReportFormat format) => format switch
    {
        ReportFormat.Html => $"<code>{Of(text, format)}</code>",
        ReportFormat.Markdown => MarkdownEscape.Code(Shown(text)),
        _ => throw new UnreachableException(),
    };

    private static string Shown(string text) => IsPlain(text) ? text : Visible(text);

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
}
