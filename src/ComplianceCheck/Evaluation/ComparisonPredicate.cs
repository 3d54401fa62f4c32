using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>A field compared with something. What is not recorded leaves it unknown; what is stated as none makes it false.</summary>
internal abstract class ComparisonPredicate(Route field) : Predicate
{
    protected Route Field { get; } = field;

    public sealed override Truth Ask(Inquiry inquiry)
    {
        var fact = inquiry.Reach(Field);
        if (inquiry.ReadsWorst && fact.State == FactState.Absent && AssumedOf(fact.Property) is { } meaning)
        {
            var assumed = fact with { State = FactState.Constant, Constant = meaning };
            inquiry.Trace.AddRead(assumed, Field.Text, isAssumed: true);
            return Compare(inquiry, assumed);
        }

        switch (fact.State)
        {
            case FactState.StatedNone:
                inquiry.Trace.AddRead(fact, Field.Text);
                return Truth.False;
            case FactState.Value or FactState.Constant:
                var mark = inquiry.Trace.Mark;
                var answer = Compare(inquiry, fact);
                if (answer != Truth.Unknown)
                {
                    inquiry.Trace.AddRead(fact, Field.Text);
                }
                else if (inquiry.Trace.Mark == mark)
                {
                    inquiry.Trace.AddGap(fact, Field.Text, "that does not say enough to decide");
                }

                return answer;
            default:
                inquiry.Trace.AddGap(fact, Field.Text);
                return Truth.Unknown;
        }
    }

    /// <summary>The answer for a value; where what it is compared with leaves it unknown, that is in the trace.</summary>
    protected abstract Truth Compare(Inquiry inquiry, Fact value);

    /// <summary>How the schema says to read that nothing is recorded; null where it does not say, or not with a value of the type.</summary>
    private static Constant? AssumedOf(SchemaProperty? property) => (property?.AbsentMeans, property?.Type) switch
    {
        (null, _) => null,
        ({ } text, TextType { Format.IsDate: true }) => DateRange.TryParse(text, out var date) ? new DateConstant(date, text) : null,
        ({ } text, TextType) => new TextConstant(text),
        ("true" or "false", BooleanType) => new BooleanConstant(property.AbsentMeans == "true"),
        ({ } text, NumberType) when decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => new NumberConstant(number),
        _ => null,
    };
}
