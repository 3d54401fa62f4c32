using System.Collections.Immutable;
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
    public Operand? Bind(YamlNode node, OperandShape shape, SchemaType field, BindingScope scope)
    {
        switch (shape)
        {
            case OperandShape.Flag:
                return ConstantReader.Read(node, new BooleanType(), diagnostics) is { } flag ? new ConstantOperand(flag, null) : null;
            case OperandShape.Duration:
                return BindDuration(node);
            case OperandShape.Values when node is YamlSequence { Items.IsEmpty: false } list:
                var operands = list.Items.Select(item => BindValue(item, field, scope)).ToImmutableArray();
                return operands.Any(operand => operand is null) ? null : new ListOperand([.. operands.OfType<Operand>()]);
            case OperandShape.Values when node is YamlScalar { Text: ['$', not '$', ..] } reference && parameters.TryGetValue(reference.Text[1..], out var parameter):
                return OfParameter(reference, parameter, isList: true, field);
            case OperandShape.Values when node is YamlScalar { Text: ['$', not '$', ..] } typo:
                return Refuse(RuleCodes.UnknownName, typo, $"`{typo.Text}` is no parameter", NameSuggestion.DidYouMean(typo.Text, parameters.Keys.Select(name => "$" + name)));
            case OperandShape.Values:
                return Refuse(RuleCodes.WrongForm, node, $"{(node is YamlSequence ? "an empty list" : node.Noun)} stands where a list of values, or a list parameter, belongs");
            default:
                return BindValue(node, field, scope);
        }
    }

    private Operand? BindValue(YamlNode node, SchemaType field, BindingScope scope)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return Fields.Of(mapping, [new GrammarKey("field", "path of another field of the same thing", IsRequired: true)], "an operand", diagnostics)?.Text("field") is { } path
                    ? BindPath(path, mapping["field"]!.Source, mapping["field"]!.Span, field, scope)
                    : null;
            case YamlScalar { Text: AsOf, Kind: YamlScalarKind.Text } when FieldKind.Of(field) == FieldKinds.Date:
                return new AsOfOperand();
            case YamlScalar { Text: AsOf } scalar:
                return Refuse(RuleCodes.WrongConstant, scalar, $"`{AsOf}` is a date, and the field is {field.Noun}");
            case YamlScalar { Text: ['$', '$', ..], Kind: YamlScalarKind.Text } dollar:
                return new ConstantOperand(new TextConstant(dollar.Text[1..]), null);
            case YamlScalar { Text: ['$', ..] } reference:
                return parameters.TryGetValue(reference.Text[1..], out var parameter)
                    ? OfParameter(reference, parameter, isList: false, field)
                    : BindPath(reference.Text, reference.Source, reference.Span, field, scope);
            default:
                return ConstantReader.Read(node, field, diagnostics) is { } constant ? new ConstantOperand(constant, null) : null;
        }
    }

    private Operand? BindDuration(YamlNode node)
    {
        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            return Refuse(RuleCodes.WrongConstant, node, $"{node.Noun} stands where a duration belongs", "expected " + CalendarDuration.Form);
        }

        if (scalar.Text.StartsWith('$'))
        {
            if (!parameters.TryGetValue(scalar.Text[1..], out var parameter))
            {
                return Refuse(RuleCodes.UnknownName, scalar, $"`{scalar.Text}` is no parameter", NameSuggestion.DidYouMean(scalar.Text, parameters.Keys.Select(name => "$" + name)));
            }

            return parameter.Type is { Word: "duration", IsList: false }
                ? Valued(parameter)
                : Refuse(RuleCodes.WrongConstant, scalar, $"`{scalar.Text}` is a {parameter.Type}, expected a duration");
        }

        return CalendarDuration.TryParse(scalar.Text, out var duration)
            ? new ConstantOperand(new DurationConstant(duration), null)
            : Refuse(RuleCodes.WrongConstant, scalar, $"`{scalar.Text}` is no duration", "expected " + CalendarDuration.Form);
    }

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

        return Valued(parameter);
    }

    private static Operand Valued(Parameter parameter) => parameter.Value is { } value ? new ConstantOperand(value, parameter.Name) : new UnsetOperand(parameter.Name);

    private PathOperand? BindPath(string text, SourceText source, SourceSpan span, SchemaType field, BindingScope scope)
    {
        if (paths.Bind(text, source, span, scope) is not { } path)
        {
            return null;
        }

        if (path.IsMany || path.Yields.Types.Any(type => type is ListType))
        {
            diagnostics.Add(RuleCodes.WrongPath, source, span, $"`{text}` may lead to many values, one belongs here", "put the comparison under `some` or `every`, and name the thing with `as`");
            return null;
        }

        if (path.Yields.Types.FirstOrDefault(type => !Comparable(type, field)) is { } other)
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
            || (left == FieldKinds.Reference && right is FieldKinds.Object or FieldKinds.Text)
            || (right == FieldKinds.Reference && left is FieldKinds.Object or FieldKinds.Text);
    }

    private Operand? Refuse(DiagnosticCode code, YamlNode node, string message, string? help = null)
    {
        diagnostics.Add(code, node.Source, node.Span, message, help);
        return null;
    }
}
