using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>What messages call a check, and where it is written.</summary>
internal static class RuleNames
{
    /// <summary>The id of the rule; of several checks, also the name of the check.</summary>
    public static string Of(Rule rule, RuleCheck check) => check.Name is null ? rule.Id : $"`{check.Name}` of {rule.Id}";

    /// <summary>The mapping of the check; of a rule with one limb, that of the rule.</summary>
    public static YamlMapping Written(Rule rule, RuleCheck check) => check.Name is null
        ? rule.Written
        : ((YamlSequence)rule.Written["checks"]!).Items.OfType<YamlMapping>().First(written => written["name"] is YamlScalar { Text: var name } && name == check.Name);
}
