using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>Whether a day is left between the bounds that claims set: stated days among themselves, and ages among themselves.</summary>
internal static class DateBounds
{
    /// <summary>Days of a run that end months and years of every length: what excludes each other on all of them does on any.</summary>
    private static readonly ImmutableArray<DateOnly> Runs = [new(2023, 3, 1), new(2024, 2, 29), new(2024, 3, 31), new(2025, 1, 1), new(2025, 3, 1), new(2026, 12, 31)];

    public static bool CanBe(ImmutableArray<Claim> claims)
    {
        var comparisons = claims.Select(claim => (claim.Wanted, Comparison: (Comparison)claim.Condition)).ToList();
        var days = comparisons.Select(pair => OfDay(pair.Comparison, pair.Wanted));
        return IsLeft(days) && Runs.Any(run => IsLeft(comparisons.Select(pair => OfAge(pair.Comparison, pair.Wanted, run))));
    }

    private static bool IsLeft(IEnumerable<(DateOnly? First, DateOnly? Last)> bounds)
    {
        var (first, last) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var bound in bounds)
        {
            first = bound.First is { } later && later > first ? later : first;
            last = bound.Last is { } earlier && earlier < last ? earlier : last;
        }

        return first <= last;
    }

    /// <summary>The earliest and latest day that a value can mean, as far as a comparison says. A moment leaves the rest of its day.</summary>
    private static (DateOnly? First, DateOnly? Last) OfDay(Comparison comparison, bool wanted)
    {
        if (comparison.Operand is not ConstantOperand { Parameter: null, Value: DateConstant { Value: var day } })
        {
            return default;
        }

        var next = day.Moment is null ? 1 : 0;
        return (comparison.Operator, wanted) switch
        {
            (ComparisonOperator.Before, true) or (ComparisonOperator.OnOrAfter, false) => (null, Moved(day.First, -next)),
            (ComparisonOperator.After, true) or (ComparisonOperator.OnOrBefore, false) => (Moved(day.Last, next), null),
            (ComparisonOperator.OnOrBefore, true) or (ComparisonOperator.After, false) => (null, day.First),
            (ComparisonOperator.OnOrAfter, true) or (ComparisonOperator.Before, false) => (day.Last, null),
            _ => default,
        };
    }

    private static DateOnly Moved(DateOnly day, int days) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? day : day.AddDays(days);

    /// <summary>The same of an age. What lies in the future has none.</summary>
    private static (DateOnly? First, DateOnly? Last) OfAge(Comparison comparison, bool wanted, DateOnly run)
    {
        if (comparison is not { Operator: ComparisonOperator.OlderThan or ComparisonOperator.NotOlderThan, Operand: ConstantOperand { Parameter: null, Value: DurationConstant { Value: var age } } })
        {
            return default;
        }

        return comparison.Operator == ComparisonOperator.OlderThan == wanted ? (null, Moved(age.Before(run), -1)) : (age.Before(run), run);
    }
}
