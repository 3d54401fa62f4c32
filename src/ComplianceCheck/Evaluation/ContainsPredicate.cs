using System.Collections.Immutable;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Whether one element of a list equals an operand. A list that may have more elements does not lack it.</summary>
internal sealed class ContainsPredicate(BoundPath field, Operand operand) : ComparisonPredicate(field)
{
    private readonly ImmutableArray<Operand> operands = [operand];

    protected override Truth Compare(Inquiry inquiry, Fact value)
    {
        var junction = new Junction(Truth.True, inquiry.Trace);
        if (FindIn(inquiry, value.Place, ((ListType)value.Type!).Item, ref junction))
        {
            return Truth.True;
        }

        var closed = value.Property is null ? Truth.True : inquiry.IsClosed(value.Place, value.Property);
        return closed == Truth.True ? junction.Answer : Truth.Unknown;
    }

    /// <summary>Lists inside the list are one flat list with it.</summary>
    private bool FindIn(Inquiry inquiry, JsonValue list, SchemaType elements, ref Junction junction)
    {
        foreach (var element in list)
        {
            if (elements is ListType inner ? FindIn(inquiry, element, inner.Item, ref junction) : junction.Add(EqualityPredicate.AnyEqual(inquiry, Fact.Of(element, elements, null), operands)))
            {
                return true;
            }
        }

        return false;
    }
}
