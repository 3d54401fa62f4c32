using System.Globalization;

namespace ComplianceCheck.Formats;

/// <summary>One cell of a CSV file that a spreadsheet may open.</summary>
internal static class CsvField
{
    /// <summary>Spreadsheets hold 32,767 characters in a cell and put the rest anywhere.</summary>
    private const int Longest = 32_000;

    // OWASP, CSV Injection: what a spreadsheet may take for the start of a formula, also in full width.
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>
    /// The text, up to what a cell of a spreadsheet holds, quoted where RFC 4180 asks for it. Control characters other than line breaks, and marks that reorder or hide
    /// text, show as <c>\u</c> escapes; a line break is LF. What a spreadsheet could take for a formula, also behind white
    /// space, gets an apostrophe in front, and so does what begins with one: whoever takes one apostrophe away has the text.
    /// </summary>
    public static void Write(TextWriter output, string text)
    {
        var shown = VisibleText.Lines(text);
        if (shown.Length > Longest)
        {
            var end = char.IsHighSurrogate(shown[Longest - 1]) ? Longest - 1 : Longest;
            shown = string.Create(CultureInfo.InvariantCulture, $"{shown.AsSpan(0, end)}… (cut, {shown.Length - end} characters more: the JSON result has them)");
        }

        var isGuarded = IsGuarded(shown);
        var isQuoted = shown.AsSpan().ContainsAny("\",\n\r") || shown.StartsWith(' ') || shown.EndsWith(' ');
        if (!isQuoted)
        {
            output.Write(isGuarded ? "'" : "");
            output.Write(shown);
            return;
        }

        output.Write(isGuarded ? "\"'" : "\"");
        output.Write(shown.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }

    private static bool IsGuarded(string text)
    {
        if (text.Length > 0 && text[0] is '\'' or '\n' or '\r' or '\t')
        {
            return true;
        }

        var rest = text.AsSpan().TrimStart();
        return !rest.IsEmpty && Formula.Contains(rest[0], StringComparison.Ordinal);
    }
}
