using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>
/// Finds the files that a result was made with in a folder: first where their recorded paths lead, from the folder or from one of the
/// folders that the paths begin with, then by their content alone. A file is given its recorded path, so that a repeated run says the
/// same.
/// </summary>
internal sealed class RecordedFiles
{
    private readonly string folder;
    private readonly Lazy<Dictionary<string, string>> byContent;

    public RecordedFiles(string folder)
    {
        this.folder = folder;
        byContent = new Lazy<Dictionary<string, string>>(HashAll);
    }

    /// <summary>What could not be found as it was, a sentence for each.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>What a reader should know although it was found, a sentence for each.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>The file with its recorded path and, if it can be found anywhere, its recorded content; null where nothing is found, which is told.</summary>
    public SourceText? Find(AssessedInput input)
    {
        var changed = Candidates(input.Path).Select(path => DiskFiles.Read(path, new DiagnosticBag())).OfType<SourceText>().ToList();
        var same = changed.Find(file => file.Sha256 == input.Sha256)
            ?? (byContent.Value.TryGetValue(input.Sha256, out var elsewhere) ? DiskFiles.Read(elsewhere, new DiagnosticBag()) : null)
            ?? (EmbeddedFiles.Open(input.Path) is { } embedded && embedded.Sha256 == input.Sha256 ? embedded : null);
        if (same is not null)
        {
            if (changed.Count > 0 && changed.TrueForAll(file => file.Sha256 != input.Sha256))
            {
                Remarks.Add($"{changed[0].Path} is another file now; what the report was made with is {same.Path}");
            }

            return new SourceText(input.Path, same.Memory.ToArray());
        }

        Differences.Add(changed.Count > 0
            ? $"the {input.Role} {input.Path} is another than it was: its hash is {changed[0].Sha256}, the report states {input.Sha256}"
            : $"the {input.Role} {input.Path} is not in the folder, neither by its name nor by its hash {input.Sha256}");
        return changed.Count > 0 ? new SourceText(input.Path, changed[0].Memory.ToArray()) : null;
    }

    /// <summary>Where the recorded path may lead: the report may have been made from another folder.</summary>
    private IEnumerable<string> Candidates(string path)
    {
        var parts = path.Split('/');
        return Enumerable.Range(0, parts.Length).Select(skipped => Path.Combine([folder, .. parts[skipped..]])).Where(File.Exists);
    }

    private Dictionary<string, string> HashAll()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        // What has no bytes is not opened: it may be a pipe that nobody writes to.
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Where(path => new FileInfo(path).Length > 0).Order(StringComparer.Ordinal))
        {
            if (DiskFiles.Read(path, new DiagnosticBag()) is { } file)
            {
                found.TryAdd(file.Sha256, path);
            }
        }

        return found;
    }
}
