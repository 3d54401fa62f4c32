using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>Whether a number is left between the bounds that claims and the schema set.</summary>
internal static class NumberBounds
{
    public static bool CanBe(ImmutableArray<Claim> claims, NumberType type)
    {
        var bounds = claims.Select(claim => (claim.Wanted, Comparison: (Comparison)claim.Condition))
            .Where(pair => pair.Comparison is { Operator: ComparisonOperator.AtLeast or ComparisonOperator.AtMost, Operand: ConstantOperand { Parameter: null, Value: NumberConstant } })
            .Select(pair => (((NumberConstant)((ConstantOperand)pair.Comparison.Operand).Value).Value, IsMost: pair.Comparison.Operator == ComparisonOperator.AtMost, pair.Wanted));
        return IsLeft(bounds, type.Minimum, type.Maximum, type.IsInteger);
    }

    /// <summary>The same of the number of things, which is never below 0.</summary>
    public static bool OfCounts(ImmutableArray<Claim> claims)
    {
        var bounds = claims.Select(claim => (claim.Wanted, Counted: (Counted)claim.Condition))
            .Where(pair => pair.Counted.Bound is ConstantOperand { Parameter: null, Value: NumberConstant })
            .Select(pair => (((NumberConstant)((ConstantOperand)pair.Counted.Bound).Value).Value, pair.Counted.IsMost, pair.Wanted));
        return IsLeft(bounds, 0, null, isInteger: true);
    }

    private static bool IsLeft(IEnumerable<(decimal Value, bool IsMost, bool Wanted)> bounds, decimal? minimum, decimal? maximum, bool isInteger)
    {
        var (least, most) = ((Value: minimum ?? decimal.MinValue, IsOpen: false), (Value: maximum ?? decimal.MaxValue, IsOpen: false));
        foreach (var (value, isMost, wanted) in bounds)
        {
            // Not at most is more than, not at least is less than: of whole numbers, the next one.
            var isOpen = !wanted;
            if (isMost == wanted)
            {
                var bound = isInteger ? (Value: isOpen ? decimal.Ceiling(value) - 1 : decimal.Floor(value), IsOpen: false) : (Value: value, IsOpen: isOpen);
                most = bound.Value < most.Value || (bound.Value == most.Value && bound.IsOpen) ? bound : most;
            }
            else
            {
                var bound = isInteger ? (Value: isOpen ? decimal.Floor(value) + 1 : decimal.Ceiling(value), IsOpen: false) : (Value: value, IsOpen: isOpen);
                least = bound.Value > least.Value || (bound.Value == least.Value && bound.IsOpen) ? bound : least;
            }
        }

        return least.Value < most.Value || (least.Value == most.Value && !least.IsOpen && !most.IsOpen);
    }
}
