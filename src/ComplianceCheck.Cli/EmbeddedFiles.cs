using System.Collections.Immutable;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>The rules, templates and demonstration documents that travel inside the program, by their paths with <c>/</c>.</summary>
internal static class EmbeddedFiles
{
    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Names = new(() => typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .ToImmutableSortedDictionary(name => name.Replace('\\', '/'), name => name, StringComparer.Ordinal));

    /// <summary>Every path.</summary>
    public static IEnumerable<string> Paths => Names.Value.Keys;

    /// <summary>The packs that run unless others are named: those one level below `rules`, in the order of their paths. Examples lie deeper.</summary>
    public static ImmutableArray<PackFiles> Packs =>
    [
        .. Paths
            .Where(path => path.StartsWith("rules/", StringComparison.Ordinal) && path.Count(sign => sign == '/') == 2 && SourcePath.FileName(path) == PackFiles.PackFile)
            .Select(SourcePath.Folder)
            .Select(folder => new PackFiles(folder, [.. Paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && PackFolders.IsYaml(path)).Select(path => Open(path)!)], Open)),
    ];

    /// <summary>A file; null when there is none of that path.</summary>
    public static SourceText? Open(string path)
    {
        if (!Names.Value.TryGetValue(path, out var name))
        {
            return null;
        }

        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceText(path, bytes);
    }
}
