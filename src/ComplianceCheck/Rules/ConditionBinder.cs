using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Turns conditions as written into conditions as meant. What is not understood has no meant form and leaves an error at its place.</summary>
internal sealed class ConditionBinder
{
    /// <summary>How many definitions may ask one another in a row: far more than a reader can follow, and few enough for the stack.</summary>
    private const int DeepestDefinition = 32;

    private readonly ImmutableSortedDictionary<string, Parameter> parameters;
    private readonly ImmutableSortedDictionary<string, YamlNode> definitions;
    private readonly DiagnosticBag diagnostics;
    private readonly OperandBinder operands;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public ConditionBinder(SchemaShape schema, ImmutableSortedDictionary<string, Parameter> parameters, ImmutableSortedDictionary<string, YamlNode> definitions, DiagnosticBag diagnostics)
    {
        this.parameters = parameters;
        this.definitions = definitions;
        this.diagnostics = diagnostics;
        Paths = new PathBinder(schema, parameters, diagnostics);
        operands = new OperandBinder(parameters, Paths, diagnostics);
    }

    public PathBinder Paths { get; }

    /// <summary>Names of the definitions that were asked so far.</summary>
    public IReadOnlySet<string> AskedDefinitions => asked;

    /// <summary>The condition, or null with at least one error.</summary>
    public Condition? Bind(YamlNode node, BindingScope scope)
    {
        if (node is not YamlMapping mapping)
        {
            return Refuse(RuleCodes.WrongForm, node, $"a condition is {node.Noun}, expected a mapping", $"it begins with one of {Words(RuleGrammar.ConditionKeys)}");
        }

        var kinds = RuleGrammar.ConditionKeys.Where(key => mapping[key] is not null).ToList();
        if (kinds.Count != 1)
        {
            return kinds.Count > 1
                ? Refuse(RuleCodes.WrongForm, mapping.EntryOf(kinds[1])!.Key, $"`{kinds[1]}` stands beside `{kinds[0]}`, a condition has one of them", "join two conditions with `all`")
                : RefuseUnknownKind(mapping);
        }

        return kinds[0] switch
        {
            "field" => BindComparison(mapping, scope),
            "all" => BindSeveral(mapping, "all", RuleGrammar.All, scope, (worst, parts) => new AllOf(mapping, worst, parts)),
            "any" => BindSeveral(mapping, "any", RuleGrammar.Any, scope, (worst, parts) => new AnyOf(mapping, worst, parts)),
            "not" => BindNot(mapping, scope),
            "is" => BindAsked(mapping, scope),
            var quantifier => BindQuantified(mapping, quantifier, scope),
        };
    }

    private Condition? RefuseUnknownKind(YamlMapping mapping)
    {
        var key = mapping.Entries.IsEmpty ? null : mapping.Entries[0].Key;
        return key is null
            ? Refuse(RuleCodes.WrongForm, mapping, "a condition is empty", $"it begins with one of {Words(RuleGrammar.ConditionKeys)}")
            : Refuse(RuleCodes.UnknownKey, key, $"`{key.Text}` begins no condition", NameSuggestion.DidYouMean(key.Text, RuleGrammar.ConditionKeys) ?? $"a condition begins with one of {Words(RuleGrammar.ConditionKeys)}");
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

        if (path.IsMany)
        {
            return Refuse(RuleCodes.WrongPath, mapping["field"]!, $"`{text}` may lead to many values, an operator compares one", "put the comparison under `some`, `every` or `none`");
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
            if (!known.AppliesTo.HasFlag(FieldKind.Of(type)))
            {
                Refuse(RuleCodes.WrongOperator, mapping.EntryOf(known.Name)!.Key, $"`{known.Name}` compares {FieldKind.Words(known.AppliesTo)}, and `{path.Text}` is {Noun(type)}", Fitting(type));
                return null;
            }
        }

        Operand? operand = null;
        foreach (var type in path.Yields.Types)
        {
            operand = operands.Bind(node, known.Operand, known.Operand == OperandShape.Element ? type.Element : type, scope);
            if (operand is null)
            {
                return null;
            }
        }

        return new Comparison(mapping, worst, path, known.Operator, operand!);
    }

    private Asked? BindAsked(YamlMapping mapping, BindingScope scope)
    {
        var fields = Fields.Of(mapping, RuleGrammar.Is, "a condition with `is`", diagnostics)!;
        var worst = Worst(fields);
        if (fields.Text("is") is not { } name)
        {
            return null;
        }

        if (!definitions.TryGetValue(name, out var written))
        {
            Refuse(RuleCodes.UnknownName, mapping["is"]!, $"`{name}` is not defined", NameSuggestion.DidYouMean(name, definitions.Keys));
            return null;
        }

        asked.Add(name);
        if (scope.Asking.Contains(name, StringComparer.Ordinal))
        {
            Refuse(RuleCodes.CircularDefinition, mapping["is"]!, $"`{name}` asks itself, by way of {string.Join(", ", scope.Asking.Select(step => $"`{step}`"))}");
            return null;
        }

        if (scope.Asking.Length == DeepestDefinition)
        {
            Refuse(RuleCodes.CircularDefinition, mapping["is"]!, $"`{name}` is asked by way of more than {DeepestDefinition} definitions");
            return null;
        }

        BoundPath? of = null;
        var subject = Paths.Followed(scope.This);
        if (fields.Text("of") is { } text)
        {
            of = Paths.Bind(text, mapping["of"]!.Source, mapping["of"]!.Span, scope);
            if (of is null)
            {
                return null;
            }

            if (of.IsMany || of.Yields.Types.Any(type => type is ListType))
            {
                Refuse(RuleCodes.WrongPath, mapping["of"]!, $"`{text}` may lead to many things, a definition is asked of one", "put it under `some` or `every`");
                return null;
            }

            subject = Paths.Followed(of.Yields);
        }

        return Bind(written, scope.InDefinition(name, subject)) is { } body ? new Asked(mapping, worst, name, of, body) : null;
    }

    private Quantified? BindQuantified(YamlMapping mapping, string word, BindingScope scope)
    {
        var fields = Fields.Of(mapping, [new GrammarKey(word, "the things", IsRequired: true), .. RuleGrammar.Quantified], $"a condition with `{word}`", diagnostics)!;
        var worst = Worst(fields);
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
        else if (BindPaths(node, scope) is { } paths)
        {
            over = paths;
            subject = PathBinder.Elements(paths);
        }
        else
        {
            return null;
        }

        var name = fields.Text("as");
        if (name is not null && (scope.Names.ContainsKey(name) || parameters.ContainsKey(name) || name is "site" or "item" or "fleet" or "asOf" || !name.All(char.IsAsciiLetterOrDigit)))
        {
            Refuse(RuleCodes.NameTaken, mapping["as"]!, name.All(char.IsAsciiLetterOrDigit) ? $"`{name}` already names something else here" : $"`{name}` is no name: letters and digits only");
            return null;
        }

        var inner = scope.Over(subject, name);
        var where = fields.Node("where") is { } whereNode ? Bind(whereNode, inner) : null;
        var satisfies = fields.Node("satisfies") is { } satisfiesNode ? Bind(satisfiesNode, inner) : null;
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
        return new Quantified(mapping, worst, quantifier, over, values, SourceOf(node), name, name is null ? -1 : scope.NextSlot, where, satisfies);
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

    private static bool Worst(Fields fields) => fields.Mapping["ifUnknown"] is not null && fields.Word("ifUnknown", ["worst"]) is "worst";

    private static string SourceOf(YamlNode node) => node is YamlSequence sequence ? string.Join(", ", sequence.Items.OfType<YamlScalar>().Select(item => item.Text)) : ((YamlScalar)node).Text;

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
