namespace ComplianceCheck.Rules;

/// <summary>Kinds of values that an operator may compare.</summary>
[Flags]
public enum FieldKinds
{
    None = 0,
    Text = 1,
    Number = 2,
    Boolean = 4,
    Date = 8,
    Reference = 16,
    List = 32,
    Object = 64,
    Address = 128,
    Scalar = Text | Number | Boolean | Date | Reference | Address,
    Any = Scalar | List | Object,
}
