using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Whether a date lies further back from the day of the run than a duration. A date in the future has no age.</summary>
internal sealed class AgePredicate(Route field, Comparand duration, bool isNegated) : ComparisonPredicate(field)
{
    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        if (duration.Find(inquiry).Constant is not DurationConstant age || DateComparison.RangeOf(value) is not { } date)
        {
            return Truth.Unknown;
        }

        if (date.Last > inquiry.AsOf)
        {
            inquiry.Trace.AddGap(value, Field.Text, "it lies after the day of the run, or may");
            return Truth.Unknown;
        }

        // An age is counted in days: the hour of a moment plays no part.
        var older = DateComparison.IsBefore(date with { Moment = null }, DateRange.Of(age.Value.Before(inquiry.AsOf)));
        return isNegated ? older.Negate() : older;
    }
}
