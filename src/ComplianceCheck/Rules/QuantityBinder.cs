using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Binds conditions on many things: <c>every</c>, <c>some</c>, <c>none</c> and <c>count</c>.</summary>
internal sealed class QuantityBinder(ConditionBinder conditions, OperandBinder operands, ImmutableSortedDictionary<string, Parameter> parameters, DiagnosticBag diagnostics)
{
    private int slots;

    /// <summary>The condition, or null with at least one error.</summary>
    public Quantified? BindQuantified(YamlMapping mapping, string word, BindingScope scope)
    {
        var fields = Fields.Of(mapping, [new GrammarKey(word, "the things", IsRequired: true), .. RuleGrammar.Quantified], $"a condition with `{word}`", diagnostics)!;
        var worst = ConditionBinder.Worst(fields);
        var node = mapping[word]!;
        ImmutableArray<BoundPath> over = [];
        Operand? values = null;
        Subject subject;
        if (node is YamlScalar { Text: ['$', ..] } reference && parameters.TryGetValue(reference.Text[1..], out var parameter))
        {
            if (!parameter.Type.IsList || parameter.Type.Schema is not { } type)
            {
                Refuse(RuleCodes.WrongForm, node, $"`{reference.Text}` is a {parameter.Type}, expected a list");
                return null;
            }

            values = parameter.Value is { } value ? new ConstantOperand(value, parameter.Name) : new UnsetOperand(parameter.Name);
            subject = Subject.Of(type);
        }
        else if (conditions.BindPaths(node, scope) is { } paths)
        {
            over = paths;
            subject = PathBinder.Elements(paths);
        }
        else
        {
            return null;
        }

        if (Inner(fields, subject, scope) is not var (inner, slot))
        {
            return null;
        }

        var where = fields.Node("where") is { } whereNode ? conditions.Bind(whereNode, inner) : null;
        var satisfies = fields.Node("satisfies") is { } satisfiesNode ? conditions.Bind(satisfiesNode, inner) : null;
        if (mapping["satisfies"] is null && (word == "every" || mapping["where"] is null))
        {
            Refuse(RuleCodes.MissingKey, mapping.EntryOf(word)!.Key, $"a condition with `{word}` has no `satisfies`: what must hold of the things");
            return null;
        }

        if ((where is null && mapping["where"] is not null) || (satisfies is null && mapping["satisfies"] is not null))
        {
            return null;
        }

        var quantifier = word switch { "every" => Quantifier.Every, "some" => Quantifier.Some, _ => Quantifier.None };
        return new Quantified(mapping, worst, quantifier, over, values, SourceOf(node), fields.Text("as"), slot, where, satisfies);
    }

    /// <summary>The condition, or null with at least one error. With both bounds it is two conditions.</summary>
    public Condition? BindCount(YamlMapping mapping, BindingScope scope)
    {
        var fields = Fields.Of(mapping, RuleGrammar.Count, "a condition with `count`", diagnostics)!;
        var worst = ConditionBinder.Worst(fields);
        if (mapping["atLeast"] is null && mapping["atMost"] is null)
        {
            Refuse(RuleCodes.MissingKey, mapping.EntryOf("count")!.Key, "a condition with `count` has neither `atLeast` nor `atMost`");
        }

        if (conditions.BindPaths(mapping["count"]!, scope) is not { } over || Inner(fields, PathBinder.Elements(over), scope) is not var (inner, slot))
        {
            return null;
        }

        var where = fields.Node("where") is { } filter ? conditions.Bind(filter, inner) : null;
        var counts = new List<Condition?>();
        foreach (var key in (ReadOnlySpan<string>)["atLeast", "atMost"])
        {
            if (fields.Node(key) is { } bound)
            {
                counts.Add(operands.BindCount(bound, scope) is { } operand ? new Counted(mapping, worst, over, SourceOf(mapping["count"]!), slot, where, operand, key == "atMost") : null);
            }
        }

        return counts.Count == 0 || counts.Contains(null) || (where is null && mapping["where"] is not null) ? null
            : counts.Count == 1 ? counts[0]
            : new AllOf(mapping, worst, [.. counts.OfType<Condition>()]);
    }

    /// <summary>The scope in which each of the things is in question, and the slot of its name, -1 for none; null with an error.</summary>
    private (BindingScope Scope, int Slot)? Inner(Fields fields, Subject subject, BindingScope scope)
    {
        if (fields.Text("as") is not { } name)
        {
            return (scope.Over(subject, null, -1), -1);
        }

        if (scope.Names.ContainsKey(name) || parameters.ContainsKey(name) || BoundNames.Reserved.Contains(name) || !BoundNames.IsName(name))
        {
            Refuse(RuleCodes.NameTaken, fields.Mapping["as"]!, BoundNames.IsName(name) ? $"`{name}` already names something else here" : $"`{name}` is no name: letters and digits only");
            return null;
        }

        var slot = slots++;
        return (scope.Over(subject, name, slot), slot);
    }

    private static string SourceOf(YamlNode node) => node is YamlSequence sequence ? string.Join(", ", sequence.Items.OfType<YamlScalar>().Select(item => item.Text)) : ((YamlScalar)node).Text;

    private void Refuse(DiagnosticCode code, YamlNode node, string message) => diagnostics.Add(code, node.Source, node.Span, message);
}
