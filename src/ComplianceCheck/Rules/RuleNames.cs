namespace ComplianceCheck.Rules;

/// <summary>What messages call a check.</summary>
internal static class RuleNames
{
    /// <summary>The id of the rule; of several checks, also the name of the check.</summary>
    public static string Of(Rule rule, RuleCheck check) => check.Name is null ? rule.Id : $"`{check.Name}` of {rule.Id}";
}
