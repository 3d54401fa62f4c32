using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// Asks one predicate of each of the things that paths lead to. One answer decides: false for "every", true for "some" and
/// "none". Otherwise a list that may have more elements than are recorded leaves the answer unknown.
/// </summary>
/// <param name="decisive">The answer that decides alone.</param>
/// <param name="isNegated">Whether the opposite is asked for.</param>
/// <param name="over">Where the things are; empty for values.</param>
/// <param name="values">The values of a list parameter, as facts; null for a parameter without a value.</param>
/// <param name="source">The paths or the parameter as written.</param>
/// <param name="slot">Of the name; -1 for none.</param>
/// <param name="names">The slots of names by their numbers in the rule.</param>
/// <param name="each">What is asked of each.</param>
/// <param name="unshown">What the thing that is looked for would have, where it would be a proof; else null.</param>
internal sealed class QuantifierPredicate(
    Truth decisive,
    bool isNegated,
    ImmutableArray<Route> over,
    ImmutableArray<Fact>? values,
    string source,
    int slot,
    IReadOnlyDictionary<int, int> names,
    Predicate each,
    Condition? unshown) : Predicate
{
    public override Truth Ask(Inquiry inquiry)
    {
        var start = inquiry.Trace.Mark;
        var (outerThis, outerName) = (inquiry.This, slot < 0 ? default : inquiry.Names[slot]);
        var answer = AskEach(inquiry, outerThis);
        inquiry.This = outerThis;
        if (slot >= 0)
        {
            inquiry.Names[slot] = outerName;
        }

        if (unshown is not null && answer != decisive && inquiry.ShowsProofs)
        {
            ShowProof(inquiry, start);
        }

        return isNegated ? answer.Negate() : answer;
    }

    private Truth AskEach(Inquiry inquiry, Fact outerThis)
    {
        var junction = new Junction(decisive, inquiry);
        if (over.IsEmpty)
        {
            AskValues(inquiry, ref junction);
            return junction.Answer;
        }

        var buffer = inquiry.Rent();
        foreach (var route in over)
        {
            // Paths are relative to what was in question before the first element.
            inquiry.This = outerThis;
            if (AskFacts(inquiry, inquiry.Spread(route, buffer), route.Text, ref junction))
            {
                break;
            }
        }

        inquiry.Return(buffer);
        return junction.Answer;
    }

    private bool AskFacts(Inquiry inquiry, ReadOnlySpan<Fact> facts, string path, ref Junction junction)
    {
        var outer = inquiry.Trace.Enter(path);
        foreach (var fact in facts)
        {
            if (fact.HasValue)
            {
                Choose(inquiry, fact);
                if (junction.Add(each.Ask(inquiry)))
                {
                    inquiry.Trace.Leave(outer);
                    return true;
                }

                continue;
            }

            // A complete list says nothing against the answer so far; any other stop leaves it open.
            inquiry.Trace.Leave(outer);
            junction.Add(Lists.GoesOn(inquiry, fact, path) == Truth.False ? decisive.Negate() : Truth.Unknown);
            inquiry.Trace.Enter(path);
        }

        inquiry.Trace.Leave(outer);
        return false;
    }

    private void AskValues(Inquiry inquiry, ref Junction junction)
    {
        if (values is not { } known)
        {
            inquiry.Trace.AddGap(new Fact(FactState.Unset, default, null, null, null), source);
            junction.Add(Truth.Unknown);
            return;
        }

        foreach (var value in known)
        {
            Choose(inquiry, value);
            if (junction.Add(each.Ask(inquiry)))
            {
                return;
            }
        }
    }

    private void Choose(Inquiry inquiry, Fact fact)
    {
        inquiry.This = fact;
        if (slot >= 0)
        {
            inquiry.Names[slot] = fact;
        }
    }

    /// <summary>Puts before the reasons against it what was looked for.</summary>
    private void ShowProof(Inquiry inquiry, int start)
    {
        var trace = inquiry.Trace;
        var reasons = trace.SetAside(start);
        trace.AddShared(reasons);
        var against = Reasons.Against(trace.Reasons(trace.Since(start)), inquiry);
        trace.DropFrom(start);
        var values = names.Where(name => !inquiry.Names[name.Value].IsNothing).ToImmutableDictionary(name => name.Key, name => ValueText.Of(inquiry.Names[name.Value]));
        var place = over.IsEmpty ? inquiry.This : FirstOf(inquiry);
        trace.AddUnshown(place, source, new Proof(source, unshown!, values, against));
        trace.AddShared(reasons);
    }

    private Fact FirstOf(Inquiry inquiry)
    {
        var buffer = inquiry.Rent();
        var facts = inquiry.Spread(over[0], buffer);
        var first = facts.IsEmpty ? inquiry.This : facts[0];
        inquiry.Return(buffer);
        return first;
    }
}
