using System.Collections.Immutable;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>A directive pack as meant. Immutable and safe to share between threads. Made by <see cref="PackReader"/>.</summary>
public sealed record Pack
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    /// <summary>How its results must be handled; null when not stated.</summary>
    public string? Handling { get; init; }

    public required SchemaShape Schema { get; init; }

    /// <summary>When a section of a document, vouched for by its coverage, is complete; null for never.</summary>
    public Condition? ClosedWhen { get; init; }

    /// <summary>Titles of groups of rules in the order of the pack, by what ids begin with before the first <c>-</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Themes { get; init; } = [];

    /// <summary>What its rules may cite, by id.</summary>
    public required ImmutableSortedDictionary<string, Authority> Authorities { get; init; }

    /// <summary>Whose items correspond to its rules, by name.</summary>
    public required ImmutableSortedDictionary<string, Framework> Frameworks { get; init; }

    public required ImmutableSortedDictionary<string, Parameter> Parameters { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The examples that stand beside the definitions.</summary>
    public ImmutableArray<DefinitionTest> DefinitionTests { get; init; } = [];

    /// <summary>The pack file as written.</summary>
    public required YamlMapping Written { get; init; }

    /// <summary>What it was read from.</summary>
    public required PackFiles Files { get; init; }

    /// <summary>Over the files and the schema, in the order of their paths: 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
