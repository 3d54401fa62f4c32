using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// The state of asking plans of one document, or of all documents of a run: what is in question, what the names stand for,
/// which reading is asked for. Used by one thread at a time; its buffers are used again from rule to rule.
/// </summary>
internal sealed class Inquiry : IDisposable
{
    private readonly Stack<List<Fact>> buffers = new();
    private readonly Dictionary<JsonValue, SchemaType> types = new(128);
    private readonly HashSet<JsonValue> seen = [];
    private readonly Dictionary<JsonText, RecordedProperties> recorded = new(ReferenceEqualityComparer.Instance);
    private JsonText? lastText;
    private RecordedProperties? lastRecorded;
    private readonly Document? asked;
    private readonly Document? site;

    /// <param name="fleet">The documents of the run; at least one.</param>
    /// <param name="asked">The document that the rules are asked of; null for all at once.</param>
    /// <param name="site">Its site, if it is known.</param>
    /// <param name="asOf">The day for which to decide.</param>
    /// <param name="plan">The rules.</param>
    public Inquiry(Fleet fleet, Document? asked, Document? site, DateOnly asOf, Plan plan)
    {
        Fleet = fleet;
        this.asked = asked;
        this.site = site;
        AsOf = asOf;
        Today = Fact.Of(new Rules.DateConstant(DateRange.Of(asOf), "$asOf"));
        Names = new Fact[plan.NameCount];
        Slots = new FactSlots(plan.SlotCount);
        Trace = new Trace(this);
        Closures = new Closures(this);
        Answers = new Answers(this);
        Document = asked ?? fleet.Documents[0];
        Root = RootOf(Document);
    }

    public Fleet Fleet { get; }

    /// <summary>The document the rules are asked of; where they are asked of all at once, that which holds the item.</summary>
    public Document Document { get; private set; }

    /// <summary>Whether the rules are asked of all documents of the run at once.</summary>
    public bool IsOfFleet => asked is null;

    public DateOnly AsOf { get; }

    /// <summary>The day for which to decide, as a value.</summary>
    public Fact Today { get; }

    /// <summary>The reasons of all answers.</summary>
    public Trace Trace { get; }

    public FactSlots Slots { get; }

    public Closures Closures { get; }

    public Answers Answers { get; }

    /// <summary>What references lead to, by the place where they are written.</summary>
    public Dictionary<JsonValue, Fact> Followed { get; } = new(256);

    /// <summary>The root of the document that holds the item (<c>$</c>).</summary>
    public Fact Root { get; set; }

    /// <summary>The value in question.</summary>
    public Fact This { get; set; }

    /// <summary>The item; in a definition, the thing it is asked of (<c>$item</c>).</summary>
    public Fact Item { get; set; }

    /// <summary>The items of the check, among which a value may be unique.</summary>
    public IReadOnlyList<Fact> Items { get; set; } = [];

    /// <summary>What the <c>as</c> names stand for, by slot.</summary>
    public Fact[] Names { get; }

    /// <summary>Whether what is marked so, or assumed by the schema, is read the way that is worse for the verdict.</summary>
    public bool ReadsWorst { get; set; }

    /// <summary>Whether the trace is to tell what a thing that was looked for and not found would have.</summary>
    public bool ShowsProofs { get; set; }

    /// <summary>Whether the trace is to hold everything that stands in the way of a true answer, not only what suffices against it.</summary>
    public bool ListsAll { get; set; }

    /// <summary>Begins an item; without one, the document or the fleet is in question.</summary>
    public void Begin(Fact item)
    {
        var holder = item.IsNothing ? Document : DocumentOf(item.Place);
        if (IsOfFleet)
        {
            Document = holder;
        }

        Root = RootOf(holder);
        This = Item = item.IsNothing && !IsOfFleet ? Root : item;
    }

    /// <summary>The document of this run that holds a value.</summary>
    public Document DocumentOf(JsonValue value) =>
        ReferenceEquals(Document.Text, value.Text) ? Document
        : site is not null && ReferenceEquals(site.Text, value.Text) ? site
        : Fleet.Holding(value.Text);

    /// <summary>The site of a document: a site is its own; null when it is not known.</summary>
    public Document? SiteOf(Document document) =>
        document == asked ? site
        : document.Kind.Role == DocumentRole.Site ? document
        : Fleet.SiteOf(document);

    /// <summary>Gives back the room that the reasons and the recorded properties took.</summary>
    public void Dispose()
    {
        Trace.Dispose();
        foreach (var properties in recorded.Values)
        {
            properties.Dispose();
        }
    }

    /// <summary>What the objects of a document of this run record.</summary>
    public RecordedProperties RecordedIn(JsonText text)
    {
        if (ReferenceEquals(lastText, text))
        {
            return lastRecorded!;
        }

        if (!recorded.TryGetValue(text, out var found))
        {
            recorded.Add(text, found = new RecordedProperties(text));
        }

        (lastText, lastRecorded) = (text, found);
        return found;
    }

    /// <summary>What the schema says of a value, found from the root of its document down.</summary>
    public SchemaType TypeOf(JsonValue value)
    {
        if (value.IsRoot)
        {
            return DocumentOf(value).Kind.Root;
        }

        if (!types.TryGetValue(value, out var type))
        {
            var holder = TypeOf(value.Parent);
            type = holder is ListType list ? list.Item : ((ObjectType)holder).Properties[value.Name].Type;
            types.Add(value, type);
        }

        return type;
    }

    /// <summary>The things that routes lead to, each once; the document or the fleet itself where there are no routes. Give the list back.</summary>
    public List<Fact> ItemsOf(ImmutableArray<Route> routes)
    {
        var items = Rent();
        if (routes.IsEmpty)
        {
            items.Add(IsOfFleet ? default : Root);
            return items;
        }

        var buffer = Rent();
        seen.Clear();
        foreach (var route in routes)
        {
            foreach (var fact in this.Spread(route, buffer))
            {
                // Two paths may lead to one thing, which is one item all the same.
                if (fact.State == FactState.Value && seen.Add(fact.Place))
                {
                    items.Add(fact);
                }
            }
        }

        Return(buffer);
        return items;
    }

    /// <summary>A buffer for facts; give it back with <see cref="Return"/>.</summary>
    public List<Fact> Rent() => buffers.TryPop(out var buffer) ? buffer : [];

    public void Return(List<Fact> buffer)
    {
        buffer.Clear();
        buffers.Push(buffer);
    }

    private static Fact RootOf(Document document) => Fact.Of(document.Text.Root, document.Kind.Root, null);
}
