using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>Names rules to people: by id, and by id and pack where more than one pack ran.</summary>
internal sealed class RuleNames(Assessment assessment)
{
    private readonly Dictionary<string, string> packs = assessment.Packs.Length < 2
        ? []
        : assessment.Rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, rule => rule.Pack, StringComparer.Ordinal);

    /// <summary><c>R-01</c>, or <c>R-01 (my-pack)</c>.</summary>
    public string Of(string rule) => packs.TryGetValue(rule, out var pack) ? $"{rule} ({pack})" : rule;
}
