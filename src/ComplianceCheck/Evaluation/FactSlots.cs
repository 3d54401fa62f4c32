using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>What routes with a slot found in the documents of an inquiry, each followed once.</summary>
internal sealed class FactSlots(int count)
{
    private readonly (JsonText? Begin, Fact Fact)[] single = new (JsonText?, Fact)[count];
    private readonly (JsonText? Begin, Fact[] Facts)[] many = new (JsonText?, Fact[])[count];

    /// <summary>The one thing that a route leads to from the document that <paramref name="begin"/> is of.</summary>
    public Fact Reach(Inquiry inquiry, Route route, JsonText begin)
    {
        ref var slot = ref single[route.Slot];
        if (!ReferenceEquals(slot.Begin, begin))
        {
            slot = (begin, inquiry.ReachAnew(route));
        }

        return slot.Fact;
    }

    /// <summary>The things that a route leads to.</summary>
    public ReadOnlySpan<Fact> Spread(Inquiry inquiry, Route route, JsonText begin)
    {
        ref var slot = ref many[route.Slot];
        if (!ReferenceEquals(slot.Begin, begin))
        {
            var facts = inquiry.Rent();
            inquiry.SpreadAnew(route, facts);
            slot = (begin, facts.ToArray());
            inquiry.Return(facts);
        }

        return slot.Facts;
    }
}
