using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>An answer that one condition has to have for another to have its own.</summary>
/// <param name="Condition">A comparison, or a count.</param>
/// <param name="Wanted">The answer.</param>
/// <param name="Subject">The same for conditions on the same value.</param>
/// <param name="Through">What asks the outermost definition on the way to it; null for none.</param>
internal sealed record Claim(Condition Condition, bool Wanted, string Subject, Asked? Through)
{
    /// <summary>Where to show it: its operator, or what asks the definition that it stands in.</summary>
    public YamlNode Place => Through?.Written
        ?? (Condition is Comparison { Written: YamlMapping written } comparison ? written[RuleGrammar.Of(comparison.Operator).Name] : null)
        ?? Condition.Written;

    /// <summary>The claim as a fragment of a sentence.</summary>
    public string Text => (Wanted ? "" : "not ") + ConditionText.Of(Condition, _ => null);

    /// <summary>All that has to be so for <paramref name="condition"/> to be <paramref name="wanted"/>, as far as single values and counts go.</summary>
    public static IEnumerable<Claim> Of(Condition condition, bool wanted, Asked? through = null) => condition switch
    {
        AllOf all when wanted => all.Conditions.SelectMany(part => Of(part, wanted, through)),
        AnyOf any when !wanted => any.Conditions.SelectMany(part => Of(part, wanted, through)),
        Not not => Of(not.Negated, !wanted, through),
        Asked { Of: null } asked => Of(asked.Body, wanted, through ?? asked),
        Comparison comparison => [new Claim(comparison, wanted, SubjectOf(comparison.Field, through is not null), through)],
        Counted counted => [new Claim(counted, wanted, "count " + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(counted.Written), through)],
        _ => [],
    };

    /// <summary>In a definition that is asked of this, <c>$item</c> is this.</summary>
    private static string SubjectOf(BoundPath path, bool isInDefinition)
    {
        var root = isInDefinition && path.Root == PathRoot.Item ? PathRoot.This : path.Root;
        var steps = string.Join('.', path.Steps.Select(step => step.IsChain ? step.Name + "*" : step.Name));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{root} {path.Slot} {path.Hops} {path.Kind?.Name} {(path.Root == PathRoot.Constant ? path.Text : steps)}");
    }
}
