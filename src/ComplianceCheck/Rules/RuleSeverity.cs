using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>The severity of a check, which may depend on the item: the worst level whose condition is not ruled out, else the one that needs none.</summary>
/// <param name="Otherwise">A word of <see cref="RuleGrammar.Severities"/>.</param>
/// <param name="Cases">Worse levels with their conditions, the worst first.</param>
public sealed record RuleSeverity(string Otherwise, ImmutableArray<SeverityCase> Cases)
{
    /// <summary>The worst level it can have.</summary>
    public string Worst => Cases.IsEmpty ? Otherwise : Cases[0].Level;
}

/// <summary>A level and the condition on the item under which it counts.</summary>
public sealed record SeverityCase(string Level, Condition When);
