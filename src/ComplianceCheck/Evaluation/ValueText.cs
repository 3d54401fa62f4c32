using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>A fact as a person reads it.</summary>
internal static class ValueText
{
    private const int Longest = 200;

    /// <summary>The text of a value, text without its quotes; "not recorded" for an absence.</summary>
    public static string Of(Fact fact) => fact.State switch
    {
        FactState.Constant => fact.Constant!.Text,
        FactState.Value or FactState.ClosedList or FactState.OpenList or FactState.Dangling => Shortened(fact.Place.AsText()),
        FactState.StatedNone => "stated as none",
        _ => "not recorded",
    };

    /// <summary>The JSON text of a value; null for an absence.</summary>
    public static string? Json(Fact fact) => fact.State switch
    {
        FactState.Constant => fact.Constant!.Text,
        FactState.Value when fact.Type is ObjectType { Id: { } id } && fact.Place.TryGetProperty(id.Utf8Name, out var name) => $"{{\"{id.Name}\": {Shortened(name.Text.Source.Slice(name.Span))}, …}}",
        FactState.Value when fact.Place.Kind == JsonKind.Object => "{…}",
        FactState.Value or FactState.ClosedList or FactState.OpenList or FactState.Dangling or FactState.StatedNone => Shortened(fact.Place.Text.Source.Slice(fact.Place.Span)),
        _ => null,
    };

    /// <summary>The whole of what a verdict rests on, so that any change to it shows.</summary>
    public static string Whole(Fact fact) => fact.State switch
    {
        FactState.Constant => fact.Constant!.Text,
        FactState.Value when fact.Place.Kind == JsonKind.Object => Json(fact)!,
        FactState.Value or FactState.ClosedList or FactState.OpenList or FactState.Dangling or FactState.StatedNone => fact.Place.Text.Source.Slice(fact.Place.Span),
        _ => "",
    };

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
