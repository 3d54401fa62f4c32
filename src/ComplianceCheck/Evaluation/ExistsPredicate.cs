namespace ComplianceCheck.Evaluation;

/// <summary>
/// Whether anything is recorded. An absence is an answer here; a missing holder is not, for no record is not a record
/// without a name.
/// </summary>
internal sealed class ExistsPredicate(Route field, bool expected) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var fact = inquiry.Reach(field);
        bool? exists = fact.State switch
        {
            FactState.Value or FactState.Constant => true,
            FactState.Absent or FactState.StatedNone => false,
            // With no step left to take it is the reference itself that is asked for, and that is recorded.
            FactState.Dangling when field.Path.Steps.IsEmpty => true,
            _ => null,
        };
        if (exists is null)
        {
            inquiry.Trace.AddGap(fact, field.Text);
            return Truth.Unknown;
        }

        inquiry.Trace.AddRead(fact, field.Text);
        return Truths.Of(exists == expected);
    }
}
