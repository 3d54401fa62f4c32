namespace ComplianceCheck.Rules;

/// <summary>How a field is compared. Names and meanings are in <see cref="RuleGrammar"/>.</summary>
public enum ComparisonOperator
{
    EqualTo,
    NotEqualTo,
    In,
    NotIn,
    Exists,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    OlderThan,
    NotOlderThan,
    Contains,
}
