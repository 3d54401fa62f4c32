using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>A JSON file with the values of a parameter: a list that its publisher dates and its user replaces.</summary>
internal sealed class ParameterFile
{
    private readonly JsonText text;
    private readonly DiagnosticBag diagnostics;

    private ParameterFile(JsonText text, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /// <summary>The file, or null with an error.</summary>
    /// <param name="files">The pack.</param>
    /// <param name="named">Where the file is named.</param>
    /// <param name="relative">Its path from the pack, out of which it may not lead.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ParameterFile? Open(PackFiles files, YamlNode named, string relative, DiagnosticBag diagnostics)
    {
        var holder = files.HolderOf(named.Source);
        var path = SourcePath.Combine(holder.Folder, relative);
        var folder = SourcePath.Combine(holder.Folder, ".");
        if ((folder.Length > 0 && !path.StartsWith(folder + "/", StringComparison.Ordinal)) || path[folder.Length..].Split('/').Contains(".."))
        {
            diagnostics.Add(RuleCodes.ListUnreadable, named.Source, named.Span, $"`{relative}` lies outside the pack", "put the file into the folder of the pack");
            return null;
        }

        if (holder.Open(path) is not { } source)
        {
            diagnostics.Add(RuleCodes.ListUnreadable, named.Source, named.Span, $"`{relative}`, which is {path} from here, cannot be read");
            return null;
        }

        return Read(source, diagnostics);
    }

    /// <summary>The file, or null with an error.</summary>
    public static ParameterFile? Read(SourceText source, DiagnosticBag diagnostics) => JsonTextReader.Read(source, diagnostics) is { } text ? new ParameterFile(text, diagnostics) : null;

    /// <summary>The file itself.</summary>
    public SourceText Source => text.Source;

    /// <summary>The values at steps of names; every list on the way is passed through. Null with an error.</summary>
    /// <param name="steps">The names of each step: where there are several, each must be there.</param>
    /// <param name="path">The same as written.</param>
    /// <param name="type">What the values must be.</param>
    /// <param name="at">Where the path is written.</param>
    public Constant? ValuesAt(ImmutableArray<ImmutableArray<string>> steps, string path, ParameterType type, YamlNode at)
    {
        var values = ImmutableArray.CreateBuilder<Constant>();
        foreach (var value in Find(steps, at))
        {
            if (!IsA(value, type.Schema) || ConstantReader.Read(Scalar(value), type.Schema!, diagnostics) is not { } constant)
            {
                diagnostics.Add(RuleCodes.ListUnreadable, text.Source, value.Span, $"this is no {type.Word}, which `{path}` is said to hold");
                return null;
            }

            values.Add(constant);
        }

        if (values.Count == 0 || (!type.IsList && values.Count > 1))
        {
            diagnostics.Add(RuleCodes.ListUnreadable, at.Source, at.Span, $"`{path}` leads to {(values.Count == 0 ? "nothing" : $"{values.Count} values")} in {text.Source.Path}, expected {(type.IsList ? "a list of values" : "one value")}");
            return null;
        }

        return type.IsList ? new ListConstant(values.ToImmutable()) : values[0];
    }

    /// <summary>The day at a path of names, or null with an error.</summary>
    public Constant? DayAt(string path, YamlNode at)
    {
        if (Find([.. path.Split('.').Select(name => ImmutableArray.Create(name))], at) is [{ Kind: JsonKind.String } value] && DateRange.TryParse(value.AsText(), out var day))
        {
            return new DateConstant(day, value.AsText());
        }

        diagnostics.Add(RuleCodes.ListUnreadable, at.Source, at.Span, $"`{path}` leads to no date in {text.Source.Path}");
        return null;
    }

    private List<JsonValue> Find(ImmutableArray<ImmutableArray<string>> steps, YamlNode at)
    {
        List<JsonValue> found = [.. Elements(text.Root)];
        foreach (var names in steps)
        {
            found = [.. names.SelectMany(name => Step(found, name, isOneOfSeveral: names.Length > 1, at))];
        }

        return found;
    }

    private List<JsonValue> Step(List<JsonValue> holders, string name, bool isOneOfSeveral, YamlNode at)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(name);
        List<JsonValue> values = [.. holders.Where(holder => holder.Kind == JsonKind.Object).Select(holder => holder.TryGetProperty(utf8, out var value) ? value : (JsonValue?)null).OfType<JsonValue>()];
        if (isOneOfSeveral && values.Count == 0)
        {
            // What one of several leads to would be missing in silence.
            diagnostics.Add(RuleCodes.ListUnreadable, at.Source, at.Span, $"there is no `{name}` in {text.Source.Path}");
        }

        return [.. values.SelectMany(Elements)];
    }

    private static List<JsonValue> Elements(JsonValue value)
    {
        if (value.Kind != JsonKind.List)
        {
            return [value];
        }

        var elements = new List<JsonValue>();
        foreach (var element in value)
        {
            elements.AddRange(Elements(element));
        }

        return elements;
    }

    private static bool IsA(JsonValue value, SchemaType? type) => (type, value.Kind) is (TextType, JsonKind.String) or (NumberType, JsonKind.Number) or (BooleanType, JsonKind.Boolean);

    /// <summary>The value as a rule would write it, so that it is checked as one.</summary>
    private static YamlScalar Scalar(JsonValue value) => new(value.Text.Source, value.Span, value.AsText(), value.Kind switch
    {
        JsonKind.String => YamlScalarKind.Text,
        JsonKind.Boolean => YamlScalarKind.Boolean,
        _ => YamlScalarKind.Float,
    });
}
