using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Follows paths through documents: down properties, along references, over inherited values, up to holders.</summary>
internal static class FactFinder
{
    /// <summary>The one thing a path leads to; a list at its end stays a list.</summary>
    public static Fact Reach(this Inquiry inquiry, BoundPath path)
    {
        var fact = Begin(inquiry, path);
        foreach (var step in path.Steps)
        {
            if (fact.State != FactState.Value)
            {
                return Stopped(fact);
            }

            fact = Follow(inquiry, fact);
            if (fact.State != FactState.Value)
            {
                return fact;
            }

            fact = Look(inquiry, fact, step.In((ObjectType)fact.Type!));
        }

        return fact;
    }

    /// <summary>
    /// The many things a path leads to, added to <paramref name="facts"/>; for each list on the way one fact that says
    /// whether it is complete, and for each stop on the way one that says where.
    /// </summary>
    public static void Spread(this Inquiry inquiry, BoundPath path, List<Fact> facts) => Spread(inquiry, path, 0, Begin(inquiry, path), facts);

    /// <summary>A property of an object: recorded, inherited, stated as none, or absent.</summary>
    public static Fact Look(this Inquiry inquiry, Fact holder, SchemaProperty property)
    {
        if (TryRecorded(holder.Place, property, out var recorded))
        {
            return recorded;
        }

        var type = (ObjectType)holder.Type!;
        if (type.StatedNone is { } statedNone && holder.Place.TryGetProperty(statedNone.Utf8Name, out var names))
        {
            foreach (var name in names)
            {
                if (name.TextEquals(property.Utf8Name))
                {
                    return new Fact(FactState.StatedNone, name, null, property, null);
                }
            }
        }

        return TryInherited(inquiry, holder, type, property, out var inherited) ? inherited : new Fact(FactState.Absent, holder.Place, null, property, null);
    }

    /// <summary>What a reference leads to; anything else is itself.</summary>
    public static Fact Follow(this Inquiry inquiry, Fact fact)
    {
        if (fact.Type is not TextType { References: { IsEmpty: false } sections } || fact.State != FactState.Value)
        {
            return fact;
        }

        var writtenIn = inquiry.DocumentOf(fact.Place);
        return Reference.Resolve(fact.Place.AsText(), sections, writtenIn, inquiry.Site) is { } thing
            ? Fact.Of(thing, TypeOf(inquiry.DocumentOf(thing), thing), null)
            : new Fact(FactState.Dangling, fact.Place, fact.Type, fact.Property, null);
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
        var document = inquiry.DocumentOf(holder);

        // The property it is of, for what it may inherit by.
        var property = holder.IsProperty && TypeOf(document, holder.Parent) is ObjectType type ? type.Properties[holder.Name] : null;
        return Fact.Of(holder, TypeOf(document, holder), property);
    }

    private static Fact SiteRoot(Inquiry inquiry)
    {
        if (inquiry.Site is { } site)
        {
            return Fact.Of(site.Text.Root, site.Kind.Root, null);
        }

        var document = Fact.Of(inquiry.Document.Text.Root, inquiry.Document.Kind.Root, null);
        if (inquiry.Document.Kind.JoinBy is not { } joinBy)
        {
            return new Fact(FactState.NoHolder, document.Place, null, null, null);
        }

        var key = Look(inquiry, document, joinBy);
        return key.State switch
        {
            FactState.StatedNone => key,
            FactState.Value => new Fact(FactState.Dangling, key.Place, key.Type, joinBy, null),
            _ => new Fact(FactState.NoHolder, document.Place, null, joinBy, null),
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
                SpreadList(inquiry, path, next, fact, list, facts);
                return;
            }

            if (next == path.Steps.Length)
            {
                facts.Add(fact);
                return;
            }

            fact = Follow(inquiry, fact);
            if (fact.State == FactState.Value)
            {
                fact = Look(inquiry, fact, path.Steps[next].In((ObjectType)fact.Type!));
                next++;
            }
            else
            {
                facts.Add(fact);
                return;
            }
        }
    }

    private static void SpreadList(Inquiry inquiry, BoundPath path, int next, Fact fact, ListType list, List<Fact> facts)
    {
        var closed = fact.Property is null ? Truth.True : inquiry.IsClosed(fact.Place, fact.Property);
        facts.Add(fact with { State = closed == Truth.True ? FactState.ClosedList : FactState.OpenList });
        foreach (var element in fact.Place)
        {
            Spread(inquiry, path, next, Fact.Of(element, list.Item, null), facts);
        }
    }

    /// <summary>A path that goes on behind an absence never got to the holder of what it asks for.</summary>
    private static Fact Stopped(Fact fact) => fact.State == FactState.Absent ? fact with { State = FactState.NoHolder } : fact;

    private static bool TryRecorded(JsonValue holder, SchemaProperty property, out Fact fact)
    {
        var isRecorded = holder.TryGetProperty(property.Utf8Name, out var value)
            && !NotKnown.Is(value)
            && !(value.Kind == JsonKind.Object && value.IsEmpty);
        fact = isRecorded ? Fact.Of(value, property.Type, property) : default;
        return isRecorded;
    }

    private static bool TryInherited(Inquiry inquiry, Fact holder, ObjectType type, SchemaProperty property, out Fact inherited)
    {
        inherited = default;
        if (type.Inherits is { } name && TryRecorded(holder.Place, type.Properties[name], out var reference) && name != property.Name)
        {
            var target = Follow(inquiry, reference);
            return target.State == FactState.Value && TryNamed(target, property.Name, out inherited);
        }

        // The property itself, or the one its holder was reached by, may fall back to the site.
        if (inquiry.Site is not { } site || ReferenceEquals(holder.Place.Text, site.Text))
        {
            return false;
        }

        var root = Fact.Of(site.Text.Root, site.Kind.Root, null);
        return property.Inherits is { } own
            ? TryNamed(root, own[(own.IndexOf('.', StringComparison.Ordinal) + 1)..], out inherited)
            : holder.Property?.Inherits is { } fallback
                && TryNamed(root, fallback[(fallback.IndexOf('.', StringComparison.Ordinal) + 1)..], out var section)
                && TryNamed(section, property.Name, out inherited);
    }

    private static bool TryNamed(Fact holder, string name, out Fact fact)
    {
        fact = default;
        return holder.Type is ObjectType type && type.Properties.TryGetValue(name, out var property) && TryRecorded(holder.Place, property, out fact);
    }

    /// <summary>What the schema says of a value, found from the root of its document down.</summary>
    public static SchemaType TypeOf(Document document, JsonValue value)
    {
        if (value.IsRoot)
        {
            return document.Kind.Root;
        }

        var holder = TypeOf(document, value.Parent);
        return holder is ListType list ? list.Item : ((ObjectType)holder).Properties[value.Name].Type;
    }
}
