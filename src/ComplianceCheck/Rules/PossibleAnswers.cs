using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>What a condition can be of any document at all. Where it is not certain that an answer is out of reach, it is possible.</summary>
/// <param name="True">Whether it can be true.</param>
/// <param name="False">Whether it can be false.</param>
/// <param name="Unknown">Whether it can be unknown.</param>
internal readonly record struct PossibleAnswers(bool True, bool False, bool Unknown)
{
    private static readonly PossibleAnswers Every = new(true, true, true);

    /// <summary>Operators whose answer on a value that is there is certain: others meet partial dates, days to come and versions that have no order.</summary>
    private static readonly ImmutableArray<ComparisonOperator> Certain =
    [
        ComparisonOperator.EqualTo, ComparisonOperator.NotEqualTo, ComparisonOperator.In, ComparisonOperator.NotIn, ComparisonOperator.Like, ComparisonOperator.Matches,
        ComparisonOperator.AtLeast, ComparisonOperator.AtMost, ComparisonOperator.Contains, ComparisonOperator.ContainsAny, ComparisonOperator.Exists, ComparisonOperator.Unique,
    ];

    /// <summary>Either of the two.</summary>
    public static PossibleAnswers operator |(PossibleAnswers left, PossibleAnswers right) => new(left.True || right.True, left.False || right.False, left.Unknown || right.Unknown);

    /// <param name="condition">What is asked.</param>
    /// <param name="recorded">What is known to be recorded where it is asked.</param>
    public static PossibleAnswers Of(Condition condition, RecordedPaths recorded) => condition switch
    {
        AllOf => Joined(condition, recorded, parts => new(parts.All(part => part.True), parts.Any(part => part.False), parts.Any(part => part.Unknown))),
        AnyOf => Joined(condition, recorded, parts => new(parts.Any(part => part.True), parts.All(part => part.False), parts.Any(part => part.Unknown))),
        Not not => Of(not.Negated, recorded) is var negated ? new(negated.False, negated.True, negated.Unknown) : default,
        Asked asked => Of(asked.Body, RecordedPaths.None) is var body ? body with { Unknown = body.Unknown || asked.Of is not null } : default,
        Quantified quantified => Of(quantified, recorded),
        Comparison comparison => Of(comparison, recorded),
        _ => Every,
    };

    private static PossibleAnswers Joined(Condition condition, RecordedPaths recorded, Func<IReadOnlyCollection<PossibleAnswers>, PossibleAnswers> join) =>
        join([.. recorded.PartsOf(condition).Select(part => Of(part.Part, part.Recorded))]);

    /// <summary>A list that leads through a document can be open or empty; one of the pack is neither.</summary>
    private static PossibleAnswers Of(Quantified quantified, RecordedPaths recorded)
    {
        var parts = recorded.PartsOf(quantified).Select(part => Of(part.Part, part.Recorded)).ToList();
        var satisfies = quantified.Satisfies is null ? Every : parts[^1];
        var where = quantified.Where is null ? new(true, false, false) : parts[0];
        var unknown = quantified.Values is null or UnsetOperand || where.Unknown || satisfies.Unknown;
        return quantified.Quantifier switch
        {
            Quantifier.Every => new(true, satisfies.False && where.True, unknown),
            Quantifier.Some => new(satisfies.True && where.True, true, unknown),
            _ => new(true, satisfies.True && where.True, unknown),
        };
    }

    private static PossibleAnswers Of(Comparison comparison, RecordedPaths recorded)
    {
        var field = comparison.Field;
        var possible = new PossibleAnswers(true, true, CanBeUnknown(comparison, recorded));
        if (comparison is { Operator: ComparisonOperator.OlderThan or ComparisonOperator.NotOlderThan, Operand: ConstantOperand { Value: DurationConstant { Value.IsOlderThanAnyRecord: true } } })
        {
            return comparison.Operator == ComparisonOperator.OlderThan ? possible with { True = false } : possible with { False = false };
        }

        // What the schema asks for is recorded wherever its holder is.
        var isThere = comparison is { Operator: ComparisonOperator.Exists, Operand: ConstantOperand { Value: BooleanConstant } }
            && !field.Steps.IsEmpty && field.Steps[^1].Alternatives.All(alternative => alternative.Property.IsRequired);
        return !isThere ? possible
            : comparison.Operand is ConstantOperand { Value: BooleanConstant { Value: true } } ? possible with { False = false } : possible with { True = false };
    }

    private static bool CanBeUnknown(Comparison comparison, RecordedPaths recorded)
    {
        var (field, operand) = (comparison.Field, comparison.Operand);
        if (field.Root == PathRoot.Constant)
        {
            return !IsStated(operand, recorded) || field.Value is UnsetOperand || (field.Value is not AsOfOperand && !Certain.Contains(comparison.Operator));
        }

        if (!IsStated(operand, recorded))
        {
            return true;
        }

        if (comparison.Operator == ComparisonOperator.Exists)
        {
            return !HoldersAreThere(field);
        }

        var types = field.Yields.Types;
        return !(Certain.Contains(comparison.Operator) ? !types.Any(type => type is TextType { Format.IsDate: true }) : IsCertainOfDates(comparison.Operator, types))
            || !(recorded.Contains(field) || IsThere(field))
            || types.Any(IsReference)
            || types.Any(type => type is ListType list && IsReference(list.Element));
    }

    /// <summary>Days are earlier, equal or later; on one day, a moment may lie before or after what has no time, and a month around both.</summary>
    private static bool IsCertainOfDates(ComparisonOperator asked, ImmutableArray<SchemaType> types) => asked switch
    {
        ComparisonOperator.OnOrBefore or ComparisonOperator.OnOrAfter => types.All(type => type is TextType { Format: { } format } && (format == TextFormat.Date || format == TextFormat.DateOrTime)),
        ComparisonOperator.Before or ComparisonOperator.After => types.All(type => type is TextType { Format: { } format } && format == TextFormat.Date),
        _ => false,
    };

    private static bool IsReference(SchemaType type) => type is TextType { References.IsEmpty: false };

    /// <summary>Whether whatever records the last step is recorded wherever this is asked.</summary>
    private static bool HoldersAreThere(BoundPath field) =>
        field.Root is PathRoot.This or PathRoot.Item or PathRoot.Name or PathRoot.Document && field.Steps.SkipLast(1).All(IsThere);

    private static bool IsThere(BoundPath field) => HoldersAreThere(field) && field.Hops == 0 && field.Steps.TakeLast(1).All(IsThere);

    private static bool IsThere(PathStep step) =>
        !step.IsChain && step.Alternatives.All(alternative => alternative.Property is { IsRequired: true, Type: not ListType } && !IsReference(alternative.Property.Type));

    /// <summary>Whether the operand is always known: the rule, the pack or the run states it, or it is recorded wherever this is asked.</summary>
    private static bool IsStated(Operand operand, RecordedPaths recorded) => operand switch
    {
        ConstantOperand or AsOfOperand => true,
        ListOperand list => list.Operands.All(part => IsStated(part, recorded)),
        MovedOperand moved => IsStated(moved.Date, recorded),
        PathOperand { Path: var path } => (recorded.Contains(path) || IsThere(path)) && !path.Yields.Types.Any(IsReference),
        _ => false,
    };
}
