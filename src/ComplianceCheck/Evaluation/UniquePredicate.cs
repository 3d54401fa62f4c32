namespace ComplianceCheck.Evaluation;

/// <summary>Whether no other item of the check is known to have the value of this one.</summary>
internal sealed class UniquePredicate(Route field) : ComparisonPredicate(field)
{
    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        var item = inquiry.Item;
        if (OtherWith(inquiry, value, item) is not { } other)
        {
            return Truth.True;
        }

        inquiry.Trace.AddRead(other, Field.Text);
        return Truth.False;
    }

    private Fact? OtherWith(Inquiry inquiry, Fact value, Fact item)
    {
        var (outerThis, outerItem) = (inquiry.This, inquiry.Item);
        var mark = inquiry.Trace.Mark;
        Fact? found = null;
        foreach (var other in inquiry.Items)
        {
            if (other.Place == item.Place)
            {
                continue;
            }

            inquiry.This = inquiry.Item = inquiry.Follow(other);
            var fact = inquiry.Reach(Field);
            if (fact.HasValue && Equality.Of(inquiry, value, fact) == Truth.True)
            {
                found = fact;
                break;
            }
        }

        inquiry.Trace.DropFrom(mark);
        (inquiry.This, inquiry.Item) = (outerThis, outerItem);
        return found;
    }
}
