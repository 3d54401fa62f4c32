using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// The state of asking one plan of one document: what is in question, what the names stand for, which reading is asked for.
/// Used by one thread at a time; its buffers are used again from rule to rule.
/// </summary>
internal sealed class Inquiry
{
    private readonly Stack<List<Fact>> buffers = new();
    private readonly Dictionary<(JsonText, SchemaProperty), Truth> closures = [];
    private readonly Predicate? closedWhen;
    private bool asksCoverage;

    public Inquiry(Document document, Document? site, DateOnly asOf, Predicate? closedWhen, int slots)
    {
        Document = document;
        Site = site;
        AsOf = asOf;
        this.closedWhen = closedWhen;
        Names = new Fact[slots];
        Root = Fact.Of(document.Text.Root, document.Kind.Root, null);
    }

    /// <summary>The document the rule is asked of.</summary>
    public Document Document { get; }

    /// <summary>Its site, if it is known.</summary>
    public Document? Site { get; }

    public DateOnly AsOf { get; }

    /// <summary>The root of the document that holds the item (<c>$</c>).</summary>
    public Fact Root { get; set; }

    /// <summary>The value in question.</summary>
    public Fact This { get; set; }

    /// <summary>The item; in a definition, the thing it is asked of (<c>$item</c>).</summary>
    public Fact Item { get; set; }

    /// <summary>What the <c>as</c> names stand for, by slot.</summary>
    public Fact[] Names { get; }

    /// <summary>Whether what is marked so, or assumed by the schema, is read the way that is worse for the verdict.</summary>
    public bool ReadsWorst { get; set; }

    /// <summary>Whether the trace is to hold everything that stands in the way of a true answer, not only what suffices against it.</summary>
    public bool ListsAll { get; set; }

    /// <summary>Where the reasons go; null when only the truth is wanted.</summary>
    public Trace? Trace { get; set; }

    /// <summary>Begins an item, held by this document or its site.</summary>
    public void Begin(Fact item)
    {
        This = item;
        Item = item;
        var holder = DocumentOf(item.Place);
        Root = Fact.Of(holder.Text.Root, holder.Kind.Root, null);
    }

    /// <summary>The document of this run that holds a value.</summary>
    public Document DocumentOf(JsonValue value) => Site is { } site && ReferenceEquals(site.Text, value.Text) ? site : Document;

    /// <summary>Whether a list that is present is complete, as far as the coverage that the schema names says so.</summary>
    public Truth IsClosed(JsonValue list, SchemaProperty property)
    {
        if (property.ClosedBy is null)
        {
            return Truth.True;
        }

        // Completeness that rested on the completeness of another list would depend on which is asked first.
        if (asksCoverage)
        {
            return Truth.Unknown;
        }

        if (!closures.TryGetValue((list.Text, property), out var closed))
        {
            var trace = Trace;
            Trace = null;
            closed = AskCoverage(list, property);
            Trace = trace;
            closures[(list.Text, property)] = closed;
        }

        return closed;
    }

    /// <summary>Adds to the trace why a list is complete.</summary>
    public void TraceCoverage(Fact list)
    {
        if (list.Property?.ClosedBy is not null && !asksCoverage)
        {
            AskCoverage(list.Place, list.Property);
        }
    }

    /// <summary>Adds to the trace that a list is not shown to be complete, and what of its coverage says so.</summary>
    public void TraceOpen(Fact list, string source)
    {
        if (Trace is not { } outer)
        {
            return;
        }

        if (asksCoverage)
        {
            outer.AddGap(list, source, $"{source} has a coverage of its own and is not asked for it here");
            return;
        }

        Trace = new Trace();
        AskCoverage(list.Place, list.Property!);
        var reasons = Trace.Entries.Select(entry => entry.Kind == TraceKind.Read ? $"{Reasons.Spoken(entry.Field)} is {ValueText.Of(entry.Fact)}" : Reasons.Why(entry)).Distinct();
        Trace = outer;
        outer.AddGap(list, source, $"{Reasons.Spoken(source)} is not shown to be complete: {string.Join(", ", reasons)}");
    }

    /// <summary>A buffer for facts; give it back with <see cref="Return"/>.</summary>
    public List<Fact> Rent() => buffers.TryPop(out var buffer) ? buffer : [];

    public void Return(List<Fact> buffer)
    {
        buffer.Clear();
        buffers.Push(buffer);
    }

    private Truth AskCoverage(JsonValue list, SchemaProperty property)
    {
        var holder = DocumentOf(list);
        var fact = Fact.Of(holder.Text.Root, holder.Kind.Root, null);
        foreach (var segment in property.ClosedBy!.Split('.'))
        {
            fact = this.Look(fact, ((ObjectType)fact.Type!).Properties[segment]);
            if (fact.State != FactState.Value)
            {
                Trace?.AddGap(fact, "$." + property.ClosedBy);
                return Truth.Unknown;
            }
        }

        if (closedWhen is null)
        {
            Trace?.AddGap(new Fact(FactState.OpenList, list, property.Type, property, null), property.Name);
            return Truth.Unknown;
        }

        // Completeness is never assumed: a closed list can make a pass.
        var (outerThis, outerItem, outerRoot, outerReading) = (This, Item, Root, ReadsWorst);
        var prefix = Trace?.Enter("$." + property.ClosedBy);
        (This, Item, Root, ReadsWorst, asksCoverage) = (fact, fact, Fact.Of(holder.Text.Root, holder.Kind.Root, null), false, true);
        var truth = closedWhen.Ask(this);
        (This, Item, Root, ReadsWorst, asksCoverage) = (outerThis, outerItem, outerRoot, outerReading, false);
        if (prefix is not null)
        {
            Trace!.Leave(prefix);
        }

        return truth;
    }
}
