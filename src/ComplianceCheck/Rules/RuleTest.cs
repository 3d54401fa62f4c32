using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>An example of a rule, as written: facts laid over the smallest valid document, and the verdict they lead to.</summary>
public sealed record RuleTest
{
    public required string Name { get; init; }

    /// <summary>Name of the test of the same rule that this one starts from; null for the smallest valid document.</summary>
    public string? Base { get; init; }

    /// <summary>Properties laid over the document, or <c>site</c> and <c>documents</c> for more than one; null for none.</summary>
    public YamlMapping? Given { get; init; }

    /// <summary>Paths such as <c>parts[0].colour</c> to the values put there.</summary>
    public YamlMapping? Set { get; init; }

    /// <summary>Paths to what is taken away.</summary>
    public ImmutableArray<YamlScalar> Remove { get; init; } = [];

    /// <summary>The day of the run; null for that of the document.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Values of parameters in place of their defaults; null for none.</summary>
    public YamlMapping? Parameters { get; init; }

    /// <summary>A word of <see cref="RuleGrammar.Verdicts"/>.</summary>
    public required string Expect { get; init; }

    /// <summary>Exactly the items that have the expected verdict, as <c>check: path</c>; empty where only the verdict counts.</summary>
    public ImmutableArray<YamlScalar> Items { get; init; } = [];

    public required YamlMapping Written { get; init; }
}
