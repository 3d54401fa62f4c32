using System.Runtime.InteropServices;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Follows paths through documents: down properties, along references, over inherited values, up to holders, along chains.</summary>
internal static class FactFinder
{
    /// <summary>How many things may stand above one another in a chain: far more than there are, and few enough to notice a circle.</summary>
    private const int LongestChain = 64;

    /// <summary>The one thing a path leads to; a list at its end stays a list.</summary>
    public static Fact Reach(this Inquiry inquiry, Route route) => route.Slot < 0 ? inquiry.ReachAnew(route) : inquiry.Slots.Reach(inquiry, route, inquiry.Root.Place.Text);

    /// <summary>
    /// The many things a path leads to; for each list on the way one fact that names it, and for each stop on the way one
    /// that says where.
    /// </summary>
    /// <param name="inquiry">What is in question.</param>
    /// <param name="route">The path.</param>
    /// <param name="buffer">May be used, and must stay as it is as long as the facts are looked at.</param>
    public static ReadOnlySpan<Fact> Spread(this Inquiry inquiry, Route route, List<Fact> buffer)
    {
        if (route.Slot >= 0)
        {
            return inquiry.Slots.Spread(inquiry, route, inquiry.Root.Place.Text);
        }

        var first = buffer.Count;
        inquiry.SpreadAnew(route, buffer);
        return CollectionsMarshal.AsSpan(buffer)[first..];
    }

    /// <summary>The same as <c>Reach</c>, without looking at what was found before.</summary>
    public static Fact ReachAnew(this Inquiry inquiry, Route route)
    {
        var fact = Begin(inquiry, route.Path);
        foreach (var step in route.Path.Steps)
        {
            if (fact.State != FactState.Value)
            {
                return Stopped(fact);
            }

            fact = inquiry.Follow(fact);
            if (fact.State != FactState.Value)
            {
                return fact;
            }

            fact = Look(inquiry, fact, step);
        }

        return fact;
    }

    /// <summary>The same as <c>Spread</c>, without looking at what was found before; the facts are added.</summary>
    public static void SpreadAnew(this Inquiry inquiry, Route route, List<Fact> facts)
    {
        if (route.Path.Kind is not { } kind)
        {
            Spread(inquiry, route.Path, 0, Begin(inquiry, route.Path), facts);
            return;
        }

        // Which documents there are is known; that none is there says nothing about those that there should be.
        var documents = inquiry.Fleet.Documents.Where(document => document.Kind == kind).ToList();
        facts.Add(new Fact(documents.Count > 0 ? FactState.ClosedList : FactState.OpenList, default, null, null, null));
        foreach (var document in documents)
        {
            Spread(inquiry, route.Path, 0, Fact.Of(document.Text.Root, kind.Root, null), facts);
        }
    }

    /// <summary>A property of an object: recorded, inherited, stated as none, or absent.</summary>
    public static Fact Look(this Inquiry inquiry, Fact holder, SchemaProperty property)
    {
        var type = (ObjectType)holder.Type!;
        var index = inquiry.RecordedIn(holder.Place.Text).IndexOf(holder.Place, type, property);
        return index > 0 ? Fact.Of(new JsonValue(holder.Place.Text, index), property.Type, property)
            : index < 0 ? new Fact(FactState.StatedNone, new JsonValue(holder.Place.Text, -index), null, property, null)
            : Inherited(inquiry, holder, type, property) ?? new Fact(FactState.Absent, holder.Place, null, property, null);
    }

    private static Fact Look(Inquiry inquiry, Fact holder, PathStep step) =>
        step.In((ObjectType)holder.Type!) is { } property ? Look(inquiry, holder, property) : new Fact(FactState.NoHolder, holder.Place, null, null, null);

    /// <summary>What a reference leads to; anything else is itself.</summary>
    public static Fact Follow(this Inquiry inquiry, Fact fact)
    {
        if (fact.Type is not TextType { References: { IsEmpty: false } sections } || fact.State != FactState.Value)
        {
            return fact;
        }

        if (!inquiry.Followed.TryGetValue(fact.Place, out var thing))
        {
            var writtenIn = inquiry.DocumentOf(fact.Place);
            thing = Reference.Resolve(fact.Place.AsText(), sections, writtenIn, inquiry.SiteOf(writtenIn)) is { } found
                ? Fact.Of(found, inquiry.TypeOf(found), null)
                : new Fact(FactState.Dangling, fact.Place, fact.Type, fact.Property, null);
            inquiry.Followed.Add(fact.Place, thing);
        }

        return thing;
    }

    private static Fact Begin(Inquiry inquiry, BoundPath path)
    {
        var fact = path.Root switch
        {
            PathRoot.This => inquiry.This,
            PathRoot.Item => inquiry.Item,
            PathRoot.Name => inquiry.Names[path.Slot],
            PathRoot.Document => inquiry.Root,
            PathRoot.Site => SiteRoot(inquiry),
            PathRoot.Constant => path.Value switch
            {
                ConstantOperand constant => Fact.Of(constant.Value),
                AsOfOperand => inquiry.Today,
                _ => new Fact(FactState.Unset, default, null, null, null),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        for (var hop = 0; hop < path.Hops && fact.State == FactState.Value; hop++)
        {
            fact = HolderOf(inquiry, fact);
        }

        return fact;
    }

    private static Fact HolderOf(Inquiry inquiry, Fact fact)
    {
        if (fact.Place.IsRoot)
        {
            return fact with { State = FactState.NoHolder };
        }

        var holder = fact.Place.Holder;

        // The property it is of, for what it may inherit by.
        var property = holder.IsProperty && inquiry.TypeOf(holder.Parent) is ObjectType type ? type.Properties[holder.Name] : null;
        return Fact.Of(holder, inquiry.TypeOf(holder), property);
    }

    private static Fact SiteRoot(Inquiry inquiry)
    {
        var document = inquiry.DocumentOf(inquiry.Root.Place);
        if (inquiry.SiteOf(document) is { } site)
        {
            return Fact.Of(site.Text.Root, site.Kind.Root, null);
        }

        if (document.Kind.JoinBy is not { } joinBy)
        {
            return new Fact(FactState.NoHolder, inquiry.Root.Place, null, null, null);
        }

        var key = Look(inquiry, inquiry.Root, joinBy);
        return key.State switch
        {
            FactState.StatedNone => key,
            FactState.Value => new Fact(FactState.Dangling, key.Place, key.Type, joinBy, null),
            _ => new Fact(FactState.NoHolder, inquiry.Root.Place, null, joinBy, null),
        };
    }

    private static void Spread(Inquiry inquiry, BoundPath path, int next, Fact fact, List<Fact> facts)
    {
        while (true)
        {
            if (fact.State != FactState.Value)
            {
                facts.Add(next < path.Steps.Length ? Stopped(fact) : fact);
                return;
            }

            if (fact.Type is ListType list)
            {
                facts.Add(fact with { State = FactState.List });
                foreach (var element in fact.Place)
                {
                    Spread(inquiry, path, next, Fact.Of(element, list.Item, null), facts);
                }

                return;
            }

            if (next == path.Steps.Length)
            {
                facts.Add(fact);
                return;
            }

            fact = inquiry.Follow(fact);
            if (fact.State != FactState.Value)
            {
                facts.Add(fact);
                return;
            }

            if (path.Steps[next].IsChain)
            {
                SpreadChain(inquiry, path, next, fact, facts);
                return;
            }

            fact = Look(inquiry, fact, path.Steps[next]);
            next++;
        }
    }

    /// <summary>The thing and all that stand above it, up to where the schema's <c>x-chainEnds</c> says that nothing does.</summary>
    private static void SpreadChain(Inquiry inquiry, BoundPath path, int step, Fact thing, List<Fact> facts)
    {
        for (var length = 0; length < LongestChain; length++)
        {
            Spread(inquiry, path, step + 1, thing, facts);
            var property = path.Steps[step].In((ObjectType)thing.Type!)!;
            var above = Look(inquiry, thing, property);
            if (above.State == FactState.Absent)
            {
                var ends = Look(inquiry, thing, ((ObjectType)thing.Type!).Properties[property.ChainEnds!]);
                facts.Add(ends.State == FactState.Value && ends.Place.AsBoolean() ? ends with { State = FactState.ClosedList } : Stopped(above));
                return;
            }

            above = inquiry.Follow(above);
            if (above.State != FactState.Value)
            {
                facts.Add(above);
                return;
            }

            thing = above;
        }

        // A chain that leads round in a circle has no end that anybody stated.
        facts.Add(new Fact(FactState.NoHolder, thing.Place, null, path.Steps[step].In((ObjectType)thing.Type!), null));
    }

    /// <summary>A path that goes on behind an absence never got to the holder of what it asks for.</summary>
    private static Fact Stopped(Fact fact) => fact.State == FactState.Absent ? fact with { State = FactState.NoHolder } : fact;

    /// <summary>The value that is read from elsewhere where an object does not record it; null where it does not inherit, or nothing is recorded there either.</summary>
    private static Fact? Inherited(Inquiry inquiry, Fact holder, ObjectType type, SchemaProperty property)
    {
        Fact inherited;
        if (type.Inherits is { } name && name != property.Name && inquiry.RecordedIn(holder.Place.Text).IndexOf(holder.Place, type, type.Properties[name]) is var index and > 0)
        {
            var reference = Fact.Of(new JsonValue(holder.Place.Text, index), type.Properties[name].Type, type.Properties[name]);

            // Whether there is anything to inherit is not known where the reference leads nowhere.
            var target = inquiry.Follow(reference);
            return target.State != FactState.Value ? target : TryNamed(inquiry, target, property.Name, out inherited) ? inherited : null;
        }

        // The property itself, or the one its holder was reached by, may fall back to the site.
        if ((property.Inherits ?? holder.Property?.Inherits) is null || inquiry.SiteOf(inquiry.DocumentOf(holder.Place)) is not { } site || ReferenceEquals(holder.Place.Text, site.Text))
        {
            return null;
        }

        var root = Fact.Of(site.Text.Root, site.Kind.Root, null);
        if (property.Inherits is { } own)
        {
            return TryNamed(inquiry, root, SectionOf(own), out inherited) ? inherited : null;
        }

        return TryNamed(inquiry, root, SectionOf(holder.Property!.Inherits!), out var section) && TryNamed(inquiry, section, property.Name, out inherited) ? inherited : null;
    }

    /// <summary>The section of the site that <c>$site.section</c> names.</summary>
    private static string SectionOf(string inherits) => inherits[(inherits.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static bool TryNamed(Inquiry inquiry, Fact holder, string name, out Fact fact)
    {
        fact = default;
        if (holder.Type is not ObjectType type || !type.Properties.TryGetValue(name, out var property) || inquiry.RecordedIn(holder.Place.Text).IndexOf(holder.Place, type, property) is not (var index and > 0))
        {
            return false;
        }

        fact = Fact.Of(new JsonValue(holder.Place.Text, index), property.Type, property);
        return true;
    }
}
