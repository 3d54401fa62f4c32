using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Whether a date lies before or after another.</summary>
internal sealed class DatePredicate(BoundPath field, ComparisonOperator comparison, Operand operand) : ComparisonPredicate(field)
{
    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        var other = Resolve(inquiry, operand);
        if (other.State == FactState.StatedNone)
        {
            return Truth.False;
        }

        var (left, right) = (DateComparison.RangeOf(value), DateComparison.RangeOf(other));
        return comparison switch
        {
            ComparisonOperator.Before => DateComparison.IsBefore(left, right),
            ComparisonOperator.After => DateComparison.IsBefore(right, left),
            ComparisonOperator.OnOrBefore => DateComparison.IsOnOrBefore(left, right),
            _ => DateComparison.IsOnOrBefore(right, left),
        };
    }
}
