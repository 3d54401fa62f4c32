namespace ComplianceCheck.Rules;

/// <summary>Tells whether a condition can have an answer at all. In doubt it can.</summary>
internal sealed class Possibility
{
    private readonly Dictionary<Condition, bool>[] known = [.. Enumerable.Range(0, 4).Select(_ => new Dictionary<Condition, bool>(ReferenceEqualityComparer.Instance))];

    /// <summary>Whether a condition can be <paramref name="wanted"/>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="wanted">The answer.</param>
    /// <param name="isNegated">
    /// Whether it stands under <c>not</c>: there an author may mean what is stated not to exist, of which every comparison is
    /// false. Elsewhere that a condition is false of nothing else makes it one that is never false.
    /// </param>
    public bool CanBe(Condition condition, bool wanted, bool isNegated = false) => condition switch
    {
        AllOf all when wanted => all.Conditions.All(part => CanBe(part, wanted, isNegated)) && IsFree(all, wanted, isNegated),
        AnyOf any when !wanted => any.Conditions.All(part => CanBe(part, wanted, isNegated)) && IsFree(any, wanted, isNegated),
        AllOf all => all.Conditions.Any(part => CanBe(part, wanted, isNegated)),
        AnyOf any => any.Conditions.Any(part => CanBe(part, wanted, isNegated)),
        Not not => CanBe(not.Negated, !wanted, true),
        Asked asked => OfDefinition(asked, wanted, isNegated),
        Quantified quantified => wanted == (quantified.Quantifier != Quantifier.Some) || CanBeOf(quantified, isNegated),
        _ => IsFree(condition, wanted, isNegated),
    };

    /// <summary>Whether what has to be so for the answer can be so together.</summary>
    public static bool IsFree(Condition condition, bool wanted, bool isNegated) => ClaimSet.Conflict(Claim.Of(condition, wanted), wanted || isNegated).IsEmpty;

    /// <summary>Whether one thing can decide.</summary>
    private bool CanBeOf(Quantified quantified, bool isNegated) =>
        (quantified.Where is null || CanBe(quantified.Where, true, isNegated))
        && (quantified.Satisfies is null || CanBe(quantified.Satisfies, quantified.Quantifier != Quantifier.Every, isNegated));

    private bool OfDefinition(Asked asked, bool wanted, bool isNegated)
    {
        // Nothing is of what is stated not to exist.
        if (!wanted && isNegated && asked.Of is { } of && ComparisonFooting.MayBeStatedNone(of))
        {
            return true;
        }

        var bodies = known[(wanted ? 1 : 0) + (isNegated ? 2 : 0)];
        if (!bodies.TryGetValue(asked.Body, out var can))
        {
            can = CanBe(asked.Body, wanted, isNegated);
            bodies.Add(asked.Body, can);
        }

        return can;
    }
}
