using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Whether a date lies before or after another.</summary>
internal sealed class DatePredicate(Route field, ComparisonOperator comparison, Comparand other) : ComparisonPredicate(field)
{
    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        var fact = other.Find(inquiry);
        if (fact.State == FactState.StatedNone)
        {
            return Truth.False;
        }

        var (left, right) = (DateComparison.RangeOf(value), DateComparison.RangeOf(fact));
        return comparison switch
        {
            ComparisonOperator.Before => DateComparison.IsBefore(left, right),
            ComparisonOperator.After => DateComparison.IsBefore(right, left),
            ComparisonOperator.OnOrBefore => DateComparison.IsOnOrBefore(left, right),
            _ => DateComparison.IsOnOrBefore(right, left),
        };
    }
}
