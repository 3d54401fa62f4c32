using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the parameters of a pack; each value is checked against its type.</summary>
internal sealed class ParameterReader(PackFiles files, SchemaShape schema, YamlMapping? changes, DiagnosticBag diagnostics)
{
    private const string ListOf = "list of ";

    private static readonly TextType Day = new() { Format = TextFormat.DateOrTime };

    private readonly ImmutableSortedDictionary<string, Parameter>.Builder parameters = ImmutableSortedDictionary.CreateBuilder<string, Parameter>(StringComparer.Ordinal);

    /// <summary>The parameters by name; a value in <c>changes</c> stands in place of a default.</summary>
    public ImmutableSortedDictionary<string, Parameter> Read(Fields top)
    {
        var entries = top.Entries("parameters").Where(IsNamed).ToList();
        foreach (var change in changes?.Entries.Where(change => !entries.Exists(entry => entry.Key.Text == change.Key.Text)) ?? [])
        {
            diagnostics.Add(RuleCodes.UnknownName, change.Key.Source, change.Key.Span, $"`{change.Key.Text}` is no parameter of the pack", NameSuggestion.DidYouMeanOrList(change.Key.Text, [.. entries.Select(entry => entry.Key.Text)]));
        }

        // A place in a file may name the values of another parameter, which is then read before.
        foreach (var entry in entries.OrderBy(NamesAnother))
        {
            if (Fields.Of(entry.Value, RuleGrammar.Parameter, $"the parameter `{entry.Key.Text}`", diagnostics) is { } fields && ReadType(fields) is { } type)
            {
                parameters[entry.Key.Text] = ReadOne(entry.Key.Text, fields, type);
            }
        }

        return parameters.ToImmutable();
    }

    private static bool NamesAnother(YamlEntry entry) => (entry.Value as YamlMapping)?["at"] is YamlScalar at && at.Text.Contains('$', StringComparison.Ordinal);

    private bool IsNamed(YamlEntry entry)
    {
        var name = entry.Key.Text;
        if (!BoundNames.Reserved.Contains(name) && BoundNames.IsName(name))
        {
            return true;
        }

        diagnostics.Add(RuleCodes.NameTaken, entry.Key.Source, entry.Key.Span, BoundNames.IsName(name) ? $"`${name}` already means something else" : $"`{name}` is no name: letters and digits only");
        return false;
    }

    private Parameter ReadOne(string name, Fields fields, ParameterType type)
    {
        var (value, asOf, file) = fields.Mapping["at"] is null && fields.Mapping["file"] is null ? ReadWritten(name, fields, type) : ReadFile(name, fields, type);
        if (changes?[name] is { } change)
        {
            // The day of the pack's values says nothing of others.
            (value, asOf, file) = change is YamlMapping ? ReadDated(name, change, type) : (ReadValue(change, type), null, null);
        }

        return new Parameter(name, type, value, asOf, fields.Text("why"))
        {
            Source = fields.Text("source"),
            Licence = fields.Text("licence"),
            StaleAfter = fields.Node("staleAfter") is { } age ? (ReadSingle(age, new ParameterType("duration", false, null)) as DurationConstant)?.Value : null,
            File = file,
        };
    }

    private (Constant? Value, Constant? AsOf, SourceText? File) ReadWritten(string name, Fields fields, ParameterType type)
    {
        if (files.Lists.TryGetValue(name, out var given))
        {
            diagnostics.Add(RuleCodes.ListUnreadable, given, default, $"the pack states `{name}` itself and reads it from no file", "give the value in a profile, or in a pack that lies over this one");
        }

        return (fields.Node("default") is { } node ? ReadValue(node, type) : null, fields.Node("asOf") is { } day ? ConstantReader.Read(day, Day, diagnostics) : null, null);
    }

    /// <summary>A value with its day, as tests state it.</summary>
    private (Constant? Value, Constant? AsOf, SourceText? File) ReadDated(string name, YamlNode change, ParameterType type) =>
        Fields.Of(change, RuleGrammar.DatedValue, $"the value of `{name}`", diagnostics) is { } fields
            ? (fields.Node("default") is { } node ? ReadValue(node, type) : null, fields.Node("asOf") is { } day ? ConstantReader.Read(day, Day, diagnostics) : null, null)
            : default;

    /// <summary>From the file that whoever checks gives, or else from that of the pack; a parameter without either has no value.</summary>
    private (Constant? Value, Constant? AsOf, SourceText? File) ReadFile(string name, Fields fields, ParameterType type)
    {
        if (fields.Mapping.EntryOf("default") is { } both)
        {
            fields.Refuse(both.Key, "a parameter has its values from a file or a `default`, not from both");
        }

        if (fields.Text("at") is not { } at)
        {
            fields.Refuse(fields.Mapping["file"]!, "a `file` needs `at`, the place of the values in it");
            return default;
        }

        var file = files.Lists.TryGetValue(name, out var given) ? ParameterFile.Read(given, diagnostics)
            : fields.Text("file") is { } named ? ParameterFile.Open(files, fields.Mapping["file"]!, named, diagnostics)
            : null;
        var steps = Steps(at, fields.Mapping["at"]!);
        return file is null ? default
            : (file.ValuesAt(steps, at, type, fields.Mapping["at"]!), fields.Text("asOf") is { } day ? file.DayAt(day, fields.Mapping["asOf"]!) : null, file.Source);
    }

    /// <summary>The names on the way to the values, each step one or, for the values of another parameter, several.</summary>
    private ImmutableArray<ImmutableArray<string>> Steps(string at, YamlNode node)
    {
        ImmutableArray<string> Step(string segment)
        {
            if (!segment.StartsWith('$'))
            {
                return [segment];
            }

            if (parameters.TryGetValue(segment[1..], out var other) && other.Value is ListConstant { Values: var values })
            {
                return [.. values.Select(value => value.Text)];
            }

            diagnostics.Add(RuleCodes.UnknownName, node.Source, node.Span, $"`{segment}` is no list parameter with values", NameSuggestion.DidYouMean(segment, parameters.Where(pair => pair.Value.Value is ListConstant).Select(pair => "$" + pair.Key)));
            return [];
        }

        return [.. at.Split('.').Select(Step)];
    }

    private ParameterType? ReadType(Fields fields)
    {
        if (fields.Mapping["type"] is null && (fields.Mapping["file"] ?? fields.Mapping["at"]) is not null)
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
