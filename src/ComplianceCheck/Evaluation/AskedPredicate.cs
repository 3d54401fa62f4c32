namespace ComplianceCheck.Evaluation;

/// <summary>A definition, asked of this or of what a path leads to.</summary>
internal sealed class AskedPredicate(Route? of, Definition definition) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var trace = inquiry.Trace;
        var thing = inquiry.Follow(of is null ? inquiry.This : inquiry.Reach(of));
        if (!thing.HasValue)
        {
            if (thing.State == FactState.StatedNone)
            {
                trace.AddRead(thing, of?.Text ?? ".");
                return Truth.False;
            }

            trace.AddGap(thing, of?.Text ?? ".");
            return Truth.Unknown;
        }

        var (outerThis, outerItem) = (inquiry.This, inquiry.Item);
        var frame = of is null ? null : trace.Enter(of.Text);
        (inquiry.This, inquiry.Item) = (thing, thing);
        var answer = inquiry.Answers.Of(definition);
        (inquiry.This, inquiry.Item) = (outerThis, outerItem);
        if (frame is not null)
        {
            trace.Leave(frame);
        }

        return answer;
    }
}
