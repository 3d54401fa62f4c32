namespace ComplianceCheck.Rules;

/// <summary>Goes through every condition of a pack: those of its rules, of the definitions that they and the tests ask, and the parts of each.</summary>
internal sealed class ConditionWalk
{
    private readonly Dictionary<Condition, RecordedPaths> seen = new(ReferenceEqualityComparer.Instance);

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
                Add(check.Require, RecordedPaths.None.With(check.When, exists: true));
                Add(check.Evidence, RecordedPaths.None.With(check.When, exists: true));
                check.Severity.Cases.ToList().ForEach(level => Add(level.When));
            }
        }

        pack.DefinitionTests.ToList().ForEach(test => Add(test.Condition));
    }

    /// <summary>Each once, with what is known to be recorded where it is asked. A definition that is asked of things of several types is there once for each.</summary>
    public IReadOnlyDictionary<Condition, RecordedPaths> Conditions => seen;

    private void Add(Condition? condition) => Add(condition, RecordedPaths.None);

    private void Add(Condition? condition, RecordedPaths recorded)
    {
        if (condition is null || !seen.TryAdd(condition, recorded))
        {
            return;
        }

        foreach (var (part, known) in recorded.PartsOf(condition))
        {
            Add(part, known);
        }
    }
}
