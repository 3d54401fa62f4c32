using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Which parameters and definitions conditions, paths and messages name, and where paths begin, directly or through definitions.</summary>
internal sealed class Mentions
{
    private readonly HashSet<Condition> bodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names of parameters, without <c>$</c>.</summary>
    public HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Where paths begin.</summary>
    public HashSet<PathRoot> Roots { get; } = [];

    /// <summary>What definitions say, as written, by their names.</summary>
    public SortedDictionary<string, YamlNode> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds what a rule names.</summary>
    public void Add(Rule rule)
    {
        Add(rule.AppliesTo);
        Add(rule.Evidence);
        foreach (var check in rule.Checks)
        {
            Add(check.ForEach);
            Add(check.When);
            Add(check.Require);
            Add(check.Evidence);
            Add(check.Message?.Parts.Select(part => part.Path).OfType<BoundPath>() ?? []);
            foreach (var level in check.Severity.Cases)
            {
                Add(level.When);
            }
        }

        // A citation keeps the day only.
        foreach (var due in ((YamlSequence)rule.Written["authorities"]!).Items.OfType<YamlMapping>().Select(authority => authority["dueFrom"]).OfType<YamlScalar>().Where(due => due.Text.StartsWith('$')))
        {
            Parameters.Add(due.Text[1..]);
        }
    }

    /// <summary>Adds what a condition names; null for none.</summary>
    public void Add(Condition? condition)
    {
        switch (condition)
        {
            case AllOf all:
                AddEach(all.Conditions);
                break;
            case AnyOf any:
                AddEach(any.Conditions);
                break;
            case Not not:
                Add(not.Negated);
                break;
            case Comparison comparison:
                Add([comparison.Field]);
                Add(comparison.Operand);
                break;
            case Quantified quantified:
                Add(quantified.Over);
                Add(quantified.Values);
                Add(quantified.Where);
                Add(quantified.Satisfies);
                break;
            case Counted counted:
                Add(counted.Over);
                Add(counted.Bound);
                Add(counted.Where);
                break;
            case Asked asked:
                Definitions[asked.Definition] = asked.Body.Written;
                Add(asked.Of is null ? [] : [asked.Of]);
                if (bodies.Add(asked.Body))
                {
                    Add(asked.Body);
                }

                break;
        }
    }

    private void AddEach(ImmutableArray<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            Add(condition);
        }
    }

    private void Add(IEnumerable<BoundPath> paths)
    {
        foreach (var path in paths)
        {
            Roots.Add(path.Root);
            if (path.Root == PathRoot.Constant)
            {
                // `$name`, or the day of its value.
                Parameters.Add(path.Text[1..].Split('.')[0]);
            }
        }
    }

    private void Add(Operand? operand)
    {
        switch (operand)
        {
            case ConstantOperand { Parameter: { } parameter }:
                Parameters.Add(parameter);
                break;
            case UnsetOperand unset:
                Parameters.Add(unset.Parameter);
                break;
            case PathOperand path:
                Add([path.Path]);
                break;
            case DurationPathOperand duration:
                Add([duration.Path]);
                break;
            case MovedOperand moved:
                Add(moved.Date);
                if (moved.Parameter is { } span)
                {
                    Parameters.Add(span);
                }

                break;
            case ListOperand list:
                foreach (var part in list.Operands)
                {
                    Add(part);
                }

                break;
        }
    }
}
