using System.Text.RegularExpressions;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>What is syntax in a Markdown report: each line without its text, escapes, entities and code.</summary>
internal static partial class MarkdownSkeleton
{
    /// <summary>The lines in order, each as the characters that can mean something there.</summary>
    public static List<string> Read(string markdown) => [.. markdown.Split('\n').Select(Line)];

    private static string Line(string line)
    {
        var bare = Inert().Replace(line, "x");
        var begin = Begin().Match(bare).Value;
        return begin + " " + string.Concat(bare[begin.Length..].Where(unit => "|`*_[]<>#~!&\\".Contains(unit, StringComparison.Ordinal)));
    }

    // Code is one run of backticks to the next: a value sets no longer one.
    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]|`[^`]+`|&(?:lt|amp|#32);", RegexOptions.CultureInvariant)]
    private static partial Regex Inert();

    [GeneratedRegex(@"^ *(?:#{1,6} |[-+*] |> ?|\d+[.)](?: |$)|[-=:]+$|\|)?", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
