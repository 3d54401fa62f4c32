using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Finds the packs that a result was made with: by id and hash among those that are named, that lie in a folder, or that are built in.</summary>
/// <param name="named">Folders that are named; where there are none, all packs below <paramref name="folder"/>, and the built-in ones.</param>
/// <param name="folder">Where the inputs are.</param>
internal sealed class RecordedPacks(string[] named, string folder)
{
    private readonly Lazy<List<Pack>> known = new(() => Known(named, folder));

    /// <summary>What could not be found as it was, a sentence for each.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>The packs, each under the folder that the report names; one that is not found at all is left out, which is told.</summary>
    public ImmutableArray<PackFiles> Find(IEnumerable<AssessedInput> recorded) => [.. recorded.Select(Find).OfType<PackFiles>()];

    private PackFiles? Find(AssessedInput recorded)
    {
        var same = known.Value.Find(pack => pack.Sha256 == recorded.Sha256);
        var other = same ?? known.Value.Find(pack => pack.Id == recorded.Name);
        if (same is null)
        {
            Differences.Add(other is null
                ? $"the pack {recorded.Name} is neither built in nor below the folder; name it with --rules"
                : $"the pack {recorded.Name} is another than it was: its hash is {other.Sha256}, the report states {recorded.Sha256}");
        }

        return other is null ? null : At(other.Files, recorded.Path);
    }

    /// <summary>The pack as if it lay in another folder, so that places in it read as they did.</summary>
    private static PackFiles At(PackFiles pack, string folder)
    {
        if (pack.Folder == folder)
        {
            return pack;
        }

        string Back(string path) => DiskFiles.Shown(Path.GetRelativePath(".", Path.Combine(pack.Folder, Path.GetRelativePath(folder, path))));
        return pack with
        {
            Folder = folder,
            Files = [.. pack.Files.Select(file => file.Path.StartsWith(pack.Folder + "/", StringComparison.Ordinal) ? new SourceText(folder + file.Path[pack.Folder.Length..], file.Memory.ToArray()) : file)],
            Open = path => pack.Open(Back(path)) is { } file ? new SourceText(path, file.Memory.ToArray()) : null,
        };
    }

    private static List<Pack> Known(string[] named, string folder)
    {
        var ignored = new DiagnosticBag();
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        string[] folders = named.Length > 0 ? named : [.. Directory.EnumerateFiles(folder, PackFiles.PackFile, options).Select(path => Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal)];
        var files = folders.Length == 0 ? [] : PackFolders.Find(folders, ignored).Packs;
        return [.. files.Concat(EmbeddedFiles.Packs).Select(pack => PackReader.Read(pack, ignored)).OfType<Pack>()];
    }
}
