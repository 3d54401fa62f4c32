using System.Globalization;
using System.Text;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// Writes what a check asks as text that is the same exactly for checks that ask the same: names are numbered in the order in
/// which they appear, properties and definitions are those that were bound, and where a condition stands plays no part.
/// </summary>
internal sealed class QuestionKey(Identities identities)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<int, int> names = [];

    /// <summary>The text of what a check asks.</summary>
    public static string Of(Pack pack, Rule rule, RuleCheck check, Identities identities)
    {
        var key = new QuestionKey(identities);
        key.Add($"{identities.Of(pack)} {rule.Scope}");
        foreach (var path in check.ForEach)
        {
            key.Add(path);
        }

        foreach (var condition in (Condition?[])[rule.AppliesTo, check.When, check.Require, check.Evidence])
        {
            key.Add("|");
            key.Add(condition);
        }

        return key.text.ToString();
    }

    /// <summary>The text of what a rule asks of a document as a whole.</summary>
    public static string Of(Pack pack, Condition evidence, Identities identities)
    {
        var key = new QuestionKey(identities);
        key.Add(identities.Of(pack));
        key.Add(evidence);
        return key.text.ToString();
    }

    private void Add(Condition? condition)
    {
        switch (condition)
        {
            case null:
                return;
            case AllOf all:
                AddSeveral("all", all.Conditions);
                break;
            case AnyOf any:
                AddSeveral("any", any.Conditions);
                break;
            case Not not:
                Add("not");
                Add(not.Negated);
                break;
            case Asked asked:
                // A definition is bound once for each kind of thing, so the same text is the same object.
                Add($"is {identities.Of(asked.Body)}");
                Add(asked.Of);
                break;
            case Quantified quantified:
                Add($"{quantified.Quantifier} {NameOf(quantified.Slot)}");
                Add(quantified.Values);
                AddSeveral("over", quantified.Over);
                Add("where");
                Add(quantified.Where);
                Add("satisfies");
                Add(quantified.Satisfies);
                break;
            case Counted counted:
                Add($"{(counted.IsMost ? "most" : "least")} {NameOf(counted.Slot)}");
                Add(counted.Bound);
                AddSeveral("over", counted.Over);
                Add(counted.Where);
                break;
            case Comparison comparison:
                Add(comparison.Field);
                Add(comparison.Operator.ToString());
                Add(comparison.Operand);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        Add(condition.WorstIfUnknown ? "worst)" : ")");
    }

    private void AddSeveral(string word, IEnumerable<Condition> parts)
    {
        Add(word);
        foreach (var part in parts)
        {
            Add(part);
        }
    }

    private void AddSeveral(string word, IEnumerable<BoundPath> paths)
    {
        Add(word);
        foreach (var path in paths)
        {
            Add(path);
        }
    }

    private void Add(BoundPath? path)
    {
        if (path is null)
        {
            return;
        }

        Add(string.Create(CultureInfo.InvariantCulture, $"({path.Root} {NameOf(path.Slot)} {path.Hops} {path.Kind?.Name}"));
        Add(path.Value);
        foreach (var step in path.Steps)
        {
            Add(step.IsChain ? "chain" : "step");
            foreach (var (_, property) in step.Alternatives)
            {
                Add(identities.Of(property));
            }
        }

        Add(")");
    }

    private void Add(Operand? operand)
    {
        switch (operand)
        {
            case null:
                return;
            case PathOperand path:
                Add(path.Path);
                break;
            case DurationPathOperand duration:
                Add($"duration {duration.Unit}");
                Add(duration.Path);
                break;
            case MovedOperand moved:
                Add($"moved {moved.IsEarlier} {moved.Duration}");
                Add(moved.Date);
                break;
            case ListOperand list:
                Add(string.Create(CultureInfo.InvariantCulture, $"list {list.Operands.Length}"));
                foreach (var part in list.Operands)
                {
                    Add(part);
                }

                break;
            case ConstantOperand constant:
                AddConstant(constant.Value);
                break;
            default:
                Add($"{operand.GetType().Name} {operand.Text}");
                break;
        }
    }

    private void AddConstant(Constant constant)
    {
        if (constant is ListConstant list)
        {
            foreach (var value in list.Values)
            {
                AddConstant(value);
            }

            return;
        }

        // Length first, so that no text can pretend to be two.
        Add(string.Create(CultureInfo.InvariantCulture, $"{constant.GetType().Name} {constant.Text.Length} {constant.Text}"));
    }

    private void Add(string word) => text.Append(word).Append(' ');

    private int NameOf(int slot)
    {
        if (slot < 0)
        {
            return slot;
        }

        names.TryAdd(slot, names.Count);
        return names[slot];
    }
}
