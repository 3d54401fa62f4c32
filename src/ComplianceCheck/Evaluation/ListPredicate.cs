using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// What a list contains. A list that may have more elements than are recorded lacks nothing for certain; one that is stated
/// not to exist has none.
/// </summary>
internal sealed class ListPredicate(Route field, ComparisonOperator comparison, Comparands others) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var buffer = inquiry.Rent();
        var elements = inquiry.Spread(field, buffer);
        var answer = comparison switch
        {
            ComparisonOperator.Contains or ComparisonOperator.ContainsAny => others.AnyIn(inquiry, elements, field.Text),
            ComparisonOperator.ContainsNone => others.AnyIn(inquiry, elements, field.Text).Negate(),
            ComparisonOperator.ContainsAll => others.AllIn(inquiry, elements, field.Text),
            _ => others.Cover(inquiry, elements, field.Text),
        };
        if (answer != Truth.Unknown)
        {
            foreach (var fact in elements)
            {
                // Of an empty list it was noted already that there is nothing in it.
                if (fact.State == FactState.List && !fact.Place.IsEmpty)
                {
                    inquiry.Trace.AddRead(fact with { State = FactState.Value }, field.Text);
                }
            }
        }

        inquiry.Return(buffer);
        return answer;
    }
}

/// <summary>Whether a list is known to have no element, or known to have one.</summary>
internal sealed class EmptinessPredicate(Route field, bool expected) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var buffer = inquiry.Rent();
        var junction = new Junction(Truth.True, inquiry);
        foreach (var fact in inquiry.Spread(field, buffer))
        {
            if (fact.HasValue)
            {
                inquiry.Trace.AddRead(fact, field.Text);
                junction.Add(Truth.True);
                break;
            }

            junction.Add(Lists.GoesOn(inquiry, fact, field.Text));
        }

        inquiry.Return(buffer);
        return expected ? junction.Answer.Negate() : junction.Answer;
    }
}
