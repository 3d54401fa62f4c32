using System.Text;

namespace ComplianceCheck.Rules;

/// <summary>A condition in a sentence fragment: <c>kind is `audit` and scope.areas contains `roof`</c>.</summary>
public static class ConditionText
{
    /// <summary>The fragment.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="nameValue">The text of what a name stands for, by slot; null to show the name.</param>
    public static string Of(Condition condition, Func<int, string?> nameValue)
    {
        string Join(IEnumerable<Condition> parts, string word) => string.Join($" {word} ", parts.Select(part => part is AllOf or AnyOf or Asked { Of: null, Body: AllOf or AnyOf } ? $"({Of(part, nameValue)})" : Of(part, nameValue)));
        return condition switch
        {
            AllOf all => Join(all.Conditions, "and"),
            AnyOf any => Join(any.Conditions, "or"),
            Not not => $"not ({Of(not.Negated, nameValue)})",
            Comparison comparison => Compared(comparison, nameValue),
            Quantified quantified => Quantified(quantified, nameValue),
            Counted counted => $"at {(counted.IsMost ? "most" : "least")} {Shown(counted.Bound, nameValue)} of {counted.Source}{(counted.Where is null ? "" : $" where {Of(counted.Where, nameValue)}")}",
            // What a definition says of this reads on; of something else its name is shorter than what it says.
            Asked { Of: null } asked => Of(asked.Body, nameValue),
            Asked asked => $"{asked.Of!.Text}: {Words(asked.Definition)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A name in words: <c>acceptedRecord</c> is "accepted record".</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var unit in name)
        {
            if (char.IsAsciiLetterUpper(unit))
            {
                words.Append(' ').Append(char.ToLowerInvariant(unit));
            }
            else
            {
                words.Append(unit);
            }
        }

        return words.ToString();
    }

    private static string Compared(Comparison comparison, Func<int, string?> nameValue)
    {
        var phrase = RuleGrammar.Of(comparison.Operator).Phrase;
        var not = comparison.Operand is ConstantOperand { Value: BooleanConstant { Value: false } } ? "not " : "";
        return comparison.Operator switch
        {
            ComparisonOperator.Exists => $"{comparison.Field.Text} is {not}recorded",
            ComparisonOperator.IsEmpty => $"{comparison.Field.Text} is {not}empty",
            ComparisonOperator.Unique => $"{comparison.Field.Text} {phrase}",
            _ => $"{comparison.Field.Text} {phrase} {Shown(comparison.Operand, nameValue)}",
        };
    }

    private static string Quantified(Quantified quantified, Func<int, string?> nameValue)
    {
        var word = quantified.Quantifier switch { Quantifier.Every => "every", Quantifier.Some => "some", _ => "no" };
        var where = quantified.Where is null ? "" : $" where {Of(quantified.Where, nameValue)}";
        var satisfies = quantified.Satisfies is null ? "" : $" has {Of(quantified.Satisfies, nameValue)}";
        return $"{word} of {quantified.Source}{where}{satisfies}";
    }

    private static string Shown(Operand operand, Func<int, string?> nameValue) => operand switch
    {
        PathOperand { Path: { Root: PathRoot.Name, Hops: 0, Steps.IsEmpty: true } path } when nameValue(path.Slot) is { } value => $"`{value}`",
        ConstantOperand { Value: ListConstant { Values: var values }, Parameter: null } => string.Join(", ", values.Select(value => $"`{value.Text}`")),
        ListOperand list => string.Join(", ", list.Operands.Select(part => Shown(part, nameValue))),
        ConstantOperand { Parameter: null } or AsOfOperand => $"`{operand.Text}`",
        ConstantOperand { Value: not ListConstant } constant => $"`{constant.Value.Text}`",
        _ => operand.Text,
    };
}
