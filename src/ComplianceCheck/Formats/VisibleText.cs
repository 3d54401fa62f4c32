using System.Globalization;
using System.Text;

namespace ComplianceCheck.Formats;

/// <summary>
/// Text for formats that others take apart: what could break a line, steer a screen, reorder or hide text, or may not stand in
/// XML 1.0, shows as <c>\u</c> and four digits; half of a surrogate pair shows as U+FFFD. All else stays as it is.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line: line breaks are visible too.</summary>
    public static string OneLine(string text) => Of(text, keepsLines: false);

    /// <summary>Lines as they are, each ending in LF whatever it ended in.</summary>
    public static string Lines(string text) => Of(text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text, keepsLines: true);

    private static string Of(string text, bool keepsLines)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var pair = units[..rune.EncodeToUtf16(units)];
            if ((rune.Value == '\n' && keepsLines) || !IsHidden(rune))
            {
                visible.Append(pair);
                continue;
            }

            foreach (var unit in pair)
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return visible.ToString();
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

    private static bool IsHidden(Rune rune) => rune.Value is 0xFFFE or 0xFFFF
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
