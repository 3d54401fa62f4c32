namespace ComplianceCheck.Documents;

/// <summary>Reports properties that an object states not to exist and yet records (<c>x-statedNone</c>).</summary>
internal static class StatedNone
{
    /// <summary>An empty list states none itself and an empty object records nothing, so neither contradicts.</summary>
    public static void Check(JsonValue holder, ObjectType type, BoundedBag diagnostics)
    {
        if (type.StatedNone is not { } property || !holder.TryGetProperty(property.Utf8Name, out var stated) || stated.Kind != JsonKind.List)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in stated)
        {
            var name = element.AsText();
            if (names.Add(name) && type.Properties.TryGetValue(name, out var none) && holder.TryGetProperty(none.Utf8Name, out var value) && Records(value))
            {
                diagnostics.Add(DocumentCodes.ContradictsStatedNone, element.Span, () => $"`{name}` is named in `{property.Name}` and recorded at line {value.Text.Source.PositionOf(value.NameSpan.Start).Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}", () => "the recorded value is used; remove one of the two");
            }
        }
    }

    private static bool Records(JsonValue value) => value.Kind is JsonKind.List or JsonKind.Object ? !value.IsEmpty : !NotKnown.Is(value);
}
