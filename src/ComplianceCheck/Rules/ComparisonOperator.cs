namespace ComplianceCheck.Rules;

/// <summary>How a field is compared. Names and meanings are in <see cref="RuleGrammar"/>.</summary>
public enum ComparisonOperator
{
    EqualTo,
    NotEqualTo,
    In,
    NotIn,
    Exists,
    Like,
    Matches,
    AtLeast,
    AtMost,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    OlderThan,
    NotOlderThan,
    InSubnet,
    VersionIn,
    Contains,
    ContainsAny,
    ContainsAll,
    ContainsNone,
    SubsetOf,
    IsEmpty,
    Unique,
}
