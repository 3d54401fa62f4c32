namespace ComplianceCheck.Evaluation;

/// <summary>Several values that a field is compared with: stated one by one, or the elements of a list that a route leads to.</summary>
internal sealed class Comparands(Comparand[] single, Route? list)
{
    /// <summary>Whether a value equals any of them.</summary>
    public Truth AnyEqual(Inquiry inquiry, Fact value)
    {
        var junction = new Junction(Truth.True, inquiry);
        foreach (var comparand in single)
        {
            if (junction.Add(Equality.Of(inquiry, value, comparand.Find(inquiry))))
            {
                return Truth.True;
            }
        }

        if (list is not null)
        {
            var buffer = inquiry.Rent();
            foreach (var fact in inquiry.Spread(list, buffer))
            {
                if (junction.Add(fact.HasValue ? Equality.Of(inquiry, value, fact) : Lists.GoesOn(inquiry, fact, list.Text)))
                {
                    break;
                }
            }

            inquiry.Return(buffer);
        }

        return junction.Answer;
    }

    /// <summary>Whether some facts contain each of them.</summary>
    public Truth AllIn(Inquiry inquiry, ReadOnlySpan<Fact> elements, string field)
    {
        var junction = new Junction(Truth.False, inquiry);
        foreach (var comparand in single)
        {
            if (junction.Add(Lists.Has(inquiry, elements, field, comparand.Find(inquiry))))
            {
                return Truth.False;
            }
        }

        if (list is not null)
        {
            var buffer = inquiry.Rent();
            foreach (var fact in inquiry.Spread(list, buffer))
            {
                if (junction.Add(fact.HasValue ? Lists.Has(inquiry, elements, field, fact) : Lists.GoesOn(inquiry, fact, list.Text).Negate()))
                {
                    break;
                }
            }

            inquiry.Return(buffer);
        }

        // All of nothing is contained in anything but what is not known.
        foreach (var element in elements)
        {
            if (junction.Answer == Truth.True && !element.HasValue && element.State != FactState.List)
            {
                junction.Add(Lists.GoesOn(inquiry, element, field).Negate());
            }
        }

        return junction.Answer;
    }

    /// <summary>Whether some facts contain any of them.</summary>
    public Truth AnyIn(Inquiry inquiry, ReadOnlySpan<Fact> elements, string field)
    {
        var junction = new Junction(Truth.True, inquiry);
        foreach (var element in elements)
        {
            if (junction.Add(element.HasValue ? AnyEqual(inquiry, element) : Lists.GoesOn(inquiry, element, field)))
            {
                break;
            }
        }

        return junction.Answer;
    }

    /// <summary>Whether each of some facts is one of them.</summary>
    public Truth Cover(Inquiry inquiry, ReadOnlySpan<Fact> elements, string field)
    {
        var junction = new Junction(Truth.False, inquiry);
        foreach (var element in elements)
        {
            if (junction.Add(element.HasValue ? AnyEqual(inquiry, element) : Lists.GoesOn(inquiry, element, field).Negate()))
            {
                break;
            }
        }

        return junction.Answer;
    }
}
