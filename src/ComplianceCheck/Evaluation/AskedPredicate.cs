using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>A definition, asked of this or of what a path leads to.</summary>
internal sealed class AskedPredicate(BoundPath? of, Predicate body) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var thing = inquiry.Follow(of is null ? inquiry.This : inquiry.Reach(of));
        if (!thing.HasValue)
        {
            if (thing.State == FactState.StatedNone)
            {
                inquiry.Trace?.AddRead(thing, of?.Text ?? ".");
                return Truth.False;
            }

            inquiry.Trace?.AddGap(thing, of?.Text ?? ".");
            return Truth.Unknown;
        }

        var (outerThis, outerItem) = (inquiry.This, inquiry.Item);
        var prefix = of is null ? null : inquiry.Trace?.Enter(of.Text);
        (inquiry.This, inquiry.Item) = (thing, thing);
        var answer = body.Ask(inquiry);
        (inquiry.This, inquiry.Item) = (outerThis, outerItem);
        if (prefix is not null)
        {
            inquiry.Trace!.Leave(prefix);
        }

        return answer;
    }
}
