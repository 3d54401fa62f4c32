using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>
/// Looks for checks that ask the same of the same items as one before, by what they mean and not by how they are written.
/// Severity, message and authorities may differ: one finding would be counted twice all the same.
/// </summary>
internal sealed class RepeatLint(DiagnosticBag diagnostics)
{
    private readonly ConditionNumbers numbers = new();

    /// <summary>Adds a warning for each check that repeats another.</summary>
    public void Check(Pack pack)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in pack.Rules)
        {
            foreach (var check in rule.Checks)
            {
                var name = RuleNames.Of(rule, check);
                if (!first.TryAdd(Meaning(rule, check), name))
                {
                    var place = RuleNames.Written(rule, check)[check.Name is null ? "id" : "name"]!;
                    diagnostics.Add(RuleCodes.Repeated, place.Source, place.Span, $"{name} asks the same of the same items as {first[Meaning(rule, check)]}", "keep one of them, with the authorities of both");
                }
            }
        }
    }

    private string Meaning(Rule rule, RuleCheck check)
    {
        var items = string.Join(", ", check.ForEach.Select(ConditionNumbers.Path).Order(StringComparer.Ordinal));
        var conditions = new[] { rule.AppliesTo, rule.Evidence, check.When, check.Require, check.Evidence }.Select(numbers.Of);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Scope} [{items}] {check.PassesWhenNone} {string.Join(' ', conditions)}");
    }
}
