using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Tests.Packs;

/// <summary>Finds a rule that asks a definition, itself or by way of others: a definition that nothing asks is not bound.</summary>
internal static class Askers
{
    private static readonly ConcurrentDictionary<(string File, int Start), string[]> Found = new();

    /// <summary>Whether a file, by its path in the pack, holds definitions.</summary>
    public static bool HoldsDefinitions(string file) => file.StartsWith(PackFiles.DefinitionsFolder + "/", StringComparison.Ordinal);

    /// <summary>The files of the pack that hold definitions.</summary>
    public static IEnumerable<string> DefinitionFiles(ImmutableSortedDictionary<string, SourceText> files) => files.Keys.Where(HoldsDefinitions);

    /// <summary>The shortest rule file that asks the definition at a place of a file; all of them for its first line.</summary>
    public static string[] Of(string file, int place, ImmutableSortedDictionary<string, SourceText> files) => Found.GetOrAdd((file, DefinitionAt(file, place, files).Start), found =>
    {
        var (_, name) = DefinitionAt(file, place, files);
        var rules = files.Where(other => other.Key is not (PackFiles.PackFile or PackFiles.SourcesFile) && !HoldsDefinitions(other.Key)).OrderBy(rule => rule.Value.Bytes.Length).ThenBy(rule => rule.Key, StringComparer.Ordinal).ToList();
        return name is null ? [.. rules.Select(rule => rule.Key)] : [.. rules.Where(rule => Asked(Root(rule.Value), files).Contains(name)).Select(rule => rule.Key).Take(1)];
    });

    private static (int Start, string? Name) DefinitionAt(string file, int place, ImmutableSortedDictionary<string, SourceText> files) =>
        DefinitionsOf(files[file]).Entries.LastOrDefault(entry => entry.Key.Span.Start <= place) is { } entry ? (entry.Key.Span.Start, entry.Key.Text) : (-1, null);

    private static HashSet<string> Asked(YamlNode node, ImmutableSortedDictionary<string, SourceText> files)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<YamlNode>([node]);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case YamlSequence sequence:
                    sequence.Items.ToList().ForEach(open.Push);
                    break;
                case YamlMapping mapping:
                    mapping.Entries.ToList().ForEach(entry => open.Push(entry.Value));
                    if (mapping["is"] is YamlScalar name && asked.Add(name.Text) && DefinitionFiles(files).Select(file => DefinitionsOf(files[file])[name.Text]).FirstOrDefault(body => body is not null) is { } body)
                    {
                        open.Push(body);
                    }

                    break;
            }
        }

        return asked;
    }

    private static readonly ConcurrentDictionary<SourceText, YamlMapping> Roots = new();

    private static YamlMapping DefinitionsOf(SourceText file) => (YamlMapping)Root(file)["definitions"]!;

    private static YamlMapping Root(SourceText source) => Roots.GetOrAdd(source, file => (YamlMapping)YamlReader.Read(file, new DiagnosticBag())!);
}
