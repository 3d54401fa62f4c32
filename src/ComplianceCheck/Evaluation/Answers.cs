using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>What definitions are of things: each is asked of each thing once, whichever rule asks, with the reasons.</summary>
internal sealed class Answers(Inquiry inquiry)
{
    private readonly Dictionary<Page, Dictionary<long, (Truth Truth, TraceRange Reasons)>> pages = [];
    private Page latest;
    private Dictionary<long, (Truth Truth, TraceRange Reasons)>? answersOfLatest;

    /// <summary>The answer of a definition of the thing that is in question, with its reasons in the trace.</summary>
    public Truth Of(Definition definition)
    {
        var thing = inquiry.This;

        // Explanations tell more than the shared reasons do; and a coverage may not depend on the completeness of lists.
        if (inquiry.ShowsProofs || inquiry.ListsAll || inquiry.Closures.IsAsking || thing.State != FactState.Value)
        {
            return definition.Body.Ask(inquiry);
        }

        var answers = PageOf(thing, definition.ReadsTheDocument ? inquiry.Root.Place.Text : thing.Place.Text);
        var key = ((long)definition.Number << 32) | (uint)thing.Place.Index;
        if (!answers.TryGetValue(key, out var answer))
        {
            var (mark, outer) = (inquiry.Trace.Mark, inquiry.Trace.EnterAnew());
            var truth = definition.Body.Ask(inquiry);
            inquiry.Trace.Leave(outer);
            answer = (truth, inquiry.Trace.SetAside(mark));
            answers.Add(key, answer);
        }

        inquiry.Trace.AddShared(answer.Reasons);
        return answer.Truth;
    }

    /// <summary>The answers about the things of a document, where <c>$</c> stands for <paramref name="root"/>, in one of the two readings.</summary>
    private Dictionary<long, (Truth Truth, TraceRange Reasons)> PageOf(in Fact thing, JsonText root)
    {
        // What a thing inherits depends on the property it was reached by, if that names where from.
        var page = new Page(thing.Place.Text, root, thing.Property?.Inherits is null ? null : thing.Property, inquiry.ReadsWorst);
        if (answersOfLatest is null || !page.Equals(latest))
        {
            ref var answers = ref CollectionsMarshal.GetValueRefOrAddDefault(pages, page, out _);
            (latest, answersOfLatest) = (page, answers ??= []);
        }

        return answersOfLatest;
    }

    /// <summary>Names the answers that belong together: two of one text are two objects only if they were read twice.</summary>
    private readonly struct Page(JsonText text, JsonText root, SchemaProperty? inherits, bool worst) : IEquatable<Page>
    {
        private readonly JsonText text = text;
        private readonly JsonText root = root;
        private readonly SchemaProperty? inherits = inherits;
        private readonly bool worst = worst;

        public bool Equals(Page other) => ReferenceEquals(text, other.text) && ReferenceEquals(root, other.root) && ReferenceEquals(inherits, other.inherits) && worst == other.worst;

        public override bool Equals(object? obj) => obj is Page other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(text), RuntimeHelpers.GetHashCode(root), inherits is null ? 0 : RuntimeHelpers.GetHashCode(inherits), worst);
    }
}
