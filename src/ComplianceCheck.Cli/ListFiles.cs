using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>The lists that a user gives in place of those of the packs: <c>--list NAME=FILE</c>, and <c>--kev FILE</c> for one of them.</summary>
internal static class ListFiles
{
    /// <summary>The list that <c>--kev</c> stands for.</summary>
    public const string Kev = "kev";

    /// <summary>What is wrong with the words behind <c>--list</c>.</summary>
    public static IEnumerable<string> Errors(IReadOnlyList<string> words)
    {
        foreach (var word in words.Where(word => word.IndexOf('=', StringComparison.Ordinal) is var sign && (sign <= 0 || sign == word.Length - 1)))
        {
            yield return $"`{word}` names no list and file, expected NAME=FILE";
        }

        foreach (var name in words.Select(NameOf).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            yield return $"the list `{name}` is given twice";
        }
    }

    /// <summary>The files by the names of the lists, and the paths of those that cannot be read, which is told.</summary>
    public static (ImmutableSortedDictionary<string, SourceText> Files, ImmutableArray<string> Unread) Read(string? kev, IReadOnlyList<string> words, DiagnosticBag diagnostics)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        var unread = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words.Concat(kev is null ? [] : [$"{Kev}={kev}"]))
        {
            var path = word[(NameOf(word).Length + 1)..];
            if (DiskFiles.Read(path, diagnostics) is { } file)
            {
                files[NameOf(word)] = file;
            }
            else
            {
                unread.Add(DiskFiles.Shown(path));
            }
        }

        return (files.ToImmutable(), unread.ToImmutable());
    }

    private static string NameOf(string word) => word[..Math.Max(0, word.IndexOf('=', StringComparison.Ordinal))];
}
