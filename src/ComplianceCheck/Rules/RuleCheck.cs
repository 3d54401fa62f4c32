using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>One limb of a rule: where, when, what must hold, how we know.</summary>
public sealed record RuleCheck
{
    /// <summary>Null in a rule that has one limb.</summary>
    public string? Name { get; init; }

    /// <summary>Paths to the items; empty when the document, or the fleet, is the one item.</summary>
    public ImmutableArray<BoundPath> ForEach { get; init; } = [];

    /// <summary>When it applies; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>The good state.</summary>
    public required Condition Require { get; init; }

    /// <summary>What a pass must also show of the item; null for nothing more.</summary>
    public Condition? Evidence { get; init; }

    public required RuleSeverity Severity { get; init; }

    /// <summary>Whether a known absence of items is a pass; else the limb does not apply then.</summary>
    public bool PassesWhenNone { get; init; }

    /// <summary>What a failure says; null for the title of the rule.</summary>
    public MessageText? Message { get; init; }
}
