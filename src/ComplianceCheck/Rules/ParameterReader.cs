using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the parameters of a pack; each value is checked against its type.</summary>
internal static class ParameterReader
{
    private const string ListOf = "list of ";

    public static ImmutableSortedDictionary<string, Parameter> Read(Fields top, SchemaShape schema, DiagnosticBag diagnostics)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, Parameter>(StringComparer.Ordinal);
        foreach (var entry in top.Entries("parameters"))
        {
            var name = entry.Key.Text;
            if (name is "site" or "item" or "fleet" or "asOf" || !name.All(char.IsAsciiLetterOrDigit))
            {
                diagnostics.Add(RuleCodes.NameTaken, entry.Key.Source, entry.Key.Span, name.All(char.IsAsciiLetterOrDigit) ? $"`${name}` already means something else" : $"`{name}` is no name: letters and digits only");
                continue;
            }

            if (Fields.Of(entry.Value, RuleGrammar.Parameter, $"the parameter `{name}`", diagnostics) is { } fields && ReadType(fields, schema) is { } type)
            {
                var value = fields.Node("default") is { } node ? ReadValue(node, type, diagnostics) : null;
                parameters[name] = new Parameter(name, type, value, fields.Text("why"));
            }
        }

        return parameters.ToImmutable();
    }

    private static ParameterType? ReadType(Fields fields, SchemaShape schema)
    {
        if (fields.Text("type") is not { } written)
        {
            return null;
        }

        var isList = written.StartsWith(ListOf, StringComparison.Ordinal);
        var word = isList ? written[ListOf.Length..] : written;
        SchemaType? type = word switch
        {
            "text" => new TextType(),
            "number" => new NumberType(),
            "boolean" => new BooleanType(),
            "date" => new TextType { Format = TextFormat.Date },
            "duration" => null,
            _ => schema.Types.GetValueOrDefault(word),
        };
        if (word == "duration" || type is TextType or NumberType or BooleanType)
        {
            return new ParameterType(word, isList, type);
        }

        var known = RuleGrammar.ParameterTypes.Concat(schema.Types.Where(pair => pair.Value is TextType or NumberType).Select(pair => pair.Key)).ToList();
        fields.Refuse(fields.Mapping["type"]!, $"`{word}` is no type of a value", NameSuggestion.DidYouMean(word, known) ?? $"known are {string.Join(", ", RuleGrammar.ParameterTypes.Select(name => $"`{name}`"))} and the word lists of the schema");
        return null;
    }

    private static Constant? ReadValue(YamlNode node, ParameterType type, DiagnosticBag diagnostics)
    {
        if (!type.IsList)
        {
            return ReadOne(node, type, diagnostics);
        }

        if (node is not YamlSequence list)
        {
            diagnostics.Add(RuleCodes.WrongConstant, node.Source, node.Span, $"{node.Noun} stands where a {type} belongs");
            return null;
        }

        if (list.Items.IsEmpty)
        {
            diagnostics.Add(RuleCodes.WrongConstant, node.Source, node.Span, "a list without values would make whatever asks for every one of them true", "leave the default out if there is none yet: then what asks for it is unknown");
            return null;
        }

        var values = list.Items.Select(item => ReadOne(item, type, diagnostics)).ToImmutableArray();
        return values.Any(value => value is null) ? null : new ListConstant([.. values.OfType<Constant>()]);
    }

    private static Constant? ReadOne(YamlNode node, ParameterType type, DiagnosticBag diagnostics)
    {
        if (type.Schema is { } schema)
        {
            return ConstantReader.Read(node, schema, diagnostics);
        }

        if (node is YamlScalar scalar && CalendarDuration.TryParse(scalar.Text, out var duration))
        {
            return new DurationConstant(duration);
        }

        diagnostics.Add(RuleCodes.WrongConstant, node.Source, node.Span, $"{node.Noun} is no duration", "expected " + CalendarDuration.Form);
        return null;
    }
}
