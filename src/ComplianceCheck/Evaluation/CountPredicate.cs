using System.Collections.Immutable;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// Whether there are at least, or at most, so many things: from those that certainly count to those that possibly do, of
/// which there is no end in a list that may go on.
/// </summary>
internal sealed class CountPredicate(ImmutableArray<Route> over, int slot, Predicate? where, Comparand bound, bool isMost) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var trace = inquiry.Trace;
        var start = trace.Mark;
        var outerThis = inquiry.This;
        var limit = bound.Find(inquiry);
        var boundEnd = trace.Mark;
        var outerName = slot < 0 ? default : inquiry.Names[slot];
        var (certain, possible, mayGoOn) = (0m, 0m, false);
        var facts = inquiry.Rent();
        foreach (var route in over)
        {
            inquiry.This = outerThis;
            foreach (var fact in inquiry.Spread(route, facts))
            {
                var mark = trace.Mark;
                var counts = fact.HasValue ? AskOne(inquiry, fact, route.Text) : Lists.GoesOn(inquiry, fact, route.Text);
                mayGoOn |= !fact.HasValue && counts == Truth.Unknown;
                certain += counts == Truth.True ? 1 : 0;
                possible += counts != Truth.False && fact.HasValue ? 1 : 0;
                if (counts == Truth.False && fact.HasValue)
                {
                    trace.DropFrom(mark);
                }
            }
        }

        inquiry.Return(facts);
        inquiry.This = outerThis;
        if (slot >= 0)
        {
            inquiry.Names[slot] = outerName;
        }

        var answer = OrderPredicate.NumberOf(limit) is not { } number ? Truth.Unknown
            : isMost ? (certain > number ? Truth.False : !mayGoOn && possible <= number ? Truth.True : Truth.Unknown)
            : certain >= number ? Truth.True : !mayGoOn && possible < number ? Truth.False : Truth.Unknown;
        if (limit.State != FactState.Constant && !limit.HasValue)
        {
            // Without the bound nothing that was counted matters.
            trace.DropFrom(boundEnd);
        }

        return limit.State == FactState.StatedNone ? Truth.False : answer;
    }

    private Truth AskOne(Inquiry inquiry, Fact fact, string path)
    {
        inquiry.This = fact;
        if (slot >= 0)
        {
            inquiry.Names[slot] = fact;
        }

        if (where is null)
        {
            inquiry.Trace.AddRead(fact, path);
            return Truth.True;
        }

        var frame = inquiry.Trace.Enter(path);
        var answer = where.Ask(inquiry);
        inquiry.Trace.Leave(frame);
        return answer;
    }
}
