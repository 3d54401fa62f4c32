using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>
/// Lays a pack over another: what the lower one says holds, but for what the upper one adds or, with a reason, changes. The
/// files of neither are touched, and what a rule means stays what the lower pack says: only texts, severities, authorities and
/// parameters change.
/// </summary>
internal sealed class Overlay(WrittenPack over, WrittenPack below, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> OfItsOwn = ["id", "version", "language", "title", "handling", "over"];

    private readonly ImmutableSortedDictionary<string, string>.Builder reasons = below.Changes.ToBuilder();

    /// <summary>The two as one.</summary>
    public WrittenPack Join()
    {
        var rules = Changed();
        return new WrittenPack(
            below.Top
                .With([.. over.Top.Entries.Where(entry => entry.Key.Text is not ("pack" or "themes" or "sources" or "frameworks" or "parameters" or "changes"))])
                .With("pack", JoinPack())
                .With("themes", JoinNames("themes", "theme"))
                .With("sources", JoinNames("sources", "source"))
                .With("frameworks", JoinNames("frameworks", "framework"))
                .With("parameters", JoinParameters()),
            [.. rules, .. over.Rules],
            JoinDefinitions(),
            [.. below.DefinitionTests, .. over.DefinitionTests],
            reasons.ToImmutable());
    }

    private YamlMapping JoinPack()
    {
        var pack = (YamlMapping)over.Top["pack"]!;
        foreach (var entry in pack.Entries.Where(entry => !OfItsOwn.Contains(entry.Key.Text) && RuleGrammar.Pack.Any(key => key.Name == entry.Key.Text)))
        {
            diagnostics.Add(RuleCodes.WrongForm, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` is that of the pack below", "leave it out");
        }

        return below.Top["pack"] is YamlMapping lower ? pack.With([.. lower.Entries.Where(entry => !OfItsOwn.Contains(entry.Key.Text))]) : pack;
    }

    /// <summary>Names of both packs; a name of the lower one keeps its meaning.</summary>
    private YamlMapping? JoinNames(string key, string noun)
    {
        if (over.Top[key] is not YamlMapping own || below.Top[key] is not YamlMapping lower)
        {
            return (over.Top[key] ?? below.Top[key]) as YamlMapping;
        }

        foreach (var entry in own.Entries.Where(entry => lower[entry.Key.Text] is not null))
        {
            diagnostics.Add(RuleCodes.NameTaken, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` is a {noun} of the pack below", "give it another name");
        }

        return lower.With(own.Entries);
    }

    /// <summary>A parameter of the lower pack keeps its type; its value changes with a reason.</summary>
    private YamlMapping? JoinParameters()
    {
        if (over.Top["parameters"] is not YamlMapping own || below.Top["parameters"] is not YamlMapping lower)
        {
            return (over.Top["parameters"] ?? below.Top["parameters"]) as YamlMapping;
        }

        foreach (var entry in own.Entries)
        {
            if (lower[entry.Key.Text] is not YamlMapping known)
            {
                lower = lower.With([entry]);
                continue;
            }

            if (Fields.Of(entry.Value, RuleGrammar.ChangedParameter, $"the change of the parameter `{entry.Key.Text}`", diagnostics) is { Mapping: var changed })
            {
                // What says where the old value came from says nothing of the new one.
                var kept = known.Entries.Where(old => old.Key.Text == "type" || (old.Key.Text == "staleAfter" && changed["staleAfter"] is null));
                var unknown = changed.Entries.Select(part => part.Key.Text).Where(name => RuleGrammar.ChangedParameter.All(key => key.Name != name));
                lower = lower.With(entry.Key.Text, unknown.Aggregate(changed, (rest, name) => rest.Without(name)).With([.. kept]));
            }
        }

        return lower;
    }

    private ImmutableSortedDictionary<string, YamlNode> JoinDefinitions()
    {
        foreach (var (name, node) in over.Definitions.Where(pair => below.Definitions.ContainsKey(pair.Key)))
        {
            diagnostics.Add(RuleCodes.NameTaken, node.Source, node.Span, $"`{name}` is defined by the pack below", "what its rules mean cannot be changed from here; give the definition another name");
        }

        return below.Definitions.SetItems(over.Definitions);
    }

    private ImmutableArray<YamlNode> Changed()
    {
        var rules = below.Rules.ToDictionary(rule => IdOf(rule) ?? rule.Source.Path, rule => rule, StringComparer.Ordinal);
        foreach (var entry in (over.Top["changes"] as YamlMapping)?.Entries ?? [])
        {
            if (Fields.Of(entry.Value, RuleGrammar.ChangedRule, $"the change of `{entry.Key.Text}`", diagnostics) is not { } change)
            {
                continue;
            }

            if (!rules.TryGetValue(entry.Key.Text, out var node) || node is not YamlMapping rule)
            {
                diagnostics.Add(RuleCodes.UnknownName, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` is no rule of the pack below", NameSuggestion.DidYouMeanOrList(entry.Key.Text, [.. rules.Keys]));
                continue;
            }

            if (change.Integer("revision") is { } revision && rule["revision"] is YamlScalar { Text: var current } && current != revision.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                change.Refuse(change.Mapping["revision"]!, $"this changes revision {revision} of {entry.Key.Text}, which is at revision {current}", "read what it means now, and state that revision");
            }

            rules[entry.Key.Text] = Changed(rule, change.Mapping);
            reasons[entry.Key.Text] = change.Text("why") ?? "";
        }

        return [.. below.Rules.Select(rule => rules[IdOf(rule) ?? rule.Source.Path])];
    }

    private static YamlMapping Changed(YamlMapping rule, YamlMapping change)
    {
        var changed = rule;
        foreach (var entry in change.Entries.Where(entry => entry.Key.Text is not ("revision" or "why") && RuleGrammar.ChangedRule.Any(key => key.Name == entry.Key.Text)))
        {
            changed = changed.With(entry.Key.Text, (entry.Key.Text, changed[entry.Key.Text], entry.Value) switch
            {
                ("authorities", YamlSequence cited, YamlSequence more) => cited.With(more.Items),
                _ => entry.Value,
            });
        }

        // One severity for the rule stands in place of those that its checks state.
        return change["severity"] is null || changed["checks"] is not YamlSequence checks ? changed
            : changed.With("checks", checks.Select(check => (check as YamlMapping)?.Without("severity") ?? check));
    }

    private static string? IdOf(YamlNode rule) => ((rule as YamlMapping)?["id"] as YamlScalar)?.Text;
}
