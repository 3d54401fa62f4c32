using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>How far an answer is from another one: about how many facts would have to be other than they are.</summary>
internal static class Distance
{
    /// <summary>What was not asked may hold or not.</summary>
    private const double OfWhatWasNotAsked = 0.75;

    private const double OfWhatIsNotKnown = 0.9;

    /// <summary>The distance of an answer from <paramref name="wanted"/>, which is true or false; 0 where that is what it is.</summary>
    public static double Of(AskedCondition asked, Truth wanted)
    {
        if (asked.Truth == wanted)
        {
            return 0;
        }

        return asked.Condition switch
        {
            AllOf all => OfSeveral(asked, all.Conditions.Length, wanted, needsAll: wanted == Truth.True),
            AnyOf any => OfSeveral(asked, any.Conditions.Length, wanted, needsAll: wanted == Truth.False),
            Not => asked.Parts is [var negated] ? Of(negated, wanted.Negate()) : 1,
            Asked => asked.Parts is [var body] ? Of(body, wanted) : 1,
            Quantified quantified => OfThings(asked, quantified, wanted),
            _ => asked.Truth == Truth.Unknown ? OfWhatIsNotKnown : 1,
        };
    }

    private static double OfSeveral(AskedCondition asked, int length, Truth wanted, bool needsAll) => asked.Parts.IsEmpty ? 1
        : needsAll ? asked.Parts.Sum(part => Of(part, wanted)) + (OfWhatWasNotAsked * (length - asked.Parts.Length))
        : asked.Parts.Min(part => Of(part, wanted));

    private static double OfThings(AskedCondition asked, Quantified quantified, Truth wanted)
    {
        var isSome = quantified.Quantifier == Quantifier.Some;
        var ofOne = asked.Parts.GroupBy(part => part.Thing).Select(thing => thing.Sum(part => OfPart(part, quantified, wanted, isSome))).ToList();
        // A thing more may have all that is wanted.
        return isSome == (wanted == Truth.True) ? ofOne.Append(1.5).Min() : Math.Max(OfWhatIsNotKnown, ofOne.Sum());
    }

    private static double OfPart(AskedCondition part, Quantified quantified, Truth wanted, bool isSome) => ReferenceEquals(part.Condition, quantified.Where)
        ? isSome && wanted == Truth.True ? Of(part, Truth.True) : 0
        : Of(part, quantified.Quantifier == Quantifier.None ? wanted.Negate() : wanted);
}
