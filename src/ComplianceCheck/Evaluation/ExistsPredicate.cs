using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// Whether anything is recorded. An absence is an answer here; a missing holder is not, for no record is not a record
/// without a name.
/// </summary>
internal sealed class ExistsPredicate(BoundPath field, bool expected) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var fact = inquiry.Reach(field);
        var isEnd = field.Steps.IsEmpty || ReferenceEquals(fact.Property, null) || field.Steps[^1].Alternatives.Any(alternative => ReferenceEquals(alternative.Property, fact.Property));
        bool? exists = fact.State switch
        {
            FactState.Value or FactState.Constant => true,
            FactState.Absent or FactState.StatedNone => false,
            FactState.Dangling when isEnd => true,
            _ => null,
        };
        if (exists is null)
        {
            inquiry.Trace?.AddGap(fact, field.Text);
            return Truth.Unknown;
        }

        inquiry.Trace?.AddRead(fact, field.Text);
        return Truths.Of(exists == expected);
    }
}
