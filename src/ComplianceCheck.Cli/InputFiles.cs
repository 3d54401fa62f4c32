using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ComplianceCheck.Cli;

/// <summary>Collects the files to check: files as named, folders with all their <c>.json</c> files.</summary>
internal sealed class InputFiles
{
    private readonly Matcher ignored = new(StringComparison.Ordinal);
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, SourceText> files = new(StringComparer.Ordinal);
    private readonly List<string> unread = [];
    private int named;

    private InputFiles(IEnumerable<string> ignore, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        ignored.AddIncludePatterns(ignore);
    }

    /// <summary>The files by path; what cannot be read is in the bag and among the unread.</summary>
    /// <param name="paths">Files and folders as the user named them.</param>
    /// <param name="ignore">Globs, matched against the path below the named folder and against the whole path.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    public static (ImmutableArray<SourceText> Files, ImmutableArray<string> Unread) Collect(IEnumerable<string> paths, IEnumerable<string> ignore, DiagnosticBag diagnostics)
    {
        var inputs = new InputFiles(ignore, diagnostics);
        var ordered = paths.Order(StringComparer.Ordinal).ToList();
        foreach (var path in ordered)
        {
            inputs.Add(path);
        }

        if (inputs.files.Count + inputs.unread.Count == 0)
        {
            inputs.Refuse(DocumentCodes.NoDocuments, ordered[0], "no file is left to be checked", "see whether a glob of --ignore matches more than it should");
        }

        return ([.. inputs.files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], [.. inputs.unread]);
    }

    private void Add(string path)
    {
        if (!Directory.Exists(path))
        {
            // A shell writes out `port/*.json`, so a glob must hold for named files too.
            if (!IsIgnored(path, Path.GetDirectoryName(Path.GetFullPath(path)) ?? path))
            {
                Read(path);
            }

            return;
        }

        var before = named + unread.Count;
        AddFolder(path, Path.GetFullPath(path));
        if (named + unread.Count == before)
        {
            Refuse(DocumentCodes.NoDocuments, path, "the folder holds no `.json` file that is to be checked", "name the folder that holds the documents");
        }
    }

    private void AddFolder(string folder, string root)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                var path = Path.Combine(folder, entry.Name);
                if (IsIgnored(path, root))
                {
                    continue;
                }

                if (entry is DirectoryInfo && entry.LinkTarget is not null)
                {
                    // A link may lead round in a circle; whoever means it can name it.
                    Refuse(DocumentCodes.Unreadable, path, "a link to a folder is not followed", "name the folder itself, or leave it out with --ignore");
                }
                else if (entry is DirectoryInfo)
                {
                    AddFolder(path, root);
                }
                else if (IsDocument(path))
                {
                    // Whatever has no bytes is not opened: it may be a pipe that nobody writes to.
                    Read(path, entry is FileInfo { Length: 0 });
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Refuse(DocumentCodes.Unreadable, folder, DiskFiles.Reason(failure));
        }
    }

    private void Read(string path, bool isEmpty = false)
    {
        // The same file may be named itself and lie in a folder that is named too.
        named++;
        var full = Path.GetFullPath(path);
        if (files.ContainsKey(full))
        {
            return;
        }

        if ((isEmpty ? new SourceText(DiskFiles.Shown(path), Array.Empty<byte>()) : DiskFiles.Read(path, diagnostics)) is { } file)
        {
            files[full] = file;
        }
        else
        {
            unread.Add(DiskFiles.Shown(path));
        }
    }

    /// <summary>Whether a path is left out on request. What is left out is said, for a check must show what it does not cover.</summary>
    private bool IsIgnored(string path, string root)
    {
        var isIgnored = ignored.Match(DiskFiles.Shown(Path.GetRelativePath(root, path))).HasMatches || ignored.Match(DiskFiles.Shown(path)).HasMatches;
        if (isIgnored && (Directory.Exists(path) || IsDocument(path)))
        {
            diagnostics.Add(DocumentCodes.LeftOut, DiskFiles.Shown(path), "left out, as --ignore asks");
        }

        return isIgnored;
    }

    private static bool IsDocument(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private void Refuse(DiagnosticCode code, string path, string message, string? help = null)
    {
        diagnostics.Add(code, DiskFiles.Shown(path), message, help);
        unread.Add(DiskFiles.Shown(path));
    }
}
