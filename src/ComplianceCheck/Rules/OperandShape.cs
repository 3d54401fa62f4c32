namespace ComplianceCheck.Rules;

/// <summary>What stands behind an operator.</summary>
public enum OperandShape
{
    /// <summary>A value of the type of the field, or a path to one.</summary>
    Value,

    /// <summary>A list of such values, or a list parameter.</summary>
    Values,

    /// <summary>A value of the type of the elements of the field.</summary>
    Element,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>True or false, written.</summary>
    Flag,
}
