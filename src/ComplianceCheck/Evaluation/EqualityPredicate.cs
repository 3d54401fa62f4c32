namespace ComplianceCheck.Evaluation;

/// <summary>Whether a value equals any of some others, or none of them.</summary>
internal sealed class EqualityPredicate(Route field, Comparands others, bool isNegated) : ComparisonPredicate(field)
{
    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        var answer = others.AnyEqual(inquiry, value);
        return isNegated ? answer.Negate() : answer;
    }
}
