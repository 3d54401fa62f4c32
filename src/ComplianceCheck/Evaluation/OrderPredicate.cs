using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Whether a number is at least, or at most, another.</summary>
internal sealed class OrderPredicate(Route field, Comparand bound, bool isMost) : ComparisonPredicate(field)
{
    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        var other = bound.Find(inquiry);
        if (other.State == FactState.StatedNone)
        {
            return Truth.False;
        }

        return NumberOf(value) is { } number && NumberOf(other) is { } limit ? Truths.Of(isMost ? number <= limit : number >= limit) : Truth.Unknown;
    }

    /// <summary>The number that a fact states; null where it states none that fits.</summary>
    public static decimal? NumberOf(Fact fact) => fact.Constant is NumberConstant constant ? constant.Value
        : fact.State == FactState.Value ? fact.Place.AsNumber()
        : null;
}
