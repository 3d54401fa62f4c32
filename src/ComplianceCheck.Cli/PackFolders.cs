using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Finds packs: those that travel inside the program, or those of folders that the user names.</summary>
internal static class PackFolders
{
    /// <summary>The packs of the folders in the order of their paths, each once, or the built-in ones when no folder is named.</summary>
    /// <param name="folders">Each a pack, or a folder of packs.</param>
    /// <param name="diagnostics">Takes a folder that holds no pack, and what cannot be read.</param>
    public static (ImmutableArray<PackFiles> Packs, ImmutableArray<string> Unread) Find(IReadOnlyCollection<string> folders, DiagnosticBag diagnostics)
    {
        if (folders.Count == 0)
        {
            return (EmbeddedFiles.Packs, []);
        }

        var packs = ImmutableArray.CreateBuilder<PackFiles>();
        var unread = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(Trimmed).Order(StringComparer.Ordinal))
        {
            try
            {
                var found = In(folder);
                if (found.Count == 0)
                {
                    RefuseFolder(folder, diagnostics);
                    unread.Add(DiskFiles.Shown(folder));
                }

                foreach (var pack in found.Where(pack => seen.Add(Path.GetFullPath(pack))))
                {
                    if (Read(pack, diagnostics) is { } files)
                    {
                        packs.Add(files);
                    }
                    else
                    {
                        unread.Add(DiskFiles.Shown(pack));
                    }
                }
            }
            catch (Exception failure) when (DiskFiles.IsOfMachine(failure))
            {
                diagnostics.Add(DocumentCodes.Unreadable, DiskFiles.Shown(folder), DiskFiles.Reason(failure));
                unread.Add(DiskFiles.Shown(folder));
            }
        }

        return (PackFiles.Stack(packs.ToImmutable(), EmbeddedFiles.Packs), unread.ToImmutable());
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

    /// <summary>The pack that a rule file belongs to: the nearest folder above it that is one. Null when there is none.</summary>
    public static string? Of(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsPack(folder))
            {
                return folder.Length == 0 ? "." : folder;
            }
        }

        return null;
    }

    public static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, PackFiles.PackFile));

    private static string Trimmed(string folder) => folder.TrimEnd('/', Path.DirectorySeparatorChar) is { Length: > 0 } trimmed ? trimmed : folder;

    private static void RefuseFolder(string folder, DiagnosticBag diagnostics)
    {
        var message = Directory.Exists(folder) ? $"there is no {PackFiles.PackFile} in this folder, nor one level below"
            : IsYaml(folder) && File.Exists(folder) && Of(folder) is null ? $"this rule file belongs to no pack: there is no {PackFiles.PackFile} beside or above it"
            : File.Exists(folder) ? $"this is a file, expected a folder with a {PackFiles.PackFile}"
            : "there is no such folder";
        diagnostics.Add(RuleCodes.NoPack, DiskFiles.Shown(folder), message, $"name the folder that holds {PackFiles.PackFile}");
    }

    /// <summary>All YAML files of the folder; null if one cannot be read, because a pack that lacks a rule must not run as if it were whole.</summary>
    private static PackFiles? Read(string folder, DiagnosticBag diagnostics)
    {
        var files = new List<SourceText>();
        return !Collect(folder, files, diagnostics) ? null : new PackFiles(
            DiskFiles.Shown(folder),
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            path => File.Exists(path) ? DiskFiles.Read(path, diagnostics) : null);
    }

    /// <summary>Whether everything in the folder could be read.</summary>
    private static bool Collect(string folder, List<SourceText> files, DiagnosticBag diagnostics)
    {
        var isWhole = true;
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo && entry.LinkTarget is not null)
            {
                // A link may lead round in a circle.
                diagnostics.Add(DocumentCodes.Unreadable, DiskFiles.Shown(path), "a link to a folder is not followed", "put the folder itself in its place");
                isWhole = false;
            }
            else if (entry is DirectoryInfo)
            {
                isWhole &= Collect(path, files, diagnostics);
            }
            else if (IsYaml(path))
            {
                var file = DiskFiles.Read(path, diagnostics);
                isWhole &= file is not null;
                files.AddRange(file is null ? [] : [file]);
            }
            else
            {
                NoteStrayFile(path, diagnostics);
            }
        }

        return isWhole;
    }

    /// <summary>What an author may have meant as part of a pack, and is not: a misspelt ending must not make a rule disappear. Parameters may be read from JSON files.</summary>
    private static void NoteStrayFile(string path, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileName(path);
        if (!name.StartsWith('.') && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(RuleCodes.StrayFile, DiskFiles.Shown(path), "this file is not read: rules end in .yaml or .yml", "rename it, or move it out of the pack");
        }
    }
}
