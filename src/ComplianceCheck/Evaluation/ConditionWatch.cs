using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Looks on while conditions are asked. Plans that are watched share no questions between rules, so that each condition answers for itself.</summary>
internal abstract class ConditionWatch
{
    private protected ConditionWatch()
    {
    }

    /// <summary>The predicate of a condition, which lets itself be watched.</summary>
    public abstract Predicate Watch(Predicate asked, Condition condition);
}
