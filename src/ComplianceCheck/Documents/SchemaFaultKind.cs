namespace ComplianceCheck.Documents;

/// <summary>What a schema can have against a value. Of several at one place the first in this order is told.</summary>
internal enum SchemaFaultKind
{
    UnknownProperty,
    WrongType,
    NullInList,
    NumberTooLarge,
    NotAmongWords,
    NotAPropertyName,
    CannotBeNone,
    PatternMismatch,
    FormatMismatch,
    TooShort,
    TooLong,
    BelowMinimum,
    AboveMaximum,
    TooFewElements,
    TooManyElements,
    MissingProperty,
    NotKnownWord,
}
