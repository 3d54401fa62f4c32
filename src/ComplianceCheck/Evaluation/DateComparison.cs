using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Compares dates as far as they are known: true if true for every day they can mean, false if false for every one, else unknown.</summary>
internal static class DateComparison
{
    /// <summary>The date that a value states; null where it states none.</summary>
    public static DateRange? RangeOf(Fact fact) => fact.Constant is DateConstant constant ? constant.Value
        : fact.State == FactState.Value && fact.Place.Kind == JsonKind.String && (fact.Place.TryGetUtf8(out var utf8) ? DateRange.TryParse(utf8, out var range) : DateRange.TryParse(fact.Place.AsText(), out range)) ? range
        : null;

    /// <summary>Whether one is earlier. Of two moments the instants are compared; else calendar days as written.</summary>
    public static Truth IsBefore(DateRange? left, DateRange? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return Truth.Unknown;
        }

        if (a.Moment is { } first && b.Moment is { } second)
        {
            return Truths.Of(first < second);
        }

        if (a.Last < b.First)
        {
            return Truth.True;
        }

        // On one day, a moment may lie before or after what happened at no stated time; of two days without a time, none is earlier.
        return a.First > b.Last || (a.First == b.Last && a.Moment is null && b.Moment is null) ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether one is earlier or on the same day; of two moments, earlier or the same instant.</summary>
    public static Truth IsOnOrBefore(DateRange? left, DateRange? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return Truth.Unknown;
        }

        if (a.Moment is { } first && b.Moment is { } second)
        {
            return Truths.Of(first <= second);
        }

        return a.Last <= b.First ? Truth.True : a.First > b.Last ? Truth.False : Truth.Unknown;
    }

    public static Truth AreEqual(DateRange? left, DateRange? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return Truth.Unknown;
        }

        if (a.Moment is { } first && b.Moment is { } second)
        {
            return Truths.Of(first == second);
        }

        return a.Last < b.First || b.Last < a.First ? Truth.False
            : a.IsDay && b.IsDay ? Truth.True
            : Truth.Unknown;
    }
}
