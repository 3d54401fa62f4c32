using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>Checks that what annotations of a schema name exists: properties, sections, paths.</summary>
internal static class SchemaNames
{
    public static void Check(SchemaShape shape, JsonText text, DiagnosticBag diagnostics)
    {
        var sections = shape.Kinds.Values.SelectMany(kind => kind.Root.Properties.Values)
            .Where(property => property.Type is ListType && property.Type.Element is ObjectType)
            .Select(property => property.Name)
            .Append(SchemaShape.SiteSection)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, type) in shape.Types)
        {
            if (type is not ObjectType holder)
            {
                continue;
            }

            var place = PlaceOf(text, name);
            void Refuse(string message, string? help) => diagnostics.Add(DocumentCodes.BadSchema, text.Source, place, $"{name}: {message}", help);
            void Known(string property, string keyword)
            {
                if (!holder.Properties.ContainsKey(property))
                {
                    Refuse($"`{keyword}` names `{property}`, which is no property of it", NameSuggestion.DidYouMean(property, holder.Properties.Keys));
                }
            }

            foreach (var label in holder.Label)
            {
                Known(label, "x-label");
            }

            foreach (var ordered in holder.Orders.SelectMany(order => order))
            {
                Known(ordered, "x-order");
                if (holder.Properties.GetValueOrDefault(ordered)?.Type is { } date && date is not TextType { Format.IsDate: true })
                {
                    Refuse($"`x-order` names `{ordered}`, which is no date", null);
                }
            }

            if (holder.Inherits is { } inherits)
            {
                Known(inherits, "x-inherits");
            }

            foreach (var property in holder.Properties.Values)
            {
                if (property.Type.Element is TextType { References.IsEmpty: false } reference)
                {
                    foreach (var section in reference.References.Where(section => !sections.Contains(section)))
                    {
                        Refuse($"`x-ref` of `{property.Name}` names `{section}`, which is no list of any document", NameSuggestion.DidYouMean(section, sections));
                    }
                }

                if (property.ChainEnds is { } ends)
                {
                    Known(ends, "x-chainEnds");
                }

                if (property.AbsentMeans is { } value && property.Type is TextType { Values.IsEmpty: false } words && !words.Values.Contains(value, StringComparer.Ordinal))
                {
                    Refuse($"`x-absentMeans` of `{property.Name}` is `{value}`, which is not among its words", NameSuggestion.DidYouMean(value, words.Values));
                }

                if (property.ClosedBy is not null && !shape.Kinds.Values.Any(kind => kind.Root == holder))
                {
                    Refuse($"`x-closedBy` of `{property.Name}` stands inside a thing, and only a list at the top of a document is closed by its coverage", null);
                }

                CheckPath(property.ClosedBy, "x-closedBy", property.Name, holder, Refuse);
                if (property.Within is { } within)
                {
                    CheckWithin(shape, within, property, holder, Refuse);
                }

                if (property.Inherits is { } path)
                {
                    CheckInherits(shape, path, property.Name, Refuse);
                }
            }
        }
    }

    private static void CheckPath(string? path, string keyword, string property, ObjectType holder, Action<string, string?> refuse)
    {
        SchemaType type = holder;
        foreach (var segment in path?.Split('.') ?? [])
        {
            if (type is not ObjectType step || !step.Properties.TryGetValue(segment, out var next))
            {
                refuse($"`{keyword}` of `{property}` is `{path}`, and there is no `{segment}`", type is ObjectType known ? NameSuggestion.DidYouMean(segment, known.Properties.Keys) : null);
                return;
            }

            type = next.Type;
        }
    }

    /// <summary>The path leads through objects and references to addresses, and so does the property itself.</summary>
    private static void CheckWithin(SchemaShape shape, string path, SchemaProperty property, ObjectType holder, Action<string, string?> refuse)
    {
        IReadOnlyCollection<ObjectType> types = [holder];
        SchemaType? last = null;
        foreach (var segment in path.Split('.'))
        {
            last = types.Select(type => type.Properties.GetValueOrDefault(segment)?.Type.Element).FirstOrDefault(type => type is not null);
            if (last is null)
            {
                refuse($"`x-within` of `{property.Name}` is `{path}`, and there is no `{segment}`", NameSuggestion.DidYouMean(segment, types.SelectMany(type => type.Properties.Keys)));
                return;
            }

            types = last switch
            {
                ObjectType step => [step],
                TextType reference => [.. reference.References.SelectMany(shape.TargetsOf)],
                _ => [],
            };
        }

        if (last is not TextType { Format.IsAddress: true } || property.Type.Element is not TextType { Format.IsAddress: true })
        {
            refuse($"`x-within` of `{property.Name}` is `{path}`, expected that both are addresses", null);
        }
    }

    private static void CheckInherits(SchemaShape shape, string path, string property, Action<string, string?> refuse)
    {
        var name = path.StartsWith("$site.", StringComparison.Ordinal) ? path["$site.".Length..] : null;
        if (name is null || !shape.Roots(DocumentRole.Site).Any(root => root.Properties.ContainsKey(name)))
        {
            refuse($"`x-inherits` of `{property}` is `{path}`, expected `$site.` and a property of a site document", null);
        }
    }

    private static SourceSpan PlaceOf(JsonText text, string definition) =>
        text.Root.TryGetProperty("$defs"u8, out var defs) && defs.TryGetProperty(System.Text.Encoding.UTF8.GetBytes(definition), out var schema) ? schema.NameSpan : default;
}
