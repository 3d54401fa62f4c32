using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Turns conditions as written into conditions as meant. What is not understood has no meant form and leaves an error at its place.</summary>
internal sealed class ConditionBinder
{
    private readonly DiagnosticBag diagnostics;
    private readonly OperandBinder operands;
    private readonly QuantityBinder quantities;

    public ConditionBinder(SchemaShape schema, ImmutableSortedDictionary<string, Parameter> parameters, ImmutableSortedDictionary<string, YamlNode> definitions, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        Paths = new PathBinder(schema, parameters, diagnostics);
        operands = new OperandBinder(parameters, Paths, diagnostics);
        quantities = new QuantityBinder(this, operands, parameters, diagnostics);
        Definitions = new DefinitionBinder(this, definitions, diagnostics);
    }

    public PathBinder Paths { get; }

    public DefinitionBinder Definitions { get; }

    /// <summary>The condition, or null with at least one error.</summary>
    public Condition? Bind(YamlNode node, BindingScope scope)
    {
        if (node is not YamlMapping mapping)
        {
            return Refuse(RuleCodes.WrongForm, node, $"a condition is {node.Noun}, expected a mapping", node is YamlSequence
                ? "join several conditions with `all`, or with `any`"
                : $"such as `{{field: path, equals: value}}`; it begins with one of {Words(RuleGrammar.ConditionKeys)}");
        }

        var kinds = RuleGrammar.ConditionKeys.Where(key => mapping[key] is not null).ToList();
        if (kinds.Count != 1)
        {
            return kinds.Count > 1
                ? Refuse(RuleCodes.WrongForm, mapping.EntryOf(kinds[1])!.Key, $"`{kinds[1]}` stands beside `{kinds[0]}`, a condition has one of them", kinds is ["field", "not"] ? "`notEquals` and `notIn` compare with a value; join two conditions with `all`" : "join two conditions with `all`")
                : RefuseUnknownKind(mapping, scope);
        }

        return kinds[0] switch
        {
            "field" => BindComparison(mapping, scope),
            "all" => BindSeveral(mapping, "all", RuleGrammar.All, scope, (worst, parts) => new AllOf(mapping, worst, parts)),
            "any" => BindSeveral(mapping, "any", RuleGrammar.Any, scope, (worst, parts) => new AnyOf(mapping, worst, parts)),
            "not" => BindNot(mapping, scope),
            "is" => Definitions.Bind(mapping, scope),
            "count" => quantities.BindCount(mapping, scope),
            var quantifier => quantities.BindQuantified(mapping, quantifier, scope),
        };
    }

    private Condition? RefuseUnknownKind(YamlMapping mapping, BindingScope scope)
    {
        if (mapping.Entries.IsEmpty)
        {
            return Refuse(RuleCodes.WrongForm, mapping, "a condition is empty", $"it begins with one of {Words(RuleGrammar.ConditionKeys)}");
        }

        // `status: issued` is how other languages compare a field.
        var (key, value) = mapping.Entries[0];
        var field = key.Text.Split('.')[0];
        var isField = Paths.Followed(scope.This).Types.OfType<ObjectType>().Any(type => type.Properties.ContainsKey(field));
        var help = isField
            ? $"to compare the field, write `{{field: {key.Text}, equals: {(value is YamlScalar { Kind: not YamlScalarKind.Null } constant ? constant.Text : "value")}}}`" + (NameSuggestion.DidYouMean(key.Text, RuleGrammar.ConditionKeys) is { } near ? "; or " + near : "")
            : BorrowedWord.Help(key.Text, RuleGrammar.ConditionKeys) ?? $"a condition begins with one of {Words(RuleGrammar.ConditionKeys)}";
        return Refuse(RuleCodes.UnknownKey, key, $"`{key.Text}` begins no condition", help);
    }

    private Condition? BindSeveral(YamlMapping mapping, string key, ImmutableArray<GrammarKey> keys, BindingScope scope, Func<bool, ImmutableArray<Condition>, Condition> make)
    {
        var fields = Fields.Of(mapping, keys, $"a condition with `{key}`", diagnostics)!;
        var worst = Worst(fields);
        var parts = fields.Items(key).Select(item => Bind(item, scope)).ToImmutableArray();
        return parts.IsEmpty || parts.Any(part => part is null) ? null : make(worst, [.. parts.OfType<Condition>()]);
    }

    private Not? BindNot(YamlMapping mapping, BindingScope scope)
    {
        var fields = Fields.Of(mapping, RuleGrammar.Not, "a condition with `not`", diagnostics)!;
        var worst = Worst(fields);
        return Bind(mapping["not"]!, scope) is { } negated ? new Not(mapping, worst, negated) : null;
    }

    private Condition? BindComparison(YamlMapping mapping, BindingScope scope)
    {
        var fields = Fields.Of(mapping, RuleGrammar.Comparison, "a comparison", diagnostics)!;
        var worst = Worst(fields);
        var operators = RuleGrammar.Operators.Where(known => mapping[known.Name] is not null).ToList();
        if (operators.Count == 0)
        {
            Refuse(RuleCodes.MissingKey, mapping.EntryOf("field")!.Key, "a comparison has no operator", $"such as {Words(RuleGrammar.Operators.Take(4).Select(known => known.Name))}");
        }

        if (fields.Text("field") is not { } text || Paths.Bind(text, mapping["field"]!.Source, mapping["field"]!.Span, scope) is not { } path)
        {
            return null;
        }

        if (path.IsMany && operators.FirstOrDefault(known => !known.AppliesTo.HasFlag(FieldKinds.List)) is { } single)
        {
            return Refuse(RuleCodes.WrongPath, mapping["field"]!, $"`{text}` may lead to many values, `{single.Name}` compares one", "put the comparison under `some`, `every` or `none`");
        }

        var comparisons = operators.Select(known => Compare(mapping, known, path, worst, scope)).ToImmutableArray();
        return comparisons.IsEmpty || comparisons.Any(comparison => comparison is null) ? null
            : comparisons.Length == 1 ? comparisons[0]
            : new AllOf(mapping, worst, [.. comparisons.OfType<Condition>()]);
    }

    private Comparison? Compare(YamlMapping mapping, GrammarOperator known, BoundPath path, bool worst, BindingScope scope)
    {
        var node = mapping[known.Name]!;
        foreach (var type in path.Yields.Types)
        {
            if (!path.IsMany && !known.AppliesTo.HasFlag(FieldKind.Of(type)))
            {
                Refuse(RuleCodes.WrongOperator, mapping.EntryOf(known.Name)!.Key, $"`{known.Name}` compares {FieldKind.Words(known.AppliesTo)}, and `{path.Text}` is {Noun(type)}", Fitting(type));
                return null;
            }

            if (known.Operator == ComparisonOperator.Contains && !path.IsMany && type is TextType { Values.IsEmpty: false })
            {
                Refuse(RuleCodes.WrongOperator, mapping.EntryOf(known.Name)!.Key, $"`{path.Text}` is one of listed words, and a piece of a word says nothing", "write `equals` or `in`");
                return null;
            }
        }

        if (known.Operator == ComparisonOperator.Unique && !scope.IsAtItem)
        {
            Refuse(RuleCodes.WrongOperator, mapping.EntryOf(known.Name)!.Key, "`unique` compares the items of a check, and something else is in question here", "ask it of the item, outside quantifiers and definitions");
            return null;
        }

        Operand? operand = null;
        foreach (var type in path.Yields.Types)
        {
            operand = operands.Bind(node, known.Operand, known.Operand is OperandShape.Element or OperandShape.Elements ? type.Element : type, scope);
            if (operand is null || !IsPropertyName(path, type, node, operand))
            {
                return null;
            }
        }

        return new Comparison(mapping, worst, path, known.Operator, operand!);
    }

    /// <summary>Of a list that holds names of properties, a name that is none could never be found in it.</summary>
    private bool IsPropertyName(BoundPath path, SchemaType type, YamlNode node, Operand operand)
    {
        if (type is not ListType { HoldsPropertyNames: true } || operand is not ConstantOperand { Parameter: null, Value: TextConstant name })
        {
            return true;
        }

        var names = path.Steps[^1].Alternatives.SelectMany(alternative => alternative.Holder.Properties.Keys).Distinct(StringComparer.Ordinal).ToList();
        if (names.Contains(name.Value))
        {
            return true;
        }

        Refuse(RuleCodes.WrongConstant, node, $"`{name.Value}` is no property that `{path.Text}` can name", NameSuggestion.DidYouMean(name.Value, names));
        return false;
    }

    /// <summary>One path or a list of paths that lead to things of one kind; null with an error.</summary>
    public ImmutableArray<BoundPath>? BindPaths(YamlNode node, BindingScope scope)
    {
        ImmutableArray<YamlNode> written = node is YamlSequence sequence ? sequence.Items : [node];
        if (written.IsEmpty || written.Any(item => item is not YamlScalar { Kind: YamlScalarKind.Text }))
        {
            Refuse(RuleCodes.WrongForm, node, $"{(written.IsEmpty ? "an empty list" : node.Noun)} stands where a path, or a list of paths, belongs");
            return null;
        }

        var paths = written.Cast<YamlScalar>().Select(item => (item, path: Paths.Bind(item.Text, item.Source, item.Span, scope))).ToList();
        if (paths.Any(pair => pair.path is null))
        {
            return null;
        }

        foreach (var (item, path) in paths)
        {
            if (!path!.IsMany && !path.Yields.Types.Any(type => type is ListType))
            {
                Refuse(RuleCodes.WrongPath, item, $"`{item.Text}` leads to one {path.Yields.Noun}, and a list is expected here");
                return null;
            }
        }

        return [.. paths.Select(pair => pair.path!)];
    }

    /// <summary>Whether a condition is marked to be read the way that is worse.</summary>
    public static bool Worst(Fields fields) => fields.Mapping["ifUnknown"] is not null && fields.Word("ifUnknown", ["worst"]) is "worst";

    private static string Noun(SchemaType type) => type is ListType ? "a list" : type is TextType { Format: null, References.IsEmpty: true } ? "text" : $"a {type.Noun}";

    private static string Fitting(SchemaType type) =>
        $"what compares {FieldKind.Words(FieldKind.Of(type))}: {Words(RuleGrammar.Operators.Where(known => known.AppliesTo.HasFlag(FieldKind.Of(type))).Select(known => known.Name))}";

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private Condition? Refuse(DiagnosticCode code, YamlNode node, string message, string? help = null)
    {
        diagnostics.Add(code, node.Source, node.Span, message, help);
        return null;
    }
}
