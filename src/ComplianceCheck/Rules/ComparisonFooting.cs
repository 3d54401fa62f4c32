using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>What suffices for the answer of a comparison, where that is no recorded value.</summary>
internal static class ComparisonFooting
{
    /// <summary>What suffices, as a clause; null where a recorded value has to be read.</summary>
    public static string? Lacking(Comparison comparison, bool wanted)
    {
        var field = comparison.Field;
        var isList = field.IsMany || field.Yields.Types.Any(type => type is ListType);
        switch (comparison.Operator)
        {
            case ComparisonOperator.Exists:
                return Flag(comparison) != wanted ? $"`{field.Text}` is not recorded" : IsThere(field) ? $"there is `{field.Text}`, of which nothing is read" : null;
            case ComparisonOperator.IsEmpty:
                return Flag(comparison) == wanted ? $"`{field.Text}` is empty" : field.Steps is [{ IsChain: true }] ? $"there is `{field.Text}`, of which nothing is read" : null;
            case ComparisonOperator.Contains or ComparisonOperator.ContainsAny when isList:
                return wanted ? null : $"`{field.Text}` is empty";
            case ComparisonOperator.ContainsNone or ComparisonOperator.SubsetOf:
                return wanted ? $"`{field.Text}` is empty" : null;
            case ComparisonOperator.ContainsAll:
                // All of an empty list is in any list, and what is missing in an empty list was read elsewhere.
                return (comparison.Operand is PathOperand) != wanted ? null : $"`{(wanted ? comparison.Operand.Text : field.Text)}` is empty";
            default:
                return OfValue(comparison, wanted);
        }
    }

    /// <summary>Whether a statement that something does not exist can be what a path finds.</summary>
    public static bool MayBeStatedNone(BoundPath path) => path.Steps.Any(step => step.Alternatives.Any(alternative => alternative.Holder.StatedNone is not null && alternative.Property.MayBeStatedNone));

    /// <summary>A single value is compared when it is recorded; what is stated not to exist makes the comparison false without one.</summary>
    private static string? OfValue(Comparison comparison, bool wanted)
    {
        var field = comparison.Field;
        if (!wanted && MayBeStatedNone(field))
        {
            return $"`{field.Text}` is stated not to exist";
        }

        return IsRecorded(field) || (wanted && ReadsAFact(comparison)) ? null
            : field.Yields.Types.Any(type => type is ObjectType) ? $"`{field.Text}` is the same thing, of which nothing is read"
            : $"the pack or the run states `{field.Text}`";
    }

    /// <summary>What a value is not equal to need not be recorded.</summary>
    private static bool ReadsAFact(Comparison comparison) =>
        comparison.Operator is not (ComparisonOperator.NotEqualTo or ComparisonOperator.NotIn) && Paths(comparison.Operand).Any(IsRecorded);

    private static IEnumerable<BoundPath> Paths(Operand operand) => operand switch
    {
        PathOperand path => [path.Path],
        DurationPathOperand duration => [duration.Path],
        MovedOperand moved => Paths(moved.Date),
        ListOperand list => list.Operands.SelectMany(Paths),
        _ => [],
    };

    /// <summary>Whether a path leads to a value of a document, and not to the thing in question or to what the pack or the run states.</summary>
    private static bool IsRecorded(BoundPath path) =>
        path.Root != PathRoot.Constant && (!path.Steps.IsEmpty || (path.Yields.Holder is not null && !path.Yields.Types.Any(type => type is ObjectType)));

    /// <summary>Whether a path leads to what is in question anyway.</summary>
    private static bool IsThere(BoundPath path) => path.Steps.IsEmpty || path.Root == PathRoot.Constant;

    private static bool Flag(Comparison comparison) => ((BooleanConstant)((ConstantOperand)comparison.Operand).Value).Value;
}
