namespace Scriban.Syntax;

internal enum BinaryOperator
{
    Coalesce,
    NotNull,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    ShiftLeft,
    ShiftRight,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulo,
    Range,
    RangeExclusive,
}
