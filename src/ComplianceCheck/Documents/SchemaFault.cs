namespace ComplianceCheck.Documents;

/// <summary>One thing that a schema has against a document, before it is put into words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">The value, or the object that lacks a property.</param>
/// <param name="Type">What the schema says of the value; for <see cref="SchemaFaultKind.UnknownProperty"/>, <see cref="SchemaFaultKind.NotAPropertyName"/> and <see cref="SchemaFaultKind.NotKnownWord"/> of the object around it; null where it says nothing.</param>
/// <param name="Property">The property that is missing; null for any other kind.</param>
internal readonly record struct SchemaFault(SchemaFaultKind Kind, JsonValue Place, SchemaType? Type, string? Property = null)
{
    /// <summary>
    /// The faults worth telling, in document order: one a value, the most basic, because text where a number belongs is also
    /// not among the words and of no known form; and every property that an object lacks, if it is an object.
    /// </summary>
    public static IEnumerable<SchemaFault> Distinct(IEnumerable<SchemaFault> faults)
    {
        foreach (var place in faults.GroupBy(fault => fault.Place.Index).OrderBy(group => group.Key))
        {
            var first = place.MinBy(fault => fault.Kind);
            if (first.Kind != SchemaFaultKind.MissingProperty)
            {
                yield return first;
            }

            if (first.Kind != SchemaFaultKind.WrongType)
            {
                foreach (var property in place.Where(fault => fault.Kind == SchemaFaultKind.MissingProperty).Select(fault => fault.Property).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                {
                    yield return new SchemaFault(SchemaFaultKind.MissingProperty, first.Place, place.First(fault => fault.Kind == SchemaFaultKind.MissingProperty).Type, property);
                }
            }
        }
    }
}
