using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>The files of a pack as the caller found them: the engine opens none itself.</summary>
/// <param name="Folder">The folder as shown to people, with <c>/</c>.</param>
/// <param name="Files">The YAML files of the folder, in the order of their paths; <c>pack.yaml</c> and those with definitions among them.</param>
/// <param name="Open">Gives the schema file, or the file of a list, by its path; null when it cannot be read.</param>
public sealed record PackFiles(string Folder, ImmutableArray<SourceText> Files, Func<string, SourceText?> Open)
{
    /// <summary>Name of the file that makes a folder a pack.</summary>
    public const string PackFile = "pack.yaml";

    /// <summary>Name of the file for the sources of a pack that has too many for its pack file.</summary>
    public const string SourcesFile = "sources.yaml";

    /// <summary>Name of the file for the parameters of a pack that has too many for its pack file.</summary>
    public const string ParametersFile = "parameters.yaml";

    /// <summary>Name of the file with the definitions that rules share.</summary>
    public const string DefinitionsFile = "definitions.yaml";

    /// <summary>Name of the folder whose files hold the definitions of a pack that has too many for one file.</summary>
    public const string DefinitionsFolder = "definitions";

    /// <summary>The packs that this one may lie over: the others of the run, and those that are built in.</summary>
    public ImmutableArray<PackFiles> Library { get; init; } = [];

    /// <summary>Files for parameters that whoever checks gives, by the name of the parameter.</summary>
    public ImmutableSortedDictionary<string, SourceText> Lists { get; init; } = ImmutableSortedDictionary<string, SourceText>.Empty;

    /// <summary>The files with definitions: <c>definitions.yaml</c>, and all of the folder <c>definitions</c>.</summary>
    public ImmutableArray<SourceText> Definitions =>
        [.. Files.Where(file => file.Path == PathOf(DefinitionsFile) || file.Path.StartsWith(PathOf(DefinitionsFolder) + "/", StringComparison.Ordinal))];

    /// <summary>The files with one rule each: all that are nothing else.</summary>
    public ImmutableArray<SourceText> Rules => [.. Files.Where(file => !new[] { PackFile, SourcesFile, ParametersFile }.Contains(NameOf(file), StringComparer.Ordinal)).Except(Definitions)];

    /// <summary>What the pack file calls the pack; null when it cannot be read.</summary>
    public string? Id => Stated("id");

    /// <summary>The pack that this one lies over; null for none, or when it is not in the <see cref="Library"/>.</summary>
    public PackFiles? Below => Stated("over") is { } id && Library.FirstOrDefault(pack => pack.Id == id) is { } below ? below with { Library = Library.Remove(below) } : null;

    /// <summary>The packs of a run, each with those that it may lie over. One that another lies over does not run by itself.</summary>
    /// <param name="packs">The packs to run.</param>
    /// <param name="builtIn">Packs that are not run, and that others may lie over.</param>
    public static ImmutableArray<PackFiles> Stack(ImmutableArray<PackFiles> packs, ImmutableArray<PackFiles> builtIn)
    {
        var library = packs.AddRange(builtIn.Where(other => packs.All(pack => pack.Id != other.Id)));
        var stacked = packs.Select(pack => pack with { Library = library.Remove(pack) }).ToImmutableArray();
        var covered = stacked.SelectMany(pack => Below(pack)).Select(pack => pack.Folder).ToHashSet(StringComparer.Ordinal);
        return [.. stacked.Where(pack => !covered.Contains(pack.Folder))];

        static IEnumerable<PackFiles> Below(PackFiles pack) => pack.Below is { } below ? Below(below).Prepend(below) : [];
    }

    /// <summary>The file of a name in the folder; null when there is none.</summary>
    public SourceText? File(string name) => Files.FirstOrDefault(file => NameOf(file) == name);

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Folder.Length == 0 ? name : $"{Folder}/{name}";

    /// <summary>Whether a file belongs to this pack and not to one that it lies over. What is doubtful there is told where that is read by itself.</summary>
    public bool IsOwn(SourceText? file) => file is null || Files.Contains(file) || Below?.HolderOf(file).Files.Contains(file) != true;

    /// <summary>The pack that a file was read for: this one, or one that it lies over.</summary>
    public PackFiles HolderOf(SourceText file) => Files.Contains(file) ? this : Below?.HolderOf(file) ?? this;

    private string NameOf(SourceText file) => file.Path.StartsWith(PathOf(""), StringComparison.Ordinal) ? file.Path[PathOf("").Length..] : file.Path;

    private string? Stated(string key) =>
        File(PackFile) is { } file && (YamlReader.Read(file, new DiagnosticBag()) as YamlMapping)?["pack"] is YamlMapping pack && pack[key] is YamlScalar scalar ? scalar.Text : null;
}
