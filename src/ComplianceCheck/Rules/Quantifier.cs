namespace ComplianceCheck.Rules;

/// <summary>How many of the things that a path yields.</summary>
public enum Quantifier
{
    Every,
    Some,
    None,
}
