using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>A pack as written: the YAML of its files, joined with that of the pack it lies over. Each node still has its place.</summary>
/// <param name="Top">What <c>pack.yaml</c>, <c>sources.yaml</c> and <c>parameters.yaml</c> say.</param>
/// <param name="Rules">One node for each rule file that could be read.</param>
/// <param name="Definitions">By name.</param>
/// <param name="DefinitionTests">The tests that stand beside definitions.</param>
/// <param name="Changes">Why an overlay changes a rule, by the id of the rule.</param>
internal sealed record WrittenPack(
    YamlMapping Top,
    ImmutableArray<YamlNode> Rules,
    ImmutableSortedDictionary<string, YamlNode> Definitions,
    ImmutableArray<YamlNode> DefinitionTests,
    ImmutableSortedDictionary<string, string> Changes);
