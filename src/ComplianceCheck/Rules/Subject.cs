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

    /// <summary>What may be any of several, which may be held by whatever holds one of them; null for none.</summary>
    public static Subject? AnyOf(IEnumerable<Subject?> several)
    {
        var known = several.OfType<Subject>().ToList();
        return known.Count == 0 ? null : new Subject([.. known.SelectMany(subject => subject.Types).Distinct()], AnyOf(known.Select(subject => subject.Holder)));
    }

    /// <summary>A subject of one type.</summary>
    public static Subject Of(SchemaType type, Subject? holder = null) => new([type], holder);
}
