using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the parameters of a pack; each value is checked against its type.</summary>
internal sealed class ParameterReader(PackFiles files, SchemaShape schema, YamlMapping? changes, DiagnosticBag diagnostics)
{
    private const string ListOf = "list of ";

    private static readonly TextType Day = new() { Format = TextFormat.DateOrTime };

    /// <summary>The parameters by name; a value in <c>changes</c> stands in place of a default.</summary>
    public ImmutableSortedDictionary<string, Parameter> Read(Fields top)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, Parameter>(StringComparer.Ordinal);
        foreach (var entry in top.Entries("parameters"))
        {
            var name = entry.Key.Text;
            if (BoundNames.Reserved.Contains(name) || !BoundNames.IsName(name))
            {
                diagnostics.Add(RuleCodes.NameTaken, entry.Key.Source, entry.Key.Span, BoundNames.IsName(name) ? $"`${name}` already means something else" : $"`{name}` is no name: letters and digits only");
                continue;
            }

            if (Fields.Of(entry.Value, RuleGrammar.Parameter, $"the parameter `{name}`", diagnostics) is { } fields && ReadType(fields) is { } type)
            {
                parameters[name] = ReadOne(name, fields, type);
            }
        }

        foreach (var change in changes?.Entries.Where(change => !parameters.ContainsKey(change.Key.Text)) ?? [])
        {
            diagnostics.Add(RuleCodes.UnknownName, change.Key.Source, change.Key.Span, $"`{change.Key.Text}` is no parameter of the pack", NameSuggestion.DidYouMeanOrList(change.Key.Text, [.. parameters.Keys]));
        }

        return parameters.ToImmutable();
    }

    private Parameter ReadOne(string name, Fields fields, ParameterType type)
    {
        var (value, asOf) = fields.Mapping["file"] is null ? ReadWritten(fields, type) : ReadFile(fields, type);
        if (changes?[name] is { } change)
        {
            // The day of the pack's values says nothing of others.
            (value, asOf) = (ReadValue(change, type), null);
        }

        return new Parameter(name, type, value, asOf, fields.Text("why"));
    }

    private (Constant? Value, Constant? AsOf) ReadWritten(Fields fields, ParameterType type)
    {
        if (fields.Mapping.EntryOf("at") is { } at)
        {
            fields.Refuse(at.Key, "`at` is a place in a file, and no `file` is named");
        }

        return (fields.Node("default") is { } node ? ReadValue(node, type) : null, fields.Node("asOf") is { } day ? ConstantReader.Read(day, Day, diagnostics) : null);
    }

    private (Constant? Value, Constant? AsOf) ReadFile(Fields fields, ParameterType type)
    {
        if (fields.Mapping.EntryOf("default") is { } both)
        {
            fields.Refuse(both.Key, "a parameter has its values from a `file` or a `default`, not from both");
        }

        if (fields.Text("at") is not { } at)
        {
            fields.Refuse(fields.Mapping["file"]!, "a `file` needs `at`, the place of the values in it");
            return default;
        }

        return fields.Text("file") is { } file && ParameterFile.Open(files, fields.Mapping["file"]!, file, diagnostics) is { } opened
            ? (opened.ValuesAt(at, type, fields.Mapping["at"]!), fields.Text("asOf") is { } day ? opened.DayAt(day, fields.Mapping["asOf"]!) : null)
            : default;
    }

    private ParameterType? ReadType(Fields fields)
    {
        if (fields.Mapping["type"] is null && fields.Mapping["file"] is not null)
        {
            return new ParameterType("text", true, new TextType());
        }

        if (fields.Text("type") is not { } written)
        {
            if (fields.Mapping["type"] is null)
            {
                fields.RefuseMissing("type", RuleGrammar.Parameter);
            }

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
        fields.Refuse(fields.Mapping["type"]!, $"`{word}` is no type of a value", NameSuggestion.DidYouMean(word, isList ? known : known.Concat(known.Select(name => ListOf + name))) ?? $"known are {string.Join(", ", RuleGrammar.ParameterTypes.Select(name => $"`{name}`"))} and the word lists of the schema");
        return null;
    }

    private Constant? ReadValue(YamlNode node, ParameterType type)
    {
        if (!type.IsList)
        {
            return ReadSingle(node, type);
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

        var values = list.Items.Select(item => ReadSingle(item, type)).ToImmutableArray();
        return values.Any(value => value is null) ? null : new ListConstant([.. values.OfType<Constant>()]);
    }

    private Constant? ReadSingle(YamlNode node, ParameterType type)
    {
        if (type.Schema is { } stated)
        {
            return ConstantReader.Read(node, stated, diagnostics);
        }

        if (node is YamlScalar scalar && CalendarDuration.TryParse(scalar.Text, out var duration))
        {
            return new DurationConstant(duration);
        }

        diagnostics.Add(RuleCodes.WrongConstant, node.Source, node.Span, $"{node.Noun} is no duration", "expected " + CalendarDuration.Form);
        return null;
    }
}
