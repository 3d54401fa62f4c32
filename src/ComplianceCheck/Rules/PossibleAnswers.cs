using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>What a condition can be of any document at all. Where it is not certain that an answer is out of reach, it is possible.</summary>
/// <param name="True">Whether it can be true.</param>
/// <param name="False">Whether it can be false.</param>
/// <param name="Unknown">Whether it can be unknown.</param>
internal readonly record struct PossibleAnswers(bool True, bool False, bool Unknown)
{
    /// <summary>No record is this old: <c>notOlderThan: 100y</c> asks whether a day has come.</summary>
    private const int OlderThanAnyRecord = 100;

    private static readonly PossibleAnswers Every = new(true, true, true);

    /// <summary>Operators whose answer on a value that is there is certain: others meet partial dates, days to come and versions that have no order.</summary>
    private static readonly ImmutableArray<ComparisonOperator> Certain =
    [
        ComparisonOperator.EqualTo, ComparisonOperator.NotEqualTo, ComparisonOperator.In, ComparisonOperator.NotIn, ComparisonOperator.Like, ComparisonOperator.Matches,
        ComparisonOperator.AtLeast, ComparisonOperator.AtMost, ComparisonOperator.Contains, ComparisonOperator.Exists,
    ];

    /// <summary>Either of the two.</summary>
    public static PossibleAnswers operator |(PossibleAnswers left, PossibleAnswers right) => new(left.True || right.True, left.False || right.False, left.Unknown || right.Unknown);

    public static PossibleAnswers Of(Condition condition) => condition switch
    {
        AllOf all => Joined(all.Conditions, parts => new(parts.All(part => part.True), parts.Any(part => part.False), parts.Any(part => part.Unknown))),
        AnyOf any => Joined(any.Conditions, parts => new(parts.Any(part => part.True), parts.All(part => part.False), parts.Any(part => part.Unknown))),
        Not not => Of(not.Negated) is var negated ? new(negated.False, negated.True, negated.Unknown) : default,
        Asked asked => Of(asked.Body) is var body ? body with { Unknown = body.Unknown || asked.Of is not null } : default,
        Quantified quantified => Of(quantified),
        Comparison comparison => Of(comparison),
        _ => Every,
    };

    private static PossibleAnswers Joined(ImmutableArray<Condition> conditions, Func<IReadOnlyCollection<PossibleAnswers>, PossibleAnswers> join) => join([.. conditions.Select(Of)]);

    /// <summary>A list that leads through a document can be open or empty; one of the pack is neither.</summary>
    private static PossibleAnswers Of(Quantified quantified)
    {
        var satisfies = quantified.Satisfies is { } condition ? Of(condition) : Every;
        var where = quantified.Where is { } filter ? Of(filter) : new(true, false, false);
        var unknown = quantified.Values is null or UnsetOperand || where.Unknown || satisfies.Unknown;
        return quantified.Quantifier switch
        {
            Quantifier.Every => new(true, satisfies.False && where.True, unknown),
            Quantifier.Some => new(satisfies.True && where.True, true, unknown),
            _ => new(true, satisfies.True && where.True, unknown),
        };
    }

    private static PossibleAnswers Of(Comparison comparison)
    {
        var field = comparison.Field;
        var possible = new PossibleAnswers(true, true, CanBeUnknown(comparison));
        if (comparison is { Operator: ComparisonOperator.OlderThan or ComparisonOperator.NotOlderThan, Operand: ConstantOperand { Value: DurationConstant { Value: { Unit: 'y', Amount: >= OlderThanAnyRecord } } } })
        {
            return comparison.Operator == ComparisonOperator.OlderThan ? possible with { True = false } : possible with { False = false };
        }

        // What the schema asks for is recorded wherever its holder is.
        var isThere = comparison is { Operator: ComparisonOperator.Exists, Operand: ConstantOperand { Value: BooleanConstant } }
            && !field.Steps.IsEmpty && field.Steps[^1].Alternatives.All(alternative => alternative.Property.IsRequired);
        return !isThere ? possible
            : comparison.Operand is ConstantOperand { Value: BooleanConstant { Value: true } } ? possible with { False = false } : possible with { True = false };
    }

    private static bool CanBeUnknown(Comparison comparison)
    {
        var field = comparison.Field;
        if (!IsStated(comparison.Operand) || !Certain.Contains(comparison.Operator))
        {
            return !(field.Root == PathRoot.Constant && field.Value is AsOfOperand && IsStated(comparison.Operand));
        }

        // A thing in question is there; what it records is, where nothing stands between and the schema asks for it.
        var isOwn = field is { Root: PathRoot.This or PathRoot.Item or PathRoot.Name, Hops: 0 };
        return field.Root == PathRoot.Constant ? field.Value is UnsetOperand
            : !isOwn || field.Steps.Length > 1
            || (field.Steps is [var step] && comparison.Operator != ComparisonOperator.Exists && step.Alternatives.Any(alternative => !alternative.Property.IsRequired || alternative.Property.Type is ListType or TextType { References.IsEmpty: false } or TextType { Format.IsDate: true }));
    }

    /// <summary>Whether the operand is always known: the rule or the pack states it, or the run.</summary>
    private static bool IsStated(Operand operand) => operand switch
    {
        ConstantOperand or AsOfOperand => true,
        ListOperand list => list.Operands.All(IsStated),
        MovedOperand moved => IsStated(moved.Date),
        // What a name stands for is there; a value that is read behind it may not be.
        PathOperand { Path: { Root: PathRoot.Name or PathRoot.Item, Hops: 0, Steps.IsEmpty: true } } => true,
        _ => false,
    };
}
