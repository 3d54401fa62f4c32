using System.Collections.Immutable;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>What an owner decides of packs without changing them, each decision with its reason. Made by <see cref="DecisionReader"/>.</summary>
public sealed record Profile
{
    public required SourceText Source { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Who decided it; null when not stated.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The day on which it was decided; null when not stated.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where it is on record; null when not stated.</summary>
    public string? Doc { get; init; }

    /// <summary>Ids of the packs to run; null for all.</summary>
    public required ImmutableArray<string>? Packs { get; init; }

    /// <summary>Ids of the rules to ask; null for all.</summary>
    public required ImmutableArray<string>? Rules { get; init; }

    /// <summary>Values in place of those of the packs, by the name of the parameter.</summary>
    public required ImmutableSortedDictionary<string, ParameterDecision> Parameters { get; init; }

    /// <summary>Severities in place of those of the rules, by the id of the rule.</summary>
    public required ImmutableSortedDictionary<string, SeverityDecision> Severities { get; init; }

    /// <summary>Rules that are switched off, with the reason.</summary>
    public required ImmutableSortedDictionary<string, string> Off { get; init; }

    /// <summary>Why a rule is not asked, a clause; null when it is.</summary>
    public string? WhyNotAsked(string rule) =>
        Off.TryGetValue(rule, out var why) ? $"switched off by the profile: {why}"
        : Rules is { } chosen && !chosen.Contains(rule) ? "not among the rules that the profile names"
        : null;

    /// <summary>The pack as the profile wants it: with its values, its severities, and without the rules that it does not ask.</summary>
    /// <param name="pack">As its files have it.</param>
    /// <param name="known">Schemas that were read before.</param>
    public Pack Apply(Pack pack, IReadOnlyCollection<Documents.SchemaShape> known)
    {
        var changes = Parameters.Where(decided => pack.Parameters.ContainsKey(decided.Key)).Select(decided => decided.Value).ToList();
        // Each value was read with the pack when the profile was, so nothing can be wrong with them.
        var changed = changes.Count == 0 ? pack : PackReader.Read(pack.Files, new YamlMapping(Source, default, [.. changes.Select(change => change.Written)]), new Diagnostics.DiagnosticBag(), known)!;
        return changed with
        {
            Parameters = changed.Parameters.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => Parameters.TryGetValue(pair.Key, out var decided) ? pair.Value with { Why = decided.Why, IsOfProfile = true } : pair.Value,
                StringComparer.Ordinal),
            Rules = [.. changed.Rules.Where(rule => WhyNotAsked(rule.Id) is null).Select(rule => Severities.TryGetValue(rule.Id, out var decided) ? decided.Apply(rule) : rule)],
        };
    }
}

/// <summary>A value in place of that of a pack.</summary>
/// <param name="Written">Its name and value.</param>
/// <param name="Why">Why it is decided so.</param>
public sealed record ParameterDecision(YamlEntry Written, string Why)
{
    /// <summary>The value alone, as <see cref="PackReader"/> takes it.</summary>
    internal YamlMapping AsChange => new(Written.Key.Source, Written.Value.Span, [Written]);
}

/// <summary>A severity in place of that of a rule, for all that it finds.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">A word of <see cref="RuleGrammar.Severities"/>.</param>
/// <param name="Why">Why it is decided so.</param>
public sealed record SeverityDecision(string Rule, string Severity, string Why)
{
    internal Rule Apply(Rule rule) => rule with
    {
        Severity = Severity,
        Checks = [.. rule.Checks.Select(check => check with { Severity = new RuleSeverity(Severity, []) })],
    };
}
