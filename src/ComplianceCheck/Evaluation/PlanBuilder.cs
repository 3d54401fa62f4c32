using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Compiles conditions as meant into predicates as executed.</summary>
internal sealed class PlanBuilder
{
    /// <summary>How many slots for names the plans need.</summary>
    public int Slots { get; private set; }

    /// <summary>The predicate of a condition.</summary>
    /// <param name="condition">As meant.</param>
    /// <param name="worse">Which answer is worse for the verdict at this place; it turns round below every negation.</param>
    public Predicate Build(Condition condition, Truth worse)
    {
        var predicate = condition switch
        {
            AllOf all => new SeveralPredicate(Truth.False, [.. all.Conditions.Select(part => Build(part, worse))]),
            AnyOf any => new SeveralPredicate(Truth.True, [.. any.Conditions.Select(part => Build(part, worse))]),
            Not not => new NotPredicate(Build(not.Negated, worse.Negate())),
            Asked asked => new AskedPredicate(asked.Of, Build(asked.Body, worse)),
            Quantified quantified => BuildQuantifier(quantified, worse),
            Comparison comparison => BuildComparison(comparison),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return condition.WorstIfUnknown ? new WorstPredicate(predicate, worse) : predicate;
    }

    private QuantifierPredicate BuildQuantifier(Quantified quantified, Truth worse)
    {
        Slots = Math.Max(Slots, quantified.Slot + 1);
        var isEvery = quantified.Quantifier == Quantifier.Every;
        var isNone = quantified.Quantifier == Quantifier.None;

        // "Every" asks "not where, or satisfies"; "some" asks "where and satisfies"; "none" is not "some".
        var inner = isNone ? worse.Negate() : worse;
        var satisfies = quantified.Satisfies is { } condition ? Build(condition, inner) : null;
        var where = quantified.Where is { } filter ? Build(filter, isEvery ? inner.Negate() : inner) : null;
        var each = (where, satisfies) switch
        {
            (null, { } alone) => alone,
            ({ } alone, null) => alone,
            ({ } some, { } both) when !isEvery => new SeveralPredicate(Truth.False, [some, both]),
            var (some, both) => new SeveralPredicate(Truth.True, [new NotPredicate(some!), both!]),
        };
        return new QuantifierPredicate(
            isEvery ? Truth.False : Truth.True,
            isNone,
            quantified.Over,
            quantified.Values,
            quantified.Source,
            quantified.Slot,
            each,
            quantified.Quantifier == Quantifier.Some && worse == Truth.False ? Unshown(quantified) : null);
    }

    /// <summary>What the thing that "some" looks for would have.</summary>
    private static Condition Unshown(Quantified quantified) => (quantified.Where, quantified.Satisfies) switch
    {
        ({ } where, { } satisfies) => new AllOf(quantified.Written, false, [where, satisfies]),
        var (where, satisfies) => (where ?? satisfies)!,
    };

    private static Predicate BuildComparison(Comparison comparison)
    {
        ImmutableArray<Operand> operands = comparison.Operand is ListOperand list ? list.Operands : [comparison.Operand];
        return comparison.Operator switch
        {
            ComparisonOperator.Exists => new ExistsPredicate(comparison.Field, ((BooleanConstant)((ConstantOperand)comparison.Operand).Value).Value),
            ComparisonOperator.EqualTo or ComparisonOperator.In => new EqualityPredicate(comparison.Field, operands, isNegated: false),
            ComparisonOperator.NotEqualTo or ComparisonOperator.NotIn => new EqualityPredicate(comparison.Field, operands, isNegated: true),
            ComparisonOperator.OlderThan => new AgePredicate(comparison.Field, comparison.Operand, isNegated: false),
            ComparisonOperator.NotOlderThan => new AgePredicate(comparison.Field, comparison.Operand, isNegated: true),
            ComparisonOperator.Contains => new ContainsPredicate(comparison.Field, comparison.Operand),
            _ => new DatePredicate(comparison.Field, comparison.Operator, comparison.Operand),
        };
    }
}
