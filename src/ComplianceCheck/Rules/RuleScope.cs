namespace ComplianceCheck.Rules;

/// <summary>What a rule is asked of.</summary>
[Flags]
public enum RuleScope
{
    None = 0,

    /// <summary>Every document of the role <c>item</c>, one at a time.</summary>
    Document = 1,

    /// <summary>Every document of the role <c>site</c>, one at a time.</summary>
    Site = 2,

    /// <summary>All documents of the run at once.</summary>
    Fleet = 4,
}
