namespace Scriban.Syntax;

/// <summary>Symbols and precedence of the operators; a higher number binds tighter.</summary>
internal static class OperatorTable
{
    /// <summary>What binds tighter than <c>||</c>.</summary>
    public const int AbovePrecedenceOfOr = 31;

    private static readonly Dictionary<string, (BinaryOperator Operator, int Precedence)> BySymbol = new(StringComparer.Ordinal)
    {
        ["??"] = (BinaryOperator.Coalesce, 20),
        ["?!"] = (BinaryOperator.NotNull, 20),
        ["||"] = (BinaryOperator.Or, 30),
        ["&&"] = (BinaryOperator.And, 40),
        ["=="] = (BinaryOperator.Equal, 70),
        ["!="] = (BinaryOperator.NotEqual, 70),
        ["<"] = (BinaryOperator.Less, 80),
        ["<="] = (BinaryOperator.LessOrEqual, 80),
        [">"] = (BinaryOperator.Greater, 80),
        [">="] = (BinaryOperator.GreaterOrEqual, 80),
        ["<<"] = (BinaryOperator.ShiftLeft, 90),
        [">>"] = (BinaryOperator.ShiftRight, 90),
        ["+"] = (BinaryOperator.Add, 100),
        ["-"] = (BinaryOperator.Subtract, 100),
        ["*"] = (BinaryOperator.Multiply, 110),
        ["/"] = (BinaryOperator.Divide, 110),
        ["//"] = (BinaryOperator.DivideRound, 110),
        ["%"] = (BinaryOperator.Modulo, 110),
        [".."] = (BinaryOperator.Range, 130),
        ["..<"] = (BinaryOperator.RangeExclusive, 130),
    };

    public static bool TryGet(string symbol, out BinaryOperator op, out int precedence)
    {
        var found = BySymbol.TryGetValue(symbol, out var entry);
        (op, precedence) = entry;
        return found;
    }

    public static string SymbolOf(BinaryOperator op) => BySymbol.First(entry => entry.Value.Operator == op).Key;
}
