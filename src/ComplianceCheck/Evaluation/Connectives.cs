namespace ComplianceCheck.Evaluation;

/// <summary>"All" (decided by a false) or "any" (decided by a true) of several predicates.</summary>
internal sealed class SeveralPredicate(Truth decisive, Predicate[] parts) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var junction = new Junction(decisive, inquiry);
        foreach (var part in parts)
        {
            if (junction.Add(part.Ask(inquiry)))
            {
                break;
            }
        }

        return junction.Answer;
    }
}

/// <summary>The opposite.</summary>
internal sealed class NotPredicate(Predicate negated) : Predicate
{
    public override Truth Ask(Inquiry inquiry) => negated.Ask(inquiry).Negate();
}

/// <summary><c>ifUnknown: worst</c>: in the reading that asks for it, what cannot be decided is read as <paramref name="worse"/>.</summary>
internal sealed class WorstPredicate(Predicate read, Truth worse) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var answer = read.Ask(inquiry);
        return answer == Truth.Unknown && inquiry.ReadsWorst ? worse : answer;
    }
}
