using System.Globalization;
using System.Text;
using ComplianceCheck.Text;

namespace ComplianceCheck.Diagnostics;

/// <summary>The two renderings of a place: one line that stands alone, and an excerpt with a caret.</summary>
public static class DiagnosticText
{
    private const int LongestExcerpt = 160;

    /// <summary>How many bytes to look at on either side of a place: a file may be one very long line.</summary>
    private const int Reach = 4 * LongestExcerpt;

    /// <summary><c>path:line:column: error CC1201 message</c>, followed by the help after a semicolon.</summary>
    public static string OneLine(Diagnostic diagnostic)
    {
        var position = diagnostic.Position;
        var severity = diagnostic.IsError ? "error" : "warning";
        var help = diagnostic.Help is null ? "" : "; " + diagnostic.Help;
        return string.Create(CultureInfo.InvariantCulture, $"{Printable(diagnostic.Path)}:{position.Line}:{position.Column}: {severity} {diagnostic.Code.Id} {Printable(diagnostic.Message)}{Printable(help)}");
    }

    /// <summary>
    /// The line of <paramref name="span"/> with carets below what the span covers of it; a long line is cut around the place.
    /// Two lines, each starting with the line number or its width in blanks, joined by LF, with no LF at the end. What could
    /// break the line, steer a screen or reorder text shows as one blank a character, so that the caret still points at its place.
    /// </summary>
    public static string Excerpt(SourceText source, SourceSpan span)
    {
        var (line, before) = source.LineAround(span.Start, Reach);
        var runes = line.EnumerateRunes().ToArray();
        var column = Math.Min(before, runes.Length);
        var covered = source.Slice(span with { Length = Math.Min(span.Length, Reach) }).EnumerateRunes().TakeWhile(rune => rune.Value is not ('\r' or '\n')).Count();
        var first = Math.Max(0, Math.Min(column - (LongestExcerpt / 4), runes.Length - LongestExcerpt));
        var shown = runes[first..Math.Min(runes.Length, first + LongestExcerpt)];
        var number = source.PositionOf(span.Start).Line.ToString(CultureInfo.InvariantCulture);

        var text = new StringBuilder();
        text.Append(number).Append(" | ");
        foreach (var rune in shown)
        {
            text.Append(Steers(rune) ? " " : rune.ToString());
        }

        var carets = Math.Clamp(covered, 1, Math.Max(1, first + shown.Length - column));
        text.Append('\n').Append(' ', number.Length).Append(" | ").Append(' ', column - first).Append('^', carets);
        return text.ToString();
    }

    /// <summary>One line that cannot be mistaken for two, nor steer a screen: control characters and bidirectional marks show as <c>\u</c> escapes.</summary>
    public static string Printable(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Steers(rune))
            {
                safe.Append(rune.ToString());
                continue;
            }

            foreach (var unit in rune.ToString())
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return safe.ToString();
    }

    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
