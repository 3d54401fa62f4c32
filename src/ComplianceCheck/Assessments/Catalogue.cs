using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>What a pack asks, without any document: its rules by theme, by authority and by framework. Plain data.</summary>
public sealed record Catalogue
{
    public required AssessedPack Pack { get; init; }

    /// <summary>The day for which duties are due or not, and lists out of date or not.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How its results must be handled; null when not stated.</summary>
    public string? Handling { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<CatalogueRule> Rules { get; init; }

    /// <summary>Titles of groups of rules in the order of the pack, by <see cref="CatalogueRule.Theme"/>.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Themes { get; init; }

    /// <summary>What the rules may cite, in the order of their ids.</summary>
    public required ImmutableArray<Authority> Sources { get; init; }

    /// <summary>Whose items correspond to the rules, in the order of their ids.</summary>
    public required ImmutableArray<AssessedFramework> Frameworks { get; init; }

    /// <summary>The values that the rules name, by name.</summary>
    public required ImmutableArray<AssessedParameter> Parameters { get; init; }

    /// <summary>The catalogue of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="asOf">The day for which duties are due or not, and lists out of date or not.</param>
    public static Catalogue Of(Pack pack, DateOnly asOf) => new()
    {
        Pack = new AssessedPack(pack.Id, pack.Version, pack.Title, pack.Sha256),
        AsOf = asOf,
        Handling = pack.Handling,
        Rules = [.. pack.Rules.Select(rule => new CatalogueRule(Assessor.Describe(pack, rule), rule.Theme, [.. rule.Checks.Select(check => check.Name).OfType<string>()], rule.Tests.Length))],
        Themes = pack.Themes,
        Sources = [.. pack.Authorities.Values],
        Frameworks = [.. pack.Frameworks.Values.Select(framework => new AssessedFramework(framework.Id, framework.Title, framework.Note))],
        Parameters = [.. pack.Parameters.Values.Select(parameter => AssessedParameter.Of(pack, parameter, asOf))],
    };
}

/// <summary>A rule of a catalogue.</summary>
/// <param name="Rule">What a report says of it.</param>
/// <param name="Theme">What its id begins with.</param>
/// <param name="Checks">Names of its limbs; empty for a rule with one.</param>
/// <param name="Tests">How many examples stand in it.</param>
public sealed record CatalogueRule(AssessedRule Rule, string Theme, ImmutableArray<string> Checks, int Tests);
