using System.Globalization;

namespace ComplianceCheck.Documents;

/// <summary>Finds properties that an object has twice. Programs differ in which of the two they read.</summary>
internal static class DuplicateNames
{
    /// <summary>Objects of so many properties and more are searched for duplicates with a dictionary.</summary>
    private const int ManyProperties = 16;

    /// <summary>Reports the second place of each, naming the first.</summary>
    public static void Report(JsonText text, BoundedBag diagnostics)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var holder = new JsonValue(text, i);
            if (holder.Kind != JsonKind.Object)
            {
                continue;
            }

            // One dictionary for all objects would be cleared for each at the price of the largest.
            var seen = holder.HasAtLeast(ManyProperties) ? new Dictionary<string, JsonValue>(StringComparer.Ordinal) : null;
            foreach (var value in holder)
            {
                var earlier = seen is null ? FirstOfName(holder, value) : seen.TryAdd(value.Name, value) ? null : seen[value.Name];
                if (earlier is { } first)
                {
                    diagnostics.Add(DocumentCodes.DuplicateName, value.NameSpan, () => GivenTwice(value, first), () => "keep one of the two");
                }
            }
        }
    }

    private static JsonValue? FirstOfName(JsonValue holder, JsonValue value)
    {
        foreach (var earlier in holder)
        {
            if (earlier == value)
            {
                break;
            }

            if (earlier.HasSameName(value))
            {
                return earlier;
            }
        }

        return null;
    }

    private static string GivenTwice(JsonValue value, JsonValue first)
    {
        var place = value.Text.Source.PositionOf(first.NameSpan.Start);
        return string.Create(CultureInfo.InvariantCulture, $"`{value.Name}` is given twice, first at line {place.Line}, column {place.Column}");
    }
}
