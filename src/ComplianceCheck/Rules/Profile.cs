using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>What an owner decides of packs without changing them, each decision with its reason. Made by <see cref="DecisionReader"/>.</summary>
public sealed record Profile
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Values in place of those of the packs, as <see cref="PackReader"/> takes them: by the name of the parameter.</summary>
    public required YamlMapping? Parameters { get; init; }

    /// <summary>A word of <see cref="RuleGrammar.Severities"/> by the id of a rule, with the reason.</summary>
    public required ImmutableSortedDictionary<string, (string Severity, string Why)> Severities { get; init; }

    /// <summary>Rules that are switched off, with the reason.</summary>
    public required ImmutableSortedDictionary<string, string> Off { get; init; }
}
