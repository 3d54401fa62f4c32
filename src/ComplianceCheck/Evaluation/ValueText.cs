using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>A fact as a person reads it.</summary>
internal static class ValueText
{
    private const int Longest = 200;
    private const int LongestList = 2000;

    /// <summary>The text of a value, text without its quotes, the id of an object; "not recorded" for an absence.</summary>
    public static string Of(Fact fact) => fact.State switch
    {
        FactState.Constant => fact.Constant!.Text,
        FactState.Value when fact.Place.Kind == JsonKind.Object => fact.Type is ObjectType { Id: { } id } && fact.Place.TryGetProperty(id.Utf8Name, out var name) ? Shortened(name.AsText()) : "{…}",
        FactState.Value or FactState.List or FactState.ClosedList or FactState.OpenList or FactState.Dangling => Shortened(fact.Place.AsText()),
        FactState.StatedNone => "stated as none",
        _ => "not recorded",
    };

    /// <summary>The JSON text of a value; null for an absence.</summary>
    public static string? Json(Fact fact) => fact.State switch
    {
        FactState.Constant => fact.Constant!.Text,
        FactState.Value when fact.Type is ObjectType { Id: { } id } && fact.Place.TryGetProperty(id.Utf8Name, out var name) => $"{{\"{id.Name}\": {Shortened(name.Text.Source.Slice(name.Span))}, …}}",
        FactState.Value when fact.Place.Kind == JsonKind.Object => "{…}",
        FactState.Value or FactState.List or FactState.ClosedList or FactState.OpenList or FactState.Dangling or FactState.StatedNone => Shortened(Compact(fact.Place), fact.Place.Kind == JsonKind.List ? LongestList : Longest),
        _ => null,
    };

    /// <summary>The whole of what a verdict rests on, so that any change to it shows.</summary>
    public static string Whole(Fact fact) => fact.State switch
    {
        FactState.Constant => fact.Constant!.Text,
        FactState.Value when fact.Place.Kind == JsonKind.Object => Json(fact)!,
        FactState.Value or FactState.List or FactState.ClosedList or FactState.OpenList or FactState.Dangling or FactState.StatedNone => Compact(fact.Place),
        _ => "",
    };

    /// <summary>The JSON text without the white space of the file, which says nothing.</summary>
    private static string Compact(JsonValue value)
    {
        if (value.Kind != JsonKind.List)
        {
            return value.Kind == JsonKind.Object ? "{…}" : value.Text.Source.Slice(value.Span);
        }

        var elements = new List<string>();
        foreach (var element in value)
        {
            elements.Add(Compact(element));
        }

        return $"[{string.Join(", ", elements)}]";
    }

    private static string Shortened(string text, int longest = Longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
}
