using System.Collections.Immutable;
using ComplianceCheck.Text;

namespace ComplianceCheck.Rules;

/// <summary>The files of a pack as the caller found them: the engine opens none itself.</summary>
/// <param name="Folder">The folder as shown to people, with <c>/</c>.</param>
/// <param name="Files">The YAML files of the folder, in the order of their paths; <c>pack.yaml</c> and <c>definitions.yaml</c> among them.</param>
/// <param name="Open">Gives the schema file by its path; null when it cannot be read.</param>
public sealed record PackFiles(string Folder, ImmutableArray<SourceText> Files, Func<string, SourceText?> Open)
{
    /// <summary>Name of the file that makes a folder a pack.</summary>
    public const string PackFile = "pack.yaml";

    /// <summary>Name of the file with the definitions that rules share.</summary>
    public const string DefinitionsFile = "definitions.yaml";

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Folder.Length == 0 ? name : $"{Folder}/{name}";
}
