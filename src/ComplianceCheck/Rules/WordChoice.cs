using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>Which values some claims leave of those that are stated one by one.</summary>
internal static class WordChoice
{
    /// <summary>Whether a value is left.</summary>
    /// <param name="claims">On one field.</param>
    /// <param name="words">All values that the field can have; empty for any.</param>
    public static bool CanBe(ImmutableArray<Claim> claims, ImmutableArray<Constant> words)
    {
        var choices = claims.Select(Choice).OfType<(HashSet<Constant> Values, bool IsIn)>().ToList();
        var left = words.IsEmpty ? choices.Find(choice => choice.IsIn).Values?.ToImmutableArray() : words;
        return left is null || left.Value.Any(value => choices.TrueForAll(choice => choice.Values.Contains(value) == choice.IsIn));
    }

    /// <summary>The values that a claim names, and whether the field has to have one of them; null where it names none, or not all.</summary>
    private static (HashSet<Constant> Values, bool IsIn)? Choice(Claim claim)
    {
        var comparison = (Comparison)claim.Condition;
        bool? isIn = comparison.Operator switch
        {
            ComparisonOperator.EqualTo or ComparisonOperator.In => claim.Wanted,
            ComparisonOperator.NotEqualTo or ComparisonOperator.NotIn => !claim.Wanted,
            _ => null,
        };
        return isIn is { } known && Values(comparison.Operand) is { } values ? (values, known) : null;
    }

    private static HashSet<Constant>? Values(Operand operand) => operand switch
    {
        ConstantOperand { Parameter: null, Value: ListConstant list } => [.. list.Values],
        ConstantOperand { Parameter: null } single => [single.Value],
        ListOperand { Operands: var operands } when operands.All(part => part is ConstantOperand { Parameter: null, Value: not ListConstant }) => [.. operands.Cast<ConstantOperand>().Select(part => part.Value)],
        _ => null,
    };
}
