using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Binds what stands behind an operator: constants, parameters, other fields, the day of the run.</summary>
internal sealed class OperandBinder(ImmutableSortedDictionary<string, Parameter> parameters, PathBinder paths, DiagnosticBag diagnostics)
{
    private const string AsOf = "$asOf";

    /// <summary>The operand, or null with an error at its place.</summary>
    /// <param name="node">As written.</param>
    /// <param name="shape">What the operator takes.</param>
    /// <param name="field">The type of the values that are compared: of the field, or of its elements.</param>
    /// <param name="scope">What names stand for.</param>
    public Operand? Bind(YamlNode node, OperandShape shape, SchemaType field, BindingScope scope) => shape switch
    {
        OperandShape.Flag => ConstantReader.Read(node, new BooleanType(), diagnostics) is { } flag ? new ConstantOperand(flag, null) : null,
        OperandShape.True => node is YamlScalar { Kind: YamlScalarKind.Boolean, Text: ['t' or 'T', ..] }
            ? new ConstantOperand(new BooleanConstant(true), null)
            : Refuse(RuleCodes.WrongConstant, node, $"{node.Noun} stands where only `true` can", "put the condition under `not` for its opposite"),
        OperandShape.Duration => BindDuration(node, scope),
        OperandShape.Values or OperandShape.Elements => BindValues(node, field, scope),
        OperandShape.Expression => BindExpression(node),
        OperandShape.Subnet => BindSubnet(node),
        OperandShape.Versions => BindVersions(node, scope),
        OperandShape.Wildcard => BindText(node, scope),
        _ => BindValue(node, field, scope),
    };

    /// <summary>A whole number from 0, a parameter with one, or a path to one; null with an error.</summary>
    public Operand? BindCount(YamlNode node, BindingScope scope) => BindValue(node, new NumberType { IsInteger = true, Minimum = 0 }, scope);

    private Operand? BindValues(YamlNode node, SchemaType field, BindingScope scope)
    {
        switch (node)
        {
            case YamlSequence { Items.IsEmpty: false } list:
                var operands = list.Items.Select(item => BindValue(item, field, scope)).ToImmutableArray();
                return operands.Any(operand => operand is null) ? null : new ListOperand([.. operands.OfType<Operand>()]);
            case YamlScalar { Text: ['$', not '$', ..] } reference when ParameterOf(reference) is { } parameter:
                return OfParameter(reference, parameter, isList: true, field);
            case YamlScalar { Text: ['$', ..] and not ['$', '$', ..] } reference:
                return BindPath(reference.Text, reference.Source, reference.Span, field, scope, isList: true);
            case YamlMapping mapping when mapping["field"] is YamlScalar other && Fields.Of(mapping, [RuleGrammar.OtherField[0]], "an operand", diagnostics) is not null:
                return BindPath(other.Text, other.Source, other.Span, field, scope, isList: true);
            default:
                return Refuse(RuleCodes.WrongForm, node, $"{(node is YamlSequence ? "an empty list" : node.Noun)} stands where a list of values, a list parameter or a path to a list belongs", node is YamlScalar word ? NameSuggestion.DidYouMean(HeadOf(word), paths.References(scope)) ?? $"a list stands in brackets: [{word.Text}]" : null);
        }
    }

    private Operand? BindValue(YamlNode node, SchemaType field, BindingScope scope)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return BindOtherField(mapping, field, scope);
            case YamlScalar { Text: AsOf, Kind: YamlScalarKind.Text } when FieldKind.Of(field) == FieldKinds.Date:
                return new AsOfOperand();
            case YamlScalar { Text: AsOf } scalar:
                return Refuse(RuleCodes.WrongConstant, scalar, $"`{AsOf}` is a date, and the field is {field.Noun}");
            case YamlScalar { Text: ['$', '$', ..], Kind: YamlScalarKind.Text } dollar:
                return new ConstantOperand(new TextConstant(dollar.Text[1..]), null);
            case YamlScalar { Text: ['$', ..] } reference:
                return ParameterOf(reference) is { } parameter
                    ? OfParameter(reference, parameter, isList: false, field)
                    : BindPath(reference.Text, reference.Source, reference.Span, field, scope, isList: false);
            // No rule knows the ids of a document, so such a word is a name whose dollar sign was lost.
            case YamlScalar { Kind: YamlScalarKind.Text } id when FieldKind.Of(field) == FieldKinds.Reference && HeadOf(id).All(char.IsAsciiLetter) && NameSuggestion.DidYouMean("$" + HeadOf(id), paths.References(scope)) is { } meant:
                return Refuse(RuleCodes.WrongConstant, id, $"`{id.Text}` is the text of an id here", meant);
            // Free text may be anything, but a name of the rule's own was meant as one.
            case YamlScalar { Kind: YamlScalarKind.Text } path when MeantAs(path, scope) is { } meant:
                return Refuse(RuleCodes.WrongConstant, path, $"`{path.Text}` is text here", $"did you mean `{meant}`?");
            default:
                return ConstantReader.Read(node, field, diagnostics, paths.References(scope)) is { } constant ? new ConstantOperand(constant, null) : null;
        }
    }

    /// <summary>The reference that text is but for a forgotten or mistyped <c>$</c>; null when it is none.</summary>
    private string? MeantAs(YamlScalar path, BindingScope scope)
    {
        var head = HeadOf(path);
        var name = head.Replace("$", "", StringComparison.Ordinal);
        return scope.Names.ContainsKey(name) ? "$" + name + path.Text[head.Length..]
            : path.Text.Length > head.Length && head.Length > 2 && head.All(char.IsAsciiLetterOrDigit) && paths.References(scope).Contains("$" + head[1..], StringComparer.Ordinal) ? "$" + path.Text[1..]
            : null;
    }

    private Operand? BindOtherField(YamlMapping mapping, SchemaType field, BindingScope scope)
    {
        if (Fields.Of(mapping, RuleGrammar.OtherField, "an operand", diagnostics) is not { } fields || fields.Text("field") is not { } path)
        {
            return null;
        }

        var other = BindPath(path, mapping["field"]!.Source, mapping["field"]!.Span, field, scope, isList: false);
        var moves = mapping.Entries.Where(entry => entry.Key.Text is "plus" or "minus").ToList();
        if (other is null || moves.Count == 0)
        {
            return other;
        }

        if (moves.Count > 1 || FieldKind.Of(field) != FieldKinds.Date)
        {
            return Refuse(RuleCodes.WrongForm, moves[^1].Key, moves.Count > 1 ? "a date is moved by `plus` or by `minus`, not by both" : $"`{moves[0].Key.Text}` moves a date, and the field is {field.Noun}");
        }

        return BindDuration(moves[0].Value, scope) switch
        {
            ConstantOperand { Value: DurationConstant duration, Parameter: var parameter } => new MovedOperand(other, duration.Value, moves[0].Key.Text == "minus") { Parameter = parameter },
            UnsetOperand unset => unset,
            null => null,
            _ => Refuse(RuleCodes.WrongConstant, moves[0].Value, "a date is moved by a duration that the rule or a parameter states"),
        };
    }

    private Operand? BindDuration(YamlNode node, BindingScope scope)
    {
        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            return Refuse(RuleCodes.WrongConstant, node, $"{node.Noun} stands where a duration belongs", "expected " + CalendarDuration.Form);
        }

        if (scalar.Text.StartsWith('$'))
        {
            return ParameterOf(scalar) is not { } parameter ? BindDurationPath(scalar, scope)
                : parameter.Type is { Word: "duration", IsList: false } ? Valued(parameter)
                : Refuse(RuleCodes.WrongConstant, scalar, $"`{scalar.Text}` is a {parameter.Type}, expected a duration");
        }

        return CalendarDuration.TryParse(scalar.Text, out var duration)
            ? new ConstantOperand(new DurationConstant(duration), null)
            : Refuse(RuleCodes.WrongConstant, scalar, $"`{scalar.Text}` is no duration", SuggestParameter(scalar) ?? "expected " + CalendarDuration.Form);
    }

    /// <summary>A number whose name ends in its unit is a duration.</summary>
    private Operand? BindDurationPath(YamlScalar node, BindingScope scope)
    {
        if (BindPath(node.Text, node.Source, node.Span, new NumberType(), scope, isList: false) is not { Path: var path })
        {
            return null;
        }

        var name = path.Steps.IsEmpty ? "" : path.Steps[^1].Name;
        foreach (var (ending, unit) in (ReadOnlySpan<(string, char)>)[("Hours", 'h'), ("Days", 'd'), ("Months", 'm'), ("Years", 'y')])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return new DurationPathOperand(path, unit);
            }
        }

        return Refuse(RuleCodes.WrongConstant, node, $"`{node.Text}` is a number without a unit", "a field that holds a duration ends in Hours, Days, Months or Years");
    }

    private Operand? BindExpression(YamlNode node)
    {
        if (node is not YamlScalar { Kind: YamlScalarKind.Text } scalar)
        {
            return Refuse(RuleCodes.WrongConstant, node, $"{node.Noun} stands where a regular expression belongs");
        }

        try
        {
            _ = new Regex(scalar.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new ConstantOperand(new TextConstant(scalar.Text), null);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return Refuse(RuleCodes.WrongConstant, scalar, $"`{scalar.Text}` is no regular expression that can be used: {failure.Message}", "lookarounds and references back are not supported, because they can take forever");
        }
    }

    private Operand? BindSubnet(YamlNode node)
    {
        if (node is YamlScalar { Text: ['$', ..] } reference && ParameterOf(reference) is { } parameter)
        {
            return OfParameter(reference, parameter, isList: false, new TextType { Format = TextFormat.AddressWithPrefix });
        }

        return node is YamlScalar { Kind: YamlScalarKind.Text } scalar && AddressRange.TryParse(scalar.Text, out _)
            ? new ConstantOperand(new TextConstant(scalar.Text), null)
            : Refuse(RuleCodes.WrongConstant, node, $"{node.Noun} is no network", $"expected {TextFormat.AddressWithPrefix.Expected}");
    }

    private Operand? BindVersions(YamlNode node, BindingScope scope)
    {
        if (node is not YamlScalar { Kind: not (YamlScalarKind.Null or YamlScalarKind.Boolean), Text: not ['$', ..] } scalar)
        {
            return BindText(node, scope);
        }

        return VersionRange.TryParse(scalar.Text, out _, out var error)
            ? new ConstantOperand(new TextConstant(scalar.Text), null)
            : Refuse(RuleCodes.WrongConstant, scalar, error, "such as \">=2.9 <4\"");
    }

    /// <summary>Text of any form, a parameter with text, or a path to text.</summary>
    private Operand? BindText(YamlNode node, BindingScope scope) => node is YamlScalar { Kind: YamlScalarKind.Text } or YamlMapping
        ? BindValue(node, new TextType(), scope)
        : Refuse(RuleCodes.WrongConstant, node, $"{node.Noun} stands where text belongs", node is YamlScalar plain ? $"write it in quotes: \"{plain.Text}\"" : null);

    /// <summary>The first segment of what may be a path.</summary>
    private static string HeadOf(YamlScalar written) => written.Text.Split('.')[0];

    private string? SuggestParameter(YamlScalar written) => NameSuggestion.DidYouMean(written.Text, parameters.Keys.Select(name => "$" + name));

    private Parameter? ParameterOf(YamlScalar reference) => parameters.GetValueOrDefault(reference.Text[1..]);

    private Operand? OfParameter(YamlScalar node, Parameter parameter, bool isList, SchemaType field)
    {
        if (parameter.Type.IsList != isList)
        {
            return Refuse(RuleCodes.WrongConstant, node, $"`{node.Text}` is a {parameter.Type}, expected {(isList ? "a list" : "one value")}");
        }

        if (parameter.Type.Schema is not { } type || !Comparable(type, field))
        {
            return Refuse(RuleCodes.WrongConstant, node, $"`{node.Text}` is a {parameter.Type}, and the field is {field.Name ?? field.Noun}");
        }

        if (field is TextType { Values: { IsEmpty: false } words } && Values(parameter).FirstOrDefault(value => value is TextConstant && !words.Contains(value.Text, StringComparer.Ordinal)) is { } stray)
        {
            return Refuse(RuleCodes.WrongConstant, node, $"`{stray.Text}`, a value of `{node.Text}`, is no {field.Name ?? "value of the field"}", NameSuggestion.DidYouMeanOrList(stray.Text, words));
        }

        return Valued(parameter);
    }

    private static ImmutableArray<Constant> Values(Parameter parameter) => parameter.Value switch
    {
        ListConstant list => list.Values,
        { } single => [single],
        null => [],
    };

    private static Operand Valued(Parameter parameter) => parameter.Value is { } value ? new ConstantOperand(value, parameter.Name) : new UnsetOperand(parameter.Name);

    private PathOperand? BindPath(string text, SourceText source, SourceSpan span, SchemaType field, BindingScope scope, bool isList)
    {
        if (paths.Bind(text, source, span, scope) is not { } path)
        {
            return null;
        }

        var leadsToMany = path.IsMany || path.Yields.Types.Any(type => type is ListType);
        if (leadsToMany != isList)
        {
            diagnostics.Add(
                RuleCodes.WrongPath,
                source,
                span,
                isList ? $"`{text}` leads to one value, a list belongs here" : $"`{text}` may lead to many values, one belongs here",
                isList ? "write it as a list: [" + text + "]" : "put the comparison under `some` or `every`, and name the thing with `as`");
            return null;
        }

        if (path.Yields.Types.Select(type => type.Element).FirstOrDefault(type => !Comparable(type, field)) is { } other)
        {
            diagnostics.Add(RuleCodes.WrongConstant, source, span, $"`{text}` is {other.Name ?? other.Noun}, and the field is {field.Name ?? field.Noun}: the two can never be equal");
            return null;
        }

        return new PathOperand(path);
    }

    /// <summary>A reference may be compared with the thing; words with words only of the same list, or with free text.</summary>
    private static bool Comparable(SchemaType a, SchemaType b)
    {
        var (left, right) = (FieldKind.Of(a), FieldKind.Of(b));
        if (a is TextType { Values.IsEmpty: false } words && b is TextType { Values.IsEmpty: false } others)
        {
            return words.Values.Intersect(others.Values, StringComparer.Ordinal).Any();
        }

        return left == right
            || (left == FieldKinds.Address && right == FieldKinds.Text)
            || (left == FieldKinds.Text && right == FieldKinds.Address)
            || (left == FieldKinds.Reference && right is FieldKinds.Object or FieldKinds.Text)
            || (right == FieldKinds.Reference && left is FieldKinds.Object or FieldKinds.Text);
    }

    private Operand? Refuse(DiagnosticCode code, YamlNode node, string message, string? help = null)
    {
        diagnostics.Add(code, node.Source, node.Span, message, help);
        return null;
    }
}
