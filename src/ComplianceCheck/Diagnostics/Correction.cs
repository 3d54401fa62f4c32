using System.Text.RegularExpressions;
using ComplianceCheck.Text;

namespace ComplianceCheck.Diagnostics;

/// <summary>The line of a diagnostic as it would be without the mistake, where one name stands for another and one only was meant.</summary>
public static partial class Correction
{
    private const int LongestLine = 400;

    /// <summary>The corrected line, without blanks at its ends; null where correcting is not mechanical.</summary>
    public static string? Of(Diagnostic diagnostic)
    {
        if (diagnostic.Source is not { } source || diagnostic.Help is not { } help || OneName().Match(help) is not { Success: true } meant)
        {
            return null;
        }

        // The place may be a whole path of which one step is wrong; a message may name the key before the value.
        var (text, right) = (source.Slice(diagnostic.Span), meant.Groups[1].Value);
        var wrong = Quoted().Matches(diagnostic.Message).Select(quoted => quoted.Groups[1].Value).FirstOrDefault(name => text.Contains(name, StringComparison.Ordinal));
        if (wrong is null || text.IndexOf(wrong, StringComparison.Ordinal) is var first && text.IndexOf(wrong, first + 1, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var at = text.IndexOf(wrong, StringComparison.Ordinal);
        var bytes = source.Bytes;
        var start = bytes[..diagnostic.Span.Start].LastIndexOf((byte)'\n') + 1;
        var end = bytes[diagnostic.Span.End..].IndexOf((byte)'\n') is >= 0 and var length ? diagnostic.Span.End + length : bytes.Length;
        if (end - start > LongestLine)
        {
            return null;
        }

        var (before, after) = (source.Slice(SourceSpan.FromBounds(start, diagnostic.Span.Start)), source.Slice(SourceSpan.FromBounds(diagnostic.Span.End, end)));
        return (before + text[..at] + right + text[(at + wrong.Length)..] + after).Trim();
    }

    [GeneratedRegex("^did you mean `([^`]+)`\\?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneName();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
