using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>Names the items of findings.</summary>
internal static class ItemIdentity
{
    private const int MostNeighbours = 64;
    private const int LongestWords = 60;

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
        return item.Type is ObjectType type && Words(item.Place, type) is { Length: > 0 } words
            ? words + Of(item, type, inquiry)
            : IdOf(item, inquiry) ?? inquiry.Document.Id;
    }

    /// <summary>The values that the schema names as the label of a thing; empty where none is recorded.</summary>
    private static string Words(JsonValue place, ObjectType type) => string.Join(' ', type.Label.Select(name => type.Properties[name])
        .Select(property => place.TryGetProperty(property.Utf8Name, out var value) && !NotKnown.Is(value) ? ValueText.Of(Fact.Of(value, property.Type, property)) : "")
        .Where(word => word.Length > 0)
        .Distinct(StringComparer.Ordinal));

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

        return Qualified(inquiry, place, place.IsProperty ? place.Name : $"{place.Parent.Name}[{OwnWords(inquiry, place) ?? place.IndexInParent().ToString(System.Globalization.CultureInfo.InvariantCulture)}]");
    }

    /// <summary>
    /// What tells a thing without an id from its neighbours, wherever in its list it stands: its label, or the text that it is.
    /// Null where a neighbour has the same, or where they are too many to look at; then its place is all that tells it.
    /// </summary>
    private static string? OwnWords(Inquiry inquiry, JsonValue place)
    {
        var (words, looked) = (WordsOf(place), 0);
        if (words.Length is 0 or > LongestWords)
        {
            return null;
        }

        foreach (var other in place.Parent)
        {
            if (++looked > MostNeighbours || (other != place && WordsOf(other) == words))
            {
                return null;
            }
        }

        return words;

        string WordsOf(JsonValue value) => inquiry.TypeOf(value) is ObjectType type ? Words(value, type) : value.Kind is JsonKind.String or JsonKind.Number ? value.AsText() : "";
    }

    private static string Qualified(Inquiry inquiry, JsonValue place, string name) =>
        place.Holder is { IsRoot: false } holder ? $"{Local(inquiry, holder)}/{name}" : name;
}
