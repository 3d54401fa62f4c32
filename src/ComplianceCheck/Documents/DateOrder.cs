namespace ComplianceCheck.Documents;

/// <summary>Reports dates of one object that can only follow one another and certainly do not (<c>x-order</c>).</summary>
internal static class DateOrder
{
    /// <summary>Compares each date with those that come before it; a partial date is out of order only if every day it can mean is.</summary>
    public static void Check(JsonValue holder, ObjectType type, BoundedBag diagnostics)
    {
        foreach (var order in type.Orders)
        {
            var earlier = new List<(JsonValue Value, DateRange Range)>();
            foreach (var name in order)
            {
                if (!holder.TryGetProperty(type.Properties[name].Utf8Name, out var value) || !DateRange.TryParse(value.AsText(), out var range))
                {
                    continue;
                }

                // The last that contradicts is the nearest in the order: naming one of them is enough.
                var contradicted = earlier.LastOrDefault(other => range.IsBefore(other.Range));
                if (contradicted.Value.Text is not null)
                {
                    diagnostics.Add(DocumentCodes.ImpossibleOrder, value.Span, () => $"`{name}` {value.AsText()} is before `{contradicted.Value.Name}` {contradicted.Value.AsText()}, expected the other order");
                }

                earlier.Add((value, range));
            }
        }
    }
}
