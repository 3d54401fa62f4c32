using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Compiles comparisons: one predicate for each operator.</summary>
internal sealed class ComparisonBuilder(Func<BoundPath, Route> route)
{
    public Predicate Build(Comparison comparison)
    {
        var field = route(comparison.Field);
        return comparison.Operator switch
        {
            ComparisonOperator.Exists => new ExistsPredicate(field, IsTrue(comparison.Operand)),
            ComparisonOperator.EqualTo or ComparisonOperator.In => new EqualityPredicate(field, Several(comparison.Operand), isNegated: false),
            ComparisonOperator.NotEqualTo or ComparisonOperator.NotIn => new EqualityPredicate(field, Several(comparison.Operand), isNegated: true),
            ComparisonOperator.Like => new LikePredicate(field, Comparand(comparison.Operand)),
            ComparisonOperator.Matches => new MatchPredicate(field, (ConstantComparand)Comparand(comparison.Operand)),
            ComparisonOperator.AtLeast => new OrderPredicate(field, Comparand(comparison.Operand), isMost: false),
            ComparisonOperator.AtMost => new OrderPredicate(field, Comparand(comparison.Operand), isMost: true),
            ComparisonOperator.OlderThan => new AgePredicate(field, Comparand(comparison.Operand), isNegated: false),
            ComparisonOperator.NotOlderThan => new AgePredicate(field, Comparand(comparison.Operand), isNegated: true),
            ComparisonOperator.InSubnet => new SubnetPredicate(field, Comparand(comparison.Operand)),
            ComparisonOperator.VersionIn => new VersionPredicate(field, Comparand(comparison.Operand)),
            ComparisonOperator.Contains when !comparison.Field.IsMany && comparison.Field.Yields.Types.All(type => type is Documents.TextType) => new PartPredicate(field, Comparand(comparison.Operand)),
            ComparisonOperator.Contains or ComparisonOperator.ContainsAny or ComparisonOperator.ContainsAll or ComparisonOperator.ContainsNone or ComparisonOperator.SubsetOf => new ListPredicate(field, comparison.Operator, Several(comparison.Operand)),
            ComparisonOperator.IsEmpty => new EmptinessPredicate(field, IsTrue(comparison.Operand)),
            ComparisonOperator.Unique => new UniquePredicate(field),
            ComparisonOperator.Before or ComparisonOperator.After or ComparisonOperator.OnOrBefore or ComparisonOperator.OnOrAfter => new DatePredicate(field, comparison.Operator, Comparand(comparison.Operand)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>One thing that a field is compared with.</summary>
    public Comparand Comparand(Operand operand) => operand switch
    {
        ConstantOperand constant => new ConstantComparand(constant.Value),
        AsOfOperand => new TodayComparand(),
        PathOperand path => new RouteComparand(route(path.Path)),
        UnsetOperand unset => new UnsetComparand(unset.Text),
        MovedOperand moved => new MovedComparand(Comparand(moved.Date), moved),
        DurationPathOperand duration => new DurationComparand(route(duration.Path), duration.Unit),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Comparands Several(Operand operand) => operand switch
    {
        ListOperand list => new Comparands([.. list.Operands.Select(Comparand)], null),
        ConstantOperand { Value: ListConstant list } => new Comparands([.. list.Values.Select(value => new ConstantComparand(value))], null),
        PathOperand { Path: var path } when path.IsMany || path.Yields.Types.Any(type => type is Documents.ListType) => new Comparands([], route(path)),
        _ => new Comparands([Comparand(operand)], null),
    };

    private static bool IsTrue(Operand operand) => ((BooleanConstant)((ConstantOperand)operand).Value).Value;
}
