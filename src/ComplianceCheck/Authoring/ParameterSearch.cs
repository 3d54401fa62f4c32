using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>Looks for a parameter with which a failure would pass: the rule may ask for more than whoever uses it means to ask.</summary>
internal static class ParameterSearch
{
    private const int MostDoublings = 12;

    /// <summary>Each parameter that alone would do, with the nearest value that was found.</summary>
    /// <param name="pack">The pack of the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="check">The check that failed.</param>
    /// <param name="fleet">The documents.</param>
    /// <param name="document">The document that the rule is asked of; null for all at once.</param>
    /// <param name="asOf">The day for which to decide.</param>
    /// <param name="item">Where the item stands.</param>
    public static IEnumerable<(Parameter Parameter, Constant Value)> Find(Pack pack, Rule rule, RuleCheck check, Fleet fleet, Document? document, DateOnly asOf, Location item)
    {
        bool Passes(string name, Constant value)
        {
            var changed = With(rule with { Checks = [check] }, name, value);
            return new ItemRecording(pack, changed, changed.Checks[0], asOf).Ask(fleet, document, item.Path, item.Pointer) is (Verdict.Pass, _, _);
        }

        var mentions = new Mentions();
        mentions.Add(rule with { Checks = [check] });
        var asked = new ItemRecording(pack, rule, check, asOf).Ask(fleet, document, item.Path, item.Pointer);
        var recorded = asked is not var (_, require, evidence) ? [] : require.Concat(evidence).SelectMany(root => root.All).SelectMany(condition => condition.Found)
            .Where(reason => reason.Fact is { State: FactState.Value, Place.Kind: JsonKind.String }).Select(reason => reason.Fact.Place.AsText()).Distinct(StringComparer.Ordinal).ToList();
        foreach (var parameter in mentions.Parameters.Order(StringComparer.Ordinal).Select(name => pack.Parameters.GetValueOrDefault(name)).OfType<Parameter>())
        {
            if (Nearest(parameter.Value, recorded).FirstOrDefault(value => Passes(parameter.Name, value)) is { } value)
            {
                yield return (parameter, value);
            }
        }
    }

    /// <summary>Other values, the nearest first: of a bound, further and further away; of a list, with what is recorded or without.</summary>
    private static IEnumerable<Constant> Nearest(Constant? value, List<string> recorded) => value switch
    {
        NumberConstant number => Around(number.Value).Select(other => new NumberConstant(other)),
        DurationConstant { Value: var duration } => Around(duration.Amount).Where(amount => amount is >= 0 and <= CalendarDuration.Longest).Select(amount => new DurationConstant(duration with { Amount = (int)amount })),
        DateConstant { Value: { IsDay: true, First: var day } } => Around(day.DayNumber).Where(number => number >= 0 && number <= DateOnly.MaxValue.DayNumber).Select(number => DateOnly.FromDayNumber((int)number))
            .Select(other => new DateConstant(DateRange.Of(other), other.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        // A list without values is none that a pack may have.
        ListConstant list => recorded.Where(text => list.Values.Length > 1 || list.Values.All(known => known.Text != text)).Select(Constant (text) => list.Values.FirstOrDefault(known => known.Text == text) is { } known
            ? new ListConstant(list.Values.Remove(known))
            : new ListConstant(list.Values.Add(new TextConstant(text)))),
        _ => [],
    };

    private static IEnumerable<decimal> Around(decimal value)
    {
        for (var (step, doublings) = (1m, 0); doublings < MostDoublings; doublings++, step *= 2)
        {
            yield return value + step;
            yield return value - step;
        }
    }

    private static Rule With(Rule rule, string name, Constant value)
    {
        Operand Changed(Operand operand) => operand switch
        {
            ConstantOperand constant when constant.Parameter == name => new ConstantOperand(value, name),
            MovedOperand moved when moved.Parameter == name && value is DurationConstant duration => moved with { Duration = duration.Value, Date = Changed(moved.Date) },
            MovedOperand moved => moved with { Date = Changed(moved.Date) },
            ListOperand list => new ListOperand([.. list.Operands.Select(Changed)]),
            _ => operand,
        };
        return new ConditionRewriter(condition => condition switch
        {
            Comparison comparison => comparison with { Operand = Changed(comparison.Operand) },
            Counted counted => counted with { Bound = Changed(counted.Bound) },
            Quantified { Values: { } values } quantified => quantified with { Values = Changed(values) },
            _ => condition,
        }).Rewrite(rule);
    }
}
