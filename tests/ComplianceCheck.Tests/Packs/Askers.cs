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
    private static readonly ConcurrentDictionary<int, string[]> Found = new();

    /// <summary>The shortest rule file that asks the definition at a place of the definitions file; all of them for its first line.</summary>
    public static string[] Of(int place, ImmutableSortedDictionary<string, SourceText> files) => Found.GetOrAdd(DefinitionAt(place, files).Start, start =>
    {
        var (_, name) = DefinitionAt(place, files);
        var rules = files.Where(file => file.Key is not (PackFiles.PackFile or PackFiles.DefinitionsFile)).OrderBy(file => file.Value.Bytes.Length).ThenBy(file => file.Key, StringComparer.Ordinal).ToList();
        return name is null ? [.. rules.Select(rule => rule.Key)] : [.. rules.Where(rule => Asked(Root(rule.Value), files).Contains(name)).Select(rule => rule.Key).Take(1)];
    });

    private static (int Start, string? Name) DefinitionAt(int place, ImmutableSortedDictionary<string, SourceText> files) =>
        Definitions(files).Entries.LastOrDefault(entry => entry.Key.Span.Start <= place) is { } entry ? (entry.Key.Span.Start, entry.Key.Text) : (-1, null);

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
                    if (mapping["is"] is YamlScalar name && asked.Add(name.Text) && Definitions(files)[name.Text] is { } body)
                    {
                        open.Push(body);
                    }

                    break;
            }
        }

        return asked;
    }

    private static readonly ConcurrentDictionary<SourceText, YamlMapping> Roots = new();

    private static YamlMapping Definitions(ImmutableSortedDictionary<string, SourceText> files) => (YamlMapping)Root(files[PackFiles.DefinitionsFile])["definitions"]!;

    private static YamlMapping Root(SourceText source) => Roots.GetOrAdd(source, file => (YamlMapping)YamlReader.Read(file, new DiagnosticBag())!);
}
