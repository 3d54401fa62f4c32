namespace ComplianceCheck.Rules;

/// <summary>What stands behind an operator.</summary>
public enum OperandShape
{
    /// <summary>A value of the type of the field, or a path to one.</summary>
    Value,

    /// <summary>A list of such values, a list parameter, or a path to a list.</summary>
    Values,

    /// <summary>A value of the type of the elements of the field; a piece of the text where the field is text.</summary>
    Element,

    /// <summary>A list of values of the type of the elements of the field, a list parameter, or a path to a list.</summary>
    Elements,

    /// <summary>A duration, or a path to a number whose name ends in its unit.</summary>
    Duration,

    /// <summary>True or false, written.</summary>
    Flag,

    /// <summary>True, written: the operator has no opposite.</summary>
    True,

    /// <summary>Text in which <c>*</c> stands for anything, or a path to one.</summary>
    Wildcard,

    /// <summary>A regular expression, written.</summary>
    Expression,

    /// <summary>An address with a prefix length, written or a parameter.</summary>
    Subnet,

    /// <summary>Bounds of versions such as <c>>=2.9 &lt;4</c>, or a path to such.</summary>
    Versions,
}
