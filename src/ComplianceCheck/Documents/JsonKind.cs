namespace ComplianceCheck.Documents;

/// <summary>The kinds of JSON values (RFC 8259); true and false are one kind.</summary>
public enum JsonKind : byte
{
    Null,
    Boolean,
    Number,
    String,
    List,
    Object,
}
