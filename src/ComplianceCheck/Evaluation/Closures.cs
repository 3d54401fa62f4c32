using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>Which lists are complete, as far as the coverages that the schema names say so; each coverage is asked once.</summary>
internal sealed class Closures(Inquiry inquiry)
{
    private readonly Dictionary<(Predicate?, JsonText, SchemaProperty), (Truth IsClosed, TraceRange Reasons)> known = [];
    private bool isAsking;

    /// <summary>What the pack that is being asked says of a coverage; null for never complete.</summary>
    public Predicate? ClosedWhen { get; set; }

    /// <summary>Whether a coverage is being asked, which may not depend on the completeness of a list.</summary>
    public bool IsAsking => isAsking;

    /// <summary>Whether a list is complete: <see cref="FactState.ClosedList"/> or <see cref="FactState.OpenList"/>.</summary>
    public Fact Closed(Fact list) => list.State != FactState.List ? list : list with { State = IsClosed(list) ? FactState.ClosedList : FactState.OpenList };

    /// <summary>Adds to the trace why a list is complete.</summary>
    public void Trace(Fact list)
    {
        if (list.Property?.ClosedBy is not null && !isAsking)
        {
            inquiry.Trace.AddShared(Ask(list).Reasons);
        }
    }

    /// <summary>Why a list is not shown to be complete.</summary>
    public string WhyOpen(Fact list, string field)
    {
        if (list.Place.Text is null)
        {
            return $"no document is part of this run that {Reasons.Spoken(field)} could lead into";
        }

        var mark = inquiry.Trace.Mark;
        inquiry.Trace.AddShared(Ask(list).Reasons);
        var reasons = inquiry.Trace.Reasons(inquiry.Trace.Since(mark));
        inquiry.Trace.DropFrom(mark);
        var told = reasons.Select(reason => reason.Kind == TraceKind.Read ? $"{Reasons.Spoken(reason.Field)} is {ValueText.Of(reason.Fact)}" : Reasons.Why(reason, inquiry)).Distinct();
        return $"{Reasons.Spoken(field)} is not shown to be complete: {string.Join(", ", told)}";
    }

    private bool IsClosed(Fact list) =>
        list.Property?.ClosedBy is null || (!isAsking && Ask(list).IsClosed == Truth.True);

    private (Truth IsClosed, TraceRange Reasons) Ask(Fact list)
    {
        var key = (ClosedWhen, list.Place.Text, list.Property!);
        if (!known.TryGetValue(key, out var answer))
        {
            var (mark, outer) = (inquiry.Trace.Mark, inquiry.Trace.EnterAnew());
            var truth = AskCoverage(list);
            inquiry.Trace.Leave(outer);
            answer = (truth, inquiry.Trace.SetAside(mark));
            known.Add(key, answer);
        }

        return answer;
    }

    private Truth AskCoverage(Fact list)
    {
        var document = inquiry.DocumentOf(list.Place);
        var root = Fact.Of(document.Text.Root, document.Kind.Root, null);
        var coverage = root;
        foreach (var segment in list.Property!.ClosedBy!.Split('.'))
        {
            coverage = inquiry.Look(coverage, ((ObjectType)coverage.Type!).Properties[segment]);
            if (coverage.State != FactState.Value)
            {
                inquiry.Trace.AddGap(coverage, "$." + list.Property.ClosedBy);
                return Truth.Unknown;
            }
        }

        if (ClosedWhen is null)
        {
            inquiry.Trace.AddGap(coverage, "$." + list.Property.ClosedBy, "the pack does not say when a list is complete");
            return Truth.Unknown;
        }

        // Completeness is never assumed: a closed list can make a pass.
        var (outerThis, outerItem, outerRoot, worst, proofs, all) = (inquiry.This, inquiry.Item, inquiry.Root, inquiry.ReadsWorst, inquiry.ShowsProofs, inquiry.ListsAll);
        inquiry.This = inquiry.Item = coverage;
        inquiry.Root = root;
        inquiry.ReadsWorst = inquiry.ShowsProofs = inquiry.ListsAll = false;
        isAsking = true;
        var frame = inquiry.Trace.Enter("$." + list.Property.ClosedBy);
        var truth = ClosedWhen.Ask(inquiry);
        inquiry.Trace.Leave(frame);
        isAsking = false;
        (inquiry.This, inquiry.Item, inquiry.Root, inquiry.ReadsWorst, inquiry.ShowsProofs, inquiry.ListsAll) = (outerThis, outerItem, outerRoot, worst, proofs, all);
        return truth;
    }
}
