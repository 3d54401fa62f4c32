using System.Buffers;
using System.Globalization;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>Texts in the data types of OSCAL. Whatever a text holds, what comes out is valid and is nothing but text.</summary>
internal static class OscalText
{
    /// <summary>Namespace of our own properties. A name that leads nowhere, on purpose.</summary>
    public const string Space = "urn:compliancecheck:oscal";

    private const string Nothing = "(empty)";
    private const int LongestToken = 40;
    private const string Hexadecimal = "0123456789ABCDEF";

    private static readonly SearchValues<char> TokenUnits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2999, 12, 31);

    /// <summary>
    /// As <c>string</c>: one line with no blank at either end. Empty when the text holds nothing else. What steers or reorders
    /// text shows as <c>\u</c> escapes.
    /// </summary>
    public static string Line(string text) => DiagnosticText.Printable(text.Replace('\n', ' ').Replace('\t', ' ')).Trim();

    /// <summary>As <c>string</c> where there has to be one.</summary>
    public static string Name(string text) => Line(text) is { Length: > 0 } line ? line : Nothing;

    /// <summary>
    /// As <c>markup-line</c> or <c>markup-multiline</c>: one line of Markdown that shows the text as it is. Beside what Markdown
    /// knows, OSCAL takes carets for superscript and double quotes for quotations.
    /// </summary>
    public static string Markup(string text)
    {
        var markdown = ReportEscape.Of(text, ReportFormat.Markdown);
        if (markdown.Length == 0)
        {
            return Nothing;
        }

        if (!markdown.AsSpan().ContainsAny('^', '"'))
        {
            return markdown;
        }

        var escaped = new StringBuilder(markdown.Length + 8);
        var isCode = false;
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\' && !isCode && i + 1 < markdown.Length)
            {
                escaped.Append(markdown[i++]);
            }
            else if (markdown[i] == '`')
            {
                isCode = !isCode;
            }
            else if (markdown[i] is '^' or '"' && !isCode)
            {
                escaped.Append('\\');
            }

            escaped.Append(markdown[i]);
        }

        return escaped.ToString();
    }

    /// <summary>As <c>markup-line</c>, set as code.</summary>
    public static string Code(string text) => ReportEscape.Code(text, ReportFormat.Markdown) is { Length: > 0 } code ? code : Nothing;

    /// <summary>
    /// As <c>token</c>: the text itself where it is one of ASCII characters; otherwise what remains of it and a hash, so that
    /// different texts stay different.
    /// </summary>
    public static string Token(string text)
    {
        if (text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && !text.AsSpan().ContainsAnyExcept(TokenUnits))
        {
            return text;
        }

        var token = new StringBuilder("_");
        foreach (var unit in text.AsSpan(0, Math.Min(text.Length, LongestToken)))
        {
            token.Append(TokenUnits.Contains(unit) ? unit : '_');
        }

        return token.Append('-').Append(OscalIds.Of("token", text).ToString("N", CultureInfo.InvariantCulture).AsSpan(0, 12)).ToString();
    }

    /// <summary>
    /// As <c>uri-reference</c>: a path relative to where the report stands, with the pointer of a value as fragment (section 6
    /// of RFC 6901). A path never becomes a scheme or a host. Null for no path.
    /// </summary>
    public static string? Reference(string path, string pointer = "")
    {
        if (path.Length == 0)
        {
            return null;
        }

        var reference = new StringBuilder(path.Length + pointer.Length + 16);
        reference.Append(path.StartsWith("//", StringComparison.Ordinal) ? "/." : "");
        AppendEncoded(reference, path);
        if (pointer.Length > 0)
        {
            AppendEncoded(reference.Append('#'), pointer);
        }

        return reference.ToString();
    }

    /// <summary>As <c>date-time-with-timezone</c>: the first moment of a day in UTC, which stands for the day. OSCAL knows the years from 1900 to 2999; a day beyond is taken for the nearest.</summary>
    public static string Moment(DateOnly day)
    {
        var known = day < First ? First : day > Last ? Last : day;

        // The published pattern takes no leap day of the twentieth century.
        known = known is { Year: < 2000, Month: 2, Day: 29 } ? known.AddDays(-1) : known;
        return $"{ReportWords.Date(known)}T00:00:00Z";
    }

    /// <summary>As <c>date-time-with-timezone</c>, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.UtcDateTime) is var day && Moment(day) is var start && start.StartsWith(ReportWords.Date(day), StringComparison.Ordinal) ? ReportWords.Moment(moment) : start;

    private static void AppendEncoded(StringBuilder reference, string text)
    {
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            _ = char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/'
                ? reference.Append((char)unit)
                : reference.Append('%').Append(Hexadecimal[unit >> 4]).Append(Hexadecimal[unit & 15]);
        }
    }
}
