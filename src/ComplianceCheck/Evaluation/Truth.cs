namespace ComplianceCheck.Evaluation;

/// <summary>The three values of Kleene's strong logic, in the order that makes "and" the minimum and "or" the maximum.</summary>
public enum Truth : byte
{
    False,
    Unknown,
    True,
}
