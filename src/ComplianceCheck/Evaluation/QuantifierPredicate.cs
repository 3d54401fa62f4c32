using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// Asks one predicate of each of the things that paths lead to. One answer decides: false for "every", true for "some" and
/// "none". Otherwise a list that may have more elements than are recorded leaves the answer unknown.
/// </summary>
internal sealed class QuantifierPredicate(
    Truth decisive,
    bool isNegated,
    ImmutableArray<BoundPath> over,
    Operand? values,
    string source,
    int slot,
    Predicate each,
    Condition? unshown) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var facts = inquiry.Rent();
        var trace = inquiry.Trace;
        var start = trace?.Mark ?? 0;
        var answer = AskEach(inquiry, facts);
        if (unshown is not null && answer != decisive && trace is not null)
        {
            // In the place of the proof that was looked for; the reasons follow it.
            var reasons = trace.Entries.Skip(start).ToList();
            trace.DropFrom(start);
            var names = inquiry.Names.Select(named => named.IsNothing ? null : ValueText.Of(named)).ToImmutableArray();
            trace.AddUnshown(facts.Count > 0 ? facts[0] : inquiry.This, source, new Proof(source, unshown, names, Reasons.Against(reasons, inquiry)));
            reasons.ForEach(trace.Add);
        }

        inquiry.Return(facts);
        return isNegated ? answer.Negate() : answer;
    }

    private Truth AskEach(Inquiry inquiry, List<Fact> facts)
    {
        var (outerThis, outerName) = (inquiry.This, slot < 0 ? default : inquiry.Names[slot]);
        var junction = new Junction(decisive, inquiry.Trace, inquiry.ListsAll);
        var isDecided = AskValues(inquiry, facts, ref junction);
        for (var i = 0; i < over.Length && !isDecided; i++)
        {
            // Paths are relative to what was in question before the first element.
            inquiry.This = outerThis;
            var first = facts.Count;
            inquiry.Spread(over[i], facts);
            isDecided = AskFacts(inquiry, facts, first, over[i].Text, ref junction);
        }

        inquiry.This = outerThis;
        if (slot >= 0)
        {
            inquiry.Names[slot] = outerName;
        }

        return junction.Answer;
    }

    private bool AskFacts(Inquiry inquiry, List<Fact> facts, int first, string path, ref Junction junction)
    {
        for (var i = first; i < facts.Count; i++)
        {
            if (!facts[i].HasValue)
            {
                junction.Add(Completeness(inquiry, facts[i], path));
                continue;
            }

            Choose(inquiry, facts[i]);
            var outer = inquiry.Trace?.Enter(path);
            var answer = each.Ask(inquiry);
            if (outer is not null)
            {
                inquiry.Trace!.Leave(outer);
            }

            if (junction.Add(answer))
            {
                return true;
            }
        }

        return false;
    }

    private bool AskValues(Inquiry inquiry, List<Fact> facts, ref Junction junction)
    {
        switch (values)
        {
            case UnsetOperand unset:
                var none = new Fact(FactState.Unset, default, null, null, null);
                facts.Add(none);
                junction.Add(Completeness(inquiry, none, unset.Text));
                break;
            case ConstantOperand { Value: ListConstant list }:
                foreach (var value in list.Values)
                {
                    Choose(inquiry, Fact.Of(value));
                    if (junction.Add(each.Ask(inquiry)))
                    {
                        return true;
                    }
                }

                break;
        }

        return false;
    }

    private void Choose(Inquiry inquiry, Fact fact)
    {
        inquiry.This = fact;
        if (slot >= 0)
        {
            inquiry.Names[slot] = fact;
        }
    }

    /// <summary>A complete list says nothing against the answer so far; any other stop leaves it open.</summary>
    private Truth Completeness(Inquiry inquiry, Fact fact, string path)
    {
        switch (fact.State)
        {
            case FactState.ClosedList:
                if (inquiry.Trace is { } trace)
                {
                    if (fact.Place.IsEmpty)
                    {
                        trace.AddRead(fact, path);
                    }

                    inquiry.TraceCoverage(fact);
                }

                return decisive.Negate();
            case FactState.StatedNone:
                inquiry.Trace?.AddRead(fact, path);
                return decisive.Negate();
            case FactState.OpenList:
                inquiry.TraceOpen(fact, path);
                return Truth.Unknown;
            default:
                inquiry.Trace?.AddGap(fact, path);
                return Truth.Unknown;
        }
    }
}
