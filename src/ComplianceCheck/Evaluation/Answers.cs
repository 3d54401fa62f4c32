using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>What definitions are of things: each is asked of each thing once, whichever rule asks, with the reasons.</summary>
internal sealed class Answers(Inquiry inquiry)
{
    private readonly List<Page> pages = [];

    /// <summary>The answer of a definition of the thing that is in question, with its reasons in the trace.</summary>
    public Truth Of(Definition definition)
    {
        var thing = inquiry.This;

        // Explanations tell more than the shared reasons do; and a coverage may not depend on the completeness of lists.
        if (inquiry.ShowsProofs || inquiry.ListsAll || inquiry.Closures.IsAsking || thing.State != FactState.Value)
        {
            return definition.Body.Ask(inquiry);
        }

        var answers = PageOf(thing);
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

    /// <summary>The answers about the things of a document, where <c>$</c> stands for a document, in one of the two readings.</summary>
    private Dictionary<long, (Truth Truth, TraceRange Reasons)> PageOf(in Fact thing)
    {
        // What a thing inherits depends on the property it was reached by, if that names where from.
        var inherits = thing.Property?.Inherits is null ? null : thing.Property;
        foreach (var page in pages)
        {
            if (ReferenceEquals(page.Text, thing.Place.Text) && ReferenceEquals(page.Root, inquiry.Root.Place.Text) && page.Worst == inquiry.ReadsWorst && ReferenceEquals(page.Inherits, inherits))
            {
                return page.Answers;
            }
        }

        var added = new Page(thing.Place.Text, inquiry.Root.Place.Text, inherits, inquiry.ReadsWorst, []);
        pages.Add(added);
        return added.Answers;
    }

    private sealed record Page(JsonText Text, JsonText Root, SchemaProperty? Inherits, bool Worst, Dictionary<long, (Truth Truth, TraceRange Reasons)> Answers);
}
