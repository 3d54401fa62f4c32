using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>
/// Looks for what is missing around the rules or left over from them: names that nothing uses, definitions that no test asks,
/// messages that tell nothing of the item.
/// </summary>
internal sealed class LeftoverLint(DiagnosticBag diagnostics)
{
    private const int NamedRules = 3;

    /// <summary>Adds a warning for each.</summary>
    public void Check(Pack pack)
    {
        var mentions = new Mentions();
        mentions.Add(pack.ClosedWhen);
        foreach (var rule in pack.Rules)
        {
            mentions.Add(rule);
            rule.Checks.Where(check => !check.ForEach.IsEmpty && check.Message?.Parts.All(part => part.Path is null) == true).ToList().ForEach(check => WarnOfMessage(rule, check));
        }

        WarnOfUnused(pack, "parameters", "parameter", mentions.Parameters, "no rule names it with `$`; remove it, or name it where its value is meant");
        WarnOfUnused(pack, "sources", "source", [.. pack.Rules.SelectMany(rule => rule.Citations).Select(citation => citation.Authority.Id)], "no rule cites it; remove it, or cite it in `authorities`");
        WarnOfUnused(pack, "themes", "theme", [.. pack.Rules.Select(rule => rule.Theme)], "no id of a rule begins with it; remove it, or correct it");
        CheckDefinitions(pack);
    }

    private void WarnOfMessage(Rule rule, RuleCheck check)
    {
        var message = RuleNames.Written(rule, check)["message"]!;
        diagnostics.Add(RuleCodes.SilentMessage, message.Source, message.Span, $"the message of {RuleNames.Of(rule, check)} shows no value, so that it says the same of every item", "name in braces what tells the item and what is wrong with it, such as `{id}`");
    }

    private void WarnOfUnused(Pack pack, string key, string noun, HashSet<string> used, string help)
    {
        foreach (var entry in (pack.Written[key] as YamlMapping)?.Entries.Where(entry => !used.Contains(entry.Key.Text)) ?? [])
        {
            diagnostics.Add(RuleCodes.UnusedName, entry.Key.Source, entry.Key.Span, $"nothing uses the {noun} `{entry.Key.Text}`", help);
        }
    }

    /// <summary>
    /// A definition that one rule asks is held by the tests of that rule; one that several share needs tests of its own. A test of a
    /// definition has one document in hand, so what is asked of the whole fleet is held by the tests of its rules.
    /// </summary>
    private void CheckDefinitions(Pack pack)
    {
        var tested = new Mentions();
        foreach (var test in pack.DefinitionTests)
        {
            tested.Add(test.Condition);
        }

        var known = pack.DefinitionTests.Select(test => test.Definition).Concat(tested.Definitions.Keys).ToHashSet(StringComparer.Ordinal);
        var asking = from rule in pack.Rules
                     where rule.Scope != RuleScope.Fleet
                     from definition in DefinitionsOf(rule)
                     where !known.Contains(definition.Key)
                     group (rule.Id, Written: definition.Value) by definition.Key;
        foreach (var uses in asking.Select(uses => (Name: uses.Key, Rules: uses.ToList())).Where(uses => uses.Rules.Count > 1))
        {
            var (written, more) = (uses.Rules[0].Written, uses.Rules.Count - NamedRules);
            var askers = string.Join(", ", uses.Rules.Take(NamedRules).Select(use => use.Id)) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "");
            diagnostics.Add(RuleCodes.UntestedDefinition, written.Source, written.Span, $"`{uses.Name}` is shared by {askers}, and no test of a definition asks it", $"add one with `asks: {uses.Name}` under `tests` of {PackFiles.DefinitionsFile}");
        }
    }

    private static SortedDictionary<string, YamlNode> DefinitionsOf(Rule rule)
    {
        var mentions = new Mentions();
        mentions.Add(rule);
        return mentions.Definitions;
    }
}
