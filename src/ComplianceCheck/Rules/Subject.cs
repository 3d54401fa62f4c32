using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>What a path may lead to, by the schema.</summary>
/// <param name="Types">One type, or several where a reference may lead into several sections, or an item may come from several documents.</param>
/// <param name="Holder">What holds it; null for the root of a document and for a constant.</param>
public sealed record Subject(ImmutableArray<SchemaType> Types, Subject? Holder)
{
    /// <summary>The types in words.</summary>
    public string Noun => string.Join(" or ", Types.Select(type => type.Name ?? type.Noun).Distinct(StringComparer.Ordinal));

    /// <summary>A subject of one type.</summary>
    public static Subject Of(SchemaType type, Subject? holder = null) => new([type], holder);
}
