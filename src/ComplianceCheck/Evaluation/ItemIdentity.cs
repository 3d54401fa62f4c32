using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>Names the items of findings.</summary>
internal static class ItemIdentity
{
    /// <summary>
    /// The id of an item: its own where the schema makes it unique in the document; behind that of what holds it and a slash
    /// where it is unique only there; its place in the list where it has none. <c>site:</c> comes first for a thing of the site.
    /// </summary>
    public static string? IdOf(Fact item, Inquiry inquiry)
    {
        if (item.Place.IsRoot)
        {
            return null;
        }

        return (inquiry.DocumentOf(item.Place) == inquiry.Document ? "" : "site:") + Local(inquiry, item.Place);
    }

    /// <summary>The item in words: the values that the schema names as its label, else its id, else what it is.</summary>
    public static string LabelOf(Fact item, Inquiry inquiry)
    {
        if (item.Type is ObjectType type)
        {
            var words = type.Label.Select(name => type.Properties[name])
                .Select(property => item.Place.TryGetProperty(property.Utf8Name, out var value) && !NotKnown.Is(value) ? ValueText.Of(Fact.Of(value, property.Type, property)) : "")
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (words.Count > 0)
            {
                return string.Join(' ', words) + Of(item, type, inquiry);
            }
        }

        return IdOf(item, inquiry) ?? inquiry.Document.Id;
    }

    /// <summary>What holds a thing whose own words do not tell it from its like elsewhere.</summary>
    private static string Of(Fact item, ObjectType type, Inquiry inquiry) =>
        type.Id is { IdScope: IdScope.Holder } && item.Place.Holder is { IsRoot: false } holder
            ? " of " + LabelOf(Fact.Of(holder, inquiry.TypeOf(holder), null), inquiry)
            : "";

    private static string Local(Inquiry inquiry, JsonValue place)
    {
        var property = inquiry.TypeOf(place) is ObjectType type ? type.Id : null;
        if (property is not null && place.TryGetProperty(property.Utf8Name, out var id))
        {
            return property.IdScope == IdScope.Document ? id.AsText() : Qualified(inquiry, place, id.AsText());
        }

        // A reference is an id already, wherever in its list it stands.
        if (!place.IsProperty && inquiry.TypeOf(place) is TextType { References.IsEmpty: false })
        {
            return Qualified(inquiry, place, $"{place.Parent.Name}/{place.AsText()}");
        }

        // Without an id, its place is all that tells it from its neighbours.
        return Qualified(inquiry, place, place.IsProperty ? place.Name : $"{place.Parent.Name}[{place.IndexInParent()}]");
    }

    private static string Qualified(Inquiry inquiry, JsonValue place, string name) =>
        place.Holder is { IsRoot: false } holder ? $"{Local(inquiry, holder)}/{name}" : name;
}
