using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>
/// Whether some claims on one value can be so together. In doubt they can: values of parameters and of other fields may be
/// anything, patterns are not compared.
/// </summary>
internal static class ClaimSet
{
    /// <summary>The first claims that exclude each other: two of one value, or all of one value that do only together; empty for none.</summary>
    /// <param name="claims">On any values.</param>
    /// <param name="toleratesNone">Whether a comparison may also be false because its field is stated not to exist.</param>
    public static ImmutableArray<Claim> Conflict(IEnumerable<Claim> claims, bool toleratesNone)
    {
        foreach (var same in claims.GroupBy(claim => claim.Subject, StringComparer.Ordinal).Select(grouped => grouped.ToImmutableArray()))
        {
            if (CanBe(same, toleratesNone))
            {
                continue;
            }

            var pairs = from later in Enumerable.Range(0, same.Length)
                        from earlier in Enumerable.Range(0, later + 1)
                        let pair = earlier == later ? ImmutableArray.Create(same[later]) : [same[earlier], same[later]]
                        where !CanBe(pair, toleratesNone)
                        select pair;
            return pairs.OrderBy(pair => pair.Length).FirstOrDefault(same);
        }

        return [];
    }

    private static bool CanBe(ImmutableArray<Claim> claims, bool toleratesNone)
    {
        if (claims[0].Condition is Counted)
        {
            return NumberBounds.OfCounts(claims);
        }

        var field = ((Comparison)claims[0].Condition).Field;
        return field.IsMany || field.Yields.Types.Any(type => type is ListType)
            ? CanBeList(claims)
            : claims.All(claim => AllowsNoValue(claim, isStatedNone: false))
                || (ComparisonFooting.MayBeStatedNone(field) && claims.All(claim => AllowsNoValue(claim, isStatedNone: true) || (toleratesNone && IsComparisonOfValue(claim) && !claim.Wanted)))
                || CanBeValue(claims, field);
    }

    private static bool AllowsNoValue(Claim claim, bool isStatedNone) => claim.Condition is Comparison { Operator: ComparisonOperator.Exists } exists
        ? Flag(exists) != claim.Wanted && (isStatedNone || !exists.Field.Steps.IsEmpty)
        : false;

    private static bool IsComparisonOfValue(Claim claim) => claim.Condition is Comparison { Operator: not ComparisonOperator.Exists };

    private static bool CanBeValue(ImmutableArray<Claim> claims, BoundPath field)
    {
        if (claims.Any(claim => claim.Condition is Comparison { Operator: ComparisonOperator.Exists } exists && Flag(exists) != claim.Wanted) || HasOpposites(claims))
        {
            return false;
        }

        return field.Yields.Types is not [var type] || type switch
        {
            TextType { Format.IsDate: true } => DateBounds.CanBe(claims),
            TextType { References.IsEmpty: true, Format: null or { IsAddress: false } } text => WordChoice.CanBe(claims, [.. text.Values.Where(word => !NotKnown.IsWord(word)).Select(word => new TextConstant(word))]),
            BooleanType => WordChoice.CanBe(claims, [new BooleanConstant(true), new BooleanConstant(false)]),
            NumberType number => NumberBounds.CanBe(claims, number) && WordChoice.CanBe(claims, []),
            _ => true,
        };
    }

    /// <summary>Of a list, elements are asked for and refused.</summary>
    private static bool CanBeList(ImmutableArray<Claim> claims)
    {
        static bool Has(Claim claim) => claim.Condition is Comparison comparison && (comparison.Operator switch
        {
            ComparisonOperator.Contains or ComparisonOperator.ContainsAny => claim.Wanted,
            ComparisonOperator.ContainsAll => claim.Wanted && comparison.Operand is not PathOperand,
            ComparisonOperator.ContainsNone or ComparisonOperator.SubsetOf => !claim.Wanted,
            ComparisonOperator.IsEmpty => Flag(comparison) != claim.Wanted,
            _ => false,
        });
        static bool HasNone(Claim claim) => claim.Condition is Comparison { Operator: ComparisonOperator.IsEmpty or ComparisonOperator.Exists } comparison && Flag(comparison) == (comparison.Operator == ComparisonOperator.IsEmpty == claim.Wanted);
        return !HasOpposites(claims) && !(claims.Any(Has) && claims.Any(HasNone));
    }

    /// <summary>Whether one comparison has to be both so and not so.</summary>
    private static bool HasOpposites(ImmutableArray<Claim> claims)
    {
        static (ComparisonOperator Operator, string Operand, bool Wanted) Plain(Claim claim)
        {
            var comparison = (Comparison)claim.Condition;
            var (plain, isNegated) = comparison.Operator switch
            {
                ComparisonOperator.NotEqualTo => (ComparisonOperator.EqualTo, true),
                ComparisonOperator.NotIn => (ComparisonOperator.In, true),
                ComparisonOperator.NotOlderThan => (ComparisonOperator.OlderThan, true),
                ComparisonOperator.ContainsNone => (ComparisonOperator.ContainsAny, true),
                var other => (other, false),
            };
            return (plain, $"{comparison.Operand.GetType().Name} {comparison.Operand.Text}", claim.Wanted != isNegated);
        }

        var plain = claims.Where(claim => claim.Condition is Comparison { Operator: not (ComparisonOperator.Exists or ComparisonOperator.IsEmpty) }).Select(Plain).ToHashSet();
        return plain.Any(one => plain.Contains(one with { Wanted = !one.Wanted }));
    }

    private static bool Flag(Comparison comparison) => ((BooleanConstant)((ConstantOperand)comparison.Operand).Value).Value;
}
