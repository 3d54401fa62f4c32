using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>
/// Looks for checks that another one shadows: it is asked of the same items at least as often, and asks for at least as much, so
/// that whatever fails the one fails the other, and is counted twice.
/// </summary>
internal sealed class ShadowLint(DiagnosticBag diagnostics)
{
    private readonly ConditionNumbers numbers = new();

    /// <summary>Adds a warning for each check that another shadows and does not repeat.</summary>
    public void Check(Pack pack)
    {
        var checks = pack.Rules.SelectMany(rule => rule.Checks, (rule, check) => (Rule: rule, Check: check)).ToList();
        foreach (var items in checks.GroupBy(pair => Items(pair.Rule, pair.Check), StringComparer.Ordinal).Where(items => items.Count() > 1))
        {
            foreach (var (rule, check) in items)
            {
                var over = items.FirstOrDefault(other => !ReferenceEquals(other.Check, check) && Shadows(other, (rule, check)) && !Shadows((rule, check), other));
                if (over.Check is not null)
                {
                    var place = RuleNames.Written(rule, check)[check.Name is null ? "id" : "name"]!;
                    diagnostics.Add(RuleCodes.Shadowed, place.Source, place.Span, $"whatever fails {RuleNames.Of(rule, check)} fails {RuleNames.Of(over.Rule, over.Check)} too, which asks for more of the same items", "keep the one that asks for more, or let this one ask for what that one does not");
                }
            }
        }
    }

    private static string Items(Rule rule, RuleCheck check) => $"{rule.Scope} {string.Join(", ", check.ForEach.Select(ConditionNumbers.Path).Order(StringComparer.Ordinal))}";

    private bool Shadows((Rule Rule, RuleCheck Check) over, (Rule Rule, RuleCheck Check) under) =>
        Conjuncts(over.Rule.AppliesTo).All(part => Conjuncts(under.Rule.AppliesTo).Any(other => numbers.Of(other) == numbers.Of(part)))
        && Conjuncts(over.Check.When).All(part => Conjuncts(under.Check.When).Any(other => numbers.Of(other) == numbers.Of(part)))
        && Conjuncts(under.Check.Require).All(part => Conjuncts(over.Check.Require).Any(other => Implies(other, part)));

    private static ImmutableArray<Condition> Conjuncts(Condition? condition) => condition switch
    {
        null => [],
        AllOf { WorstIfUnknown: false } all => [.. all.Conditions.SelectMany(part => Conjuncts(part))],
        _ => [condition],
    };

    /// <summary>Whether what is false of the second is false of the first. In doubt it is not.</summary>
    private bool Implies(Condition one, Condition other)
    {
        if (numbers.Of(one) == numbers.Of(other))
        {
            return true;
        }

        return one is Comparison { WorstIfUnknown: false } first && other is Comparison { WorstIfUnknown: false } second
            && ConstantOf(first.Operand) is { } narrow && ConstantOf(second.Operand) is { } wide
            && ConditionNumbers.Path(first.Field) == ConditionNumbers.Path(second.Field)
            && (first.Operator, second.Operator, narrow, wide) switch
            {
                (ComparisonOperator.EqualTo or ComparisonOperator.In, ComparisonOperator.EqualTo or ComparisonOperator.In, _, _) => Values(narrow).All(Values(wide).Contains),
                (ComparisonOperator.NotIn or ComparisonOperator.NotEqualTo, ComparisonOperator.NotIn or ComparisonOperator.NotEqualTo, _, _) => Values(wide).All(Values(narrow).Contains),
                (ComparisonOperator.AtLeast, ComparisonOperator.AtLeast, NumberConstant more, NumberConstant less) => more.Value >= less.Value,
                (ComparisonOperator.AtMost, ComparisonOperator.AtMost, NumberConstant less, NumberConstant more) => less.Value <= more.Value,
                (ComparisonOperator.NotOlderThan, ComparisonOperator.NotOlderThan, DurationConstant shorter, DurationConstant longer) => shorter.Value.Unit == longer.Value.Unit && shorter.Value.Amount <= longer.Value.Amount,
                _ => false,
            };
    }

    private static Constant? ConstantOf(Operand operand) => operand switch
    {
        ConstantOperand constant => constant.Value,
        ListOperand list when list.Operands.All(part => part is ConstantOperand) => new ListConstant([.. list.Operands.Cast<ConstantOperand>().Select(part => part.Value)]),
        _ => null,
    };

    private static ImmutableArray<Constant> Values(Constant constant) => constant is ListConstant list ? list.Values : [constant];
}
