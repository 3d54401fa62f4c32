using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Cli;

/// <summary>One <c>--report NAME=FILE</c>.</summary>
/// <param name="Name">One of <see cref="ReportFiles.Names"/>.</param>
/// <param name="Path">Where to write it, as the user named it.</param>
internal sealed record ReportRequest(string Name, string Path)
{
    /// <summary>Reads one that has no error.</summary>
    public static ReportRequest Of(string text) => new(NameOf(text), text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    /// <summary>What is wrong with those of one command line, each in a sentence.</summary>
    /// <param name="texts">As written.</param>
    /// <param name="names">Names of the reports that can be asked for.</param>
    public static IEnumerable<string> Errors(IReadOnlyList<string> texts, string[] names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (!names.Contains(NameOf(text), StringComparer.Ordinal))
            {
                yield return $"`{NameOf(text)}` is no report; {NameSuggestion.DidYouMeanOrList(NameOf(text), names)}";
            }
            else if (text.Length <= NameOf(text).Length + 1)
            {
                yield return $"`--report {text}` names no file, expected {NameOf(text)}=FILE";
            }
            else if (!taken.Add(System.IO.Path.GetFullPath(Of(text).Path)))
            {
                yield return $"two reports are to be written to `{DiskFiles.Shown(Of(text).Path)}`, expected a file for each";
            }
        }
    }

    /// <summary>Whether the report would be written to this file.</summary>
    public bool IsAt(string file) => System.IO.Path.GetFullPath(Path) == System.IO.Path.GetFullPath(file);

    private static string NameOf(string text) => text.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? text[..equals] : text;
}
