using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Finds packs: those that travel inside the program, or those of folders that the user names.</summary>
internal static class PackFolders
{
    /// <summary>The packs of the folders, or the built-in ones when no folder is named.</summary>
    /// <param name="folders">Each a pack, or a folder of packs.</param>
    /// <param name="diagnostics">Takes a folder that holds no pack.</param>
    public static (ImmutableArray<PackFiles> Packs, ImmutableArray<string> Unread) Find(IReadOnlyCollection<string> folders, DiagnosticBag diagnostics)
    {
        if (folders.Count == 0)
        {
            return (EmbeddedFiles.Packs, []);
        }

        var packs = ImmutableArray.CreateBuilder<PackFiles>();
        var unread = ImmutableArray.CreateBuilder<string>();
        foreach (var folder in folders)
        {
            var found = In(folder);
            if (found.Count == 0)
            {
                var message = Directory.Exists(folder) ? $"there is no {PackFiles.PackFile} in this folder, nor one level below" : "there is no such folder";
                diagnostics.Add(RuleCodes.NoPack, DiskFiles.Shown(folder), message);
                unread.Add(DiskFiles.Shown(folder));
            }

            packs.AddRange(found.Select(pack => Read(pack, diagnostics)));
        }

        return (packs.ToImmutable(), unread.ToImmutable());
    }

    /// <summary>The folder itself if it is a pack, else the packs one level below.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        if (IsPack(folder))
        {
            return [folder];
        }

        return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(IsPack).Order(StringComparer.Ordinal)] : [];
    }

    public static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, PackFiles.PackFile));

    /// <summary>All YAML files of the folder: one that cannot be read makes the pack unusable, so none is left out in silence.</summary>
    private static PackFiles Read(string folder, DiagnosticBag diagnostics)
    {
        var shown = DiskFiles.Shown(folder).TrimEnd('/');
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(IsYaml)
            .Select(path => DiskFiles.Read(Path.Combine(folder, Path.GetRelativePath(folder, path)), diagnostics))
            .OfType<SourceText>()
            .Select(file => new SourceText(file.Path.Replace(DiskFiles.Shown(folder).TrimEnd('/') + "//", shown + "/", StringComparison.Ordinal), file.Memory.ToArray()))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return new PackFiles(shown, [.. files], path => File.Exists(path) ? DiskFiles.Read(path, diagnostics) : null);
    }
}
