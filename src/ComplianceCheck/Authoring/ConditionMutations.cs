using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>The ways in which an author may have written one condition wrongly: another operator, another bound, a part too few.</summary>
internal static class ConditionMutations
{
    private static readonly ILookup<ComparisonOperator, ComparisonOperator> Confused = new (ComparisonOperator Meant, ComparisonOperator Written)[]
    {
        (ComparisonOperator.EqualTo, ComparisonOperator.NotEqualTo),
        (ComparisonOperator.NotEqualTo, ComparisonOperator.EqualTo),
        (ComparisonOperator.In, ComparisonOperator.NotIn),
        (ComparisonOperator.NotIn, ComparisonOperator.In),
        (ComparisonOperator.AtLeast, ComparisonOperator.AtMost),
        (ComparisonOperator.AtMost, ComparisonOperator.AtLeast),
        (ComparisonOperator.Before, ComparisonOperator.After),
        (ComparisonOperator.Before, ComparisonOperator.OnOrBefore),
        (ComparisonOperator.After, ComparisonOperator.Before),
        (ComparisonOperator.After, ComparisonOperator.OnOrAfter),
        (ComparisonOperator.OnOrBefore, ComparisonOperator.OnOrAfter),
        (ComparisonOperator.OnOrBefore, ComparisonOperator.Before),
        (ComparisonOperator.OnOrAfter, ComparisonOperator.OnOrBefore),
        (ComparisonOperator.OnOrAfter, ComparisonOperator.After),
        (ComparisonOperator.OlderThan, ComparisonOperator.NotOlderThan),
        (ComparisonOperator.NotOlderThan, ComparisonOperator.OlderThan),
        (ComparisonOperator.ContainsAny, ComparisonOperator.ContainsNone),
        (ComparisonOperator.ContainsAny, ComparisonOperator.ContainsAll),
        (ComparisonOperator.ContainsAll, ComparisonOperator.ContainsAny),
        (ComparisonOperator.ContainsNone, ComparisonOperator.ContainsAny),
        (ComparisonOperator.SubsetOf, ComparisonOperator.ContainsAny),
    }.ToLookup(pair => pair.Meant, pair => pair.Written);

    /// <summary>Each change in words, and what makes it. It can be made of the same condition bound to other things.</summary>
    public static IEnumerable<(string Change, Func<Condition, Condition> Make)> Of(Condition condition)
    {
        var own = condition switch
        {
            AllOf all => OfParts(all.Conditions, "all", "any", (part, parts) => ((AllOf)part) with { Conditions = parts(((AllOf)part).Conditions) }, part => new AnyOf(part.Written, part.WorstIfUnknown, ((AllOf)part).Conditions)),
            AnyOf any => OfParts(any.Conditions, "any", "all", (part, parts) => ((AnyOf)part) with { Conditions = parts(((AnyOf)part).Conditions) }, part => new AllOf(part.Written, part.WorstIfUnknown, ((AnyOf)part).Conditions)),
            Not => [("`not` is left out", part => ((Not)part).Negated)],
            Asked asked => [($"`is: {asked.Definition}` is negated", Negated)],
            Quantified quantified => OfQuantified(quantified),
            Counted counted => OfCounted(counted),
            Comparison comparison => OfComparison(comparison),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return condition.WorstIfUnknown ? own.Append(("`ifUnknown: worst` is left out", part => part with { WorstIfUnknown = false })) : own;
    }

    private static IEnumerable<(string Change, Func<Condition, Condition> Make)> OfParts(
        ImmutableArray<Condition> parts, string word, string other, Func<Condition, Func<ImmutableArray<Condition>, ImmutableArray<Condition>>, Condition> with, Func<Condition, Condition> swapped)
    {
        if (parts.Length < 2)
        {
            yield break;
        }

        yield return ($"`{word}` becomes `{other}`", swapped);
        for (var i = 0; i < parts.Length; i++)
        {
            var dropped = i;
            yield return ($"of `{word}`, \"{ConditionText.Of(parts[i], _ => null)}\" is left out", condition => with(condition, all => all.RemoveAt(dropped)));
        }
    }

    private static IEnumerable<(string Change, Func<Condition, Condition> Make)> OfQuantified(Quantified quantified)
    {
        var other = quantified.Quantifier == Quantifier.Some ? Quantifier.Every : Quantifier.Some;
        // What every thing satisfies and none is filtered by says nothing of which there are.
        if (quantified.Satisfies is not null || other != Quantifier.Every)
        {
            yield return ($"`{Word(quantified.Quantifier)}` becomes `{Word(other)}`", part => ((Quantified)part) with { Quantifier = other });
        }

        if (quantified is { Where: not null, Satisfies: not null })
        {
            yield return ("`where` is left out", part => ((Quantified)part) with { Where = null });
            yield return ("`satisfies` is left out", quantified.Quantifier == Quantifier.Every ? Negated : part => ((Quantified)part) with { Satisfies = null });
        }

        foreach (var change in OfPaths(quantified.Over, (part, over) => ((Quantified)part) with { Over = over(((Quantified)part).Over) }))
        {
            yield return change;
        }
    }

    private static IEnumerable<(string Change, Func<Condition, Condition> Make)> OfCounted(Counted counted)
    {
        yield return (counted.IsMost ? "`atMost` becomes `atLeast`" : "`atLeast` becomes `atMost`", part => ((Counted)part) with { IsMost = !((Counted)part).IsMost });
        if (counted.Where is not null)
        {
            yield return ("`where` is left out", part => ((Counted)part) with { Where = null });
        }

        foreach (var (change, make) in OfOperand(counted.Bound))
        {
            yield return (change, part => ((Counted)part) with { Bound = make(((Counted)part).Bound) });
        }

        foreach (var change in OfPaths(counted.Over, (part, over) => ((Counted)part) with { Over = over(((Counted)part).Over) }))
        {
            yield return change;
        }
    }

    private static IEnumerable<(string Change, Func<Condition, Condition> Make)> OfComparison(Comparison comparison)
    {
        foreach (var written in Confused[comparison.Operator])
        {
            yield return ($"`{RuleGrammar.Of(comparison.Operator).Name}` becomes `{RuleGrammar.Of(written).Name}`", part => ((Comparison)part) with { Operator = written });
        }

        if (comparison.Operand is ConstantOperand { Value: BooleanConstant { Value: var flag } } && comparison.Operator is ComparisonOperator.Exists or ComparisonOperator.IsEmpty)
        {
            yield return ($"`{RuleGrammar.Of(comparison.Operator).Name}: {(flag ? "true" : "false")}` becomes `{(flag ? "false" : "true")}`", part => ((Comparison)part) with { Operand = new ConstantOperand(new BooleanConstant(!flag), null) });
        }
        else if (!Confused.Contains(comparison.Operator))
        {
            yield return ($"`{RuleGrammar.Of(comparison.Operator).Name}` is negated", Negated);
        }

        foreach (var (change, make) in OfOperand(comparison.Operand).Concat(OfWords(comparison)))
        {
            yield return (change, part => ((Comparison)part) with { Operand = make(((Comparison)part).Operand) });
        }
    }

    private static IEnumerable<(string Change, Func<Operand, Operand> Make)> OfOperand(Operand operand)
    {
        switch (operand)
        {
            case ConstantOperand constant:
                foreach (var near in Near(constant.Value))
                {
                    yield return ($"{Shown(operand)} becomes {near.Text}", _ => new ConstantOperand(near, null));
                }

                if (constant is { Parameter: null, Value: ListConstant { Values.Length: > 1 } list })
                {
                    for (var i = 0; i < list.Values.Length; i++)
                    {
                        var dropped = i;
                        yield return ($"`{list.Values[i].Text}` is left out of the list", _ => new ConstantOperand(new ListConstant(list.Values.RemoveAt(dropped)), null));
                    }
                }

                if (constant.Parameter is { } parameter)
                {
                    yield return ($"`${parameter}` has no value", _ => new UnsetOperand(parameter));
                }

                break;
            case MovedOperand moved:
                yield return ($"`{(moved.IsEarlier ? "minus" : "plus")}` becomes `{(moved.IsEarlier ? "plus" : "minus")}`", _ => moved with { IsEarlier = !moved.IsEarlier });
                foreach (var near in Near(new DurationConstant(moved.Duration)).Cast<DurationConstant>())
                {
                    yield return ($"{moved.Duration} becomes {near.Text}", other => ((MovedOperand)other) with { Duration = near.Value });
                }

                break;
            case ListOperand several when several.Operands.Length > 1:
                for (var i = 0; i < several.Operands.Length; i++)
                {
                    var dropped = i;
                    yield return ($"`{several.Operands[i].Text}` is left out of the list", other => ((ListOperand)other) with { Operands = ((ListOperand)other).Operands.RemoveAt(dropped) });
                }

                break;
        }
    }

    /// <summary>Of a word, another one that the schema lists; of a name that stands for itself there is none.</summary>
    private static IEnumerable<(string Change, Func<Operand, Operand> Make)> OfWords(Comparison comparison)
    {
        if (comparison.Operand is not ConstantOperand { Parameter: null, Value: TextConstant { Value: var word } } || comparison.Field.Yields.Types[0].Element is not TextType { Values: { IsEmpty: false } words })
        {
            yield break;
        }

        var next = words[(words.IndexOf(word) + 1) % words.Length];
        if (next != word)
        {
            yield return ($"`{word}` becomes `{next}`", _ => new ConstantOperand(new TextConstant(next), null));
        }
    }

    private static IEnumerable<Constant> Near(Constant constant) => constant switch
    {
        NumberConstant number => [new NumberConstant(number.Value + 1), new NumberConstant(number.Value - 1)],
        DurationConstant { Value.IsOlderThanAnyRecord: true } => [],
        DurationConstant { Value: var duration } => Enumerable.Where([duration.Amount + 1, duration.Amount - 1], amount => amount is >= 0 and <= CalendarDuration.Longest).Select(amount => new DurationConstant(duration with { Amount = amount })),
        DateConstant { Value: { IsDay: true, First: var day } } when day > DateOnly.MinValue && day < DateOnly.MaxValue => [Day(day.AddDays(1)), Day(day.AddDays(-1))],
        _ => [],
    };

    private static DateConstant Day(DateOnly day) => new(DateRange.Of(day), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static IEnumerable<(string Change, Func<Condition, Condition> Make)> OfPaths(ImmutableArray<BoundPath> over, Func<Condition, Func<ImmutableArray<BoundPath>, ImmutableArray<BoundPath>>, Condition> with)
    {
        for (var i = 0; over.Length > 1 && i < over.Length; i++)
        {
            var dropped = i;
            yield return ($"the path `{over[i].Text}` is left out", part => with(part, all => all.RemoveAt(dropped)));
        }
    }

    private static Not Negated(Condition condition) => new(condition.Written, false, condition);

    private static string Shown(Operand operand) => operand is ConstantOperand { Parameter: { } parameter } constant ? $"${parameter}, {constant.Value.Text}," : operand.Text;

    private static string Word(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Every => "every",
        Quantifier.Some => "some",
        _ => "none",
    };
}
