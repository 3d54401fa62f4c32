namespace ComplianceCheck.Rules;

/// <summary>Goes through every condition of a pack: those of its rules, of the definitions that they and the tests ask, and the parts of each.</summary>
internal sealed class ConditionWalk
{
    private readonly HashSet<Condition> seen = new(ReferenceEqualityComparer.Instance);

    public ConditionWalk(Pack pack)
    {
        Add(pack.ClosedWhen);
        foreach (var rule in pack.Rules)
        {
            Add(rule.AppliesTo);
            Add(rule.Evidence);
            foreach (var check in rule.Checks)
            {
                Add(check.When);
                Add(check.Require);
                Add(check.Evidence);
                check.Severity.Cases.ToList().ForEach(level => Add(level.When));
            }
        }

        pack.DefinitionTests.ToList().ForEach(test => Add(test.Condition));
    }

    /// <summary>Each once. A definition that is asked of things of several types is there once for each.</summary>
    public IReadOnlyCollection<Condition> Conditions => seen;

    private void Add(Condition? condition)
    {
        if (condition is null || !seen.Add(condition))
        {
            return;
        }

        foreach (var part in PartsOf(condition))
        {
            Add(part);
        }
    }

    private static IEnumerable<Condition?> PartsOf(Condition condition) => condition switch
    {
        AllOf all => all.Conditions,
        AnyOf any => any.Conditions,
        Not not => new[] { not.Negated },
        Asked asked => new[] { asked.Body },
        Quantified quantified => new[] { quantified.Where, quantified.Satisfies },
        Counted counted => new[] { counted.Where },
        _ => [],
    };
}
