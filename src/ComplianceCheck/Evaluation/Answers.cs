using System.Runtime.CompilerServices;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>What definitions are of things: each is asked of each thing once, whichever rule asks, with the reasons.</summary>
internal sealed class Answers(Inquiry inquiry)
{
    private readonly Dictionary<Key, (Truth Truth, TraceRange Reasons)> known = [];

    /// <summary>The answer of a definition of the thing that is in question, with its reasons in the trace.</summary>
    public Truth Of(Definition definition)
    {
        var thing = inquiry.This;

        // Explanations tell more than the shared reasons do; and a coverage may not depend on the completeness of lists.
        if (inquiry.ShowsProofs || inquiry.ListsAll || inquiry.Closures.IsAsking || thing.State != FactState.Value)
        {
            return definition.Body.Ask(inquiry);
        }

        var key = new Key(definition, thing.Place, thing.Property, inquiry.Root.Place.Text, inquiry.ReadsWorst);
        if (!known.TryGetValue(key, out var answer))
        {
            var (mark, outer) = (inquiry.Trace.Mark, inquiry.Trace.EnterAnew());
            var truth = definition.Body.Ask(inquiry);
            inquiry.Trace.Leave(outer);
            answer = (truth, inquiry.Trace.SetAside(mark));
            known.Add(key, answer);
        }

        inquiry.Trace.AddShared(answer.Reasons);
        return answer.Truth;
    }

    /// <summary>A definition asked of a thing, where <c>$</c> stands for a document, in one of the two readings.</summary>
    private readonly record struct Key(Definition Definition, JsonValue Thing, SchemaProperty? Property, JsonText Root, bool Worst)
    {
        public bool Equals(Key other) =>
            Thing.Index == other.Thing.Index && Worst == other.Worst && ReferenceEquals(Definition, other.Definition) && ReferenceEquals(Property, other.Property)
            && ReferenceEquals(Thing.Text, other.Thing.Text) && ReferenceEquals(Root, other.Root);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Definition), Thing.Index, RuntimeHelpers.GetHashCode(Thing.Text), Worst);
    }
}
