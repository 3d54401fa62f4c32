using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceCheck.Rules;

/// <summary>
/// Gives conditions that mean the same the same number: the order of parts, the choice of <c>as</c> names, the names of
/// definitions and the writing of a path to the same thing play no part. Every part has a number of its own, so that
/// definitions which ask one another cost no more than they are long.
/// </summary>
internal sealed class ConditionNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, int> bodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The number of a condition on an item; 0 for none.</summary>
    public int Of(Condition? condition) => condition is null ? 0 : Of(condition, 0, ImmutableDictionary<int, int>.Empty);

    /// <summary>A path from where items are looked for.</summary>
    public static string Path(BoundPath path) => Path(path, 0, ImmutableDictionary<int, int>.Empty);

    /// <param name="condition">The condition.</param>
    /// <param name="depth">How many quantifiers stand around it: things in question are told apart by that, the item is 0.</param>
    /// <param name="names">The depth of the things that <c>as</c> names stand for, by slot.</param>
    private int Of(Condition condition, int depth, ImmutableDictionary<int, int> names)
    {
        var worst = condition.WorstIfUnknown ? "worst " : "";
        return condition switch
        {
            AllOf all => Join($"{worst}all", all.Conditions.Select(part => Of(part, depth, names))),
            AnyOf any => Join($"{worst}any", any.Conditions.Select(part => Of(part, depth, names))),
            Not not => Number($"{worst}not {Of(not.Negated, depth, names)}"),
            Comparison comparison => Number($"{worst}{comparison.Operator} ({Path(comparison.Field, depth, names)}) {Operand(comparison.Operand, depth, names)}"),
            Quantified quantified => Number($"{worst}{quantified.Quantifier} {Over(quantified.Over, quantified.Values, depth, names)} {Inner(quantified.Where, quantified.Slot, depth, names)} {Inner(quantified.Satisfies, quantified.Slot, depth, names)}"),
            Counted counted => Number($"{worst}{(counted.IsMost ? "most" : "least")} {Operand(counted.Bound, depth, names)} {Over(counted.Over, null, depth, names)} {Inner(counted.Where, counted.Slot, depth, names)}"),
            // Of the item itself a definition says what it would say in its place.
            Asked { Of: null, WorstIfUnknown: false } asked when depth == 0 => OfBody(asked),
            Asked asked => Number($"{worst}is {(asked.Of is null ? $"@{depth}" : Path(asked.Of, depth, names))} {OfBody(asked)}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private int OfBody(Asked asked)
    {
        if (!bodies.TryGetValue(asked.Body, out var number))
        {
            number = Of(asked.Body);
            bodies.Add(asked.Body, number);
        }

        return number;
    }

    private int Inner(Condition? condition, int slot, int depth, ImmutableDictionary<int, int> names) =>
        condition is null ? 0 : Of(condition, depth + 1, slot < 0 ? names : names.SetItem(slot, depth + 1));

    private int Join(string word, IEnumerable<int> parts) => Number($"{word} {string.Join(' ', parts.Order())}");

    private static string Over(ImmutableArray<BoundPath> over, Operand? values, int depth, ImmutableDictionary<int, int> names) =>
        $"[{string.Join(", ", over.Select(path => Path(path, depth, names)).Order(StringComparer.Ordinal))}{(values is null ? "" : Operand(values, depth, names))}]";

    private static string Path(BoundPath path, int depth, ImmutableDictionary<int, int> names)
    {
        var root = path.Root switch
        {
            PathRoot.This => $"@{depth}",
            PathRoot.Item => "@0",
            // Of a part that is looked at alone, names from around it stand for themselves.
            PathRoot.Name => names.TryGetValue(path.Slot, out var named) ? $"@{named}" : $"${path.Slot}",
            PathRoot.Constant => path.Text,
            _ => $"{path.Root}{path.Kind?.Name}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{root}^{path.Hops}.{string.Join('.', path.Steps.Select(step => step.IsChain ? step.Name + "*" : step.Name))}");
    }

    private static string Operand(Operand operand, int depth, ImmutableDictionary<int, int> names) => operand switch
    {
        ConstantOperand { Parameter: { } parameter } => "$" + parameter,
        UnsetOperand unset => $"${unset.Parameter} without a value",
        ConstantOperand { Value: ListConstant list } => Several(list.Values.Select(Constant)),
        ConstantOperand single => Constant(single.Value),
        PathOperand path => $"({Path(path.Path, depth, names)})",
        DurationPathOperand duration => $"({Path(duration.Path, depth, names)}){duration.Unit}",
        MovedOperand moved => $"{Operand(moved.Date, depth, names)} {moved.IsEarlier} {(moved.Parameter is { } span ? "$" + span : moved.Duration.ToString())}",
        ListOperand several => Several(several.Operands.Select(part => Operand(part, depth, names))),
        AsOfOperand => "$asOf",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Constant(Constant constant) => string.Create(CultureInfo.InvariantCulture, $"{constant.GetType().Name} {constant.Text.Length} {constant.Text}");

    private static string Several(IEnumerable<string> parts) => string.Join(", ", parts.Order(StringComparer.Ordinal));

    private int Number(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = numbers.Count + 1);
        }

        return number;
    }
}
