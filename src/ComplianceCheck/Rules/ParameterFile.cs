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
        var path = SourcePath.Combine(files.Folder, relative);
        if (!path.StartsWith(files.PathOf(""), StringComparison.Ordinal) || path.Split('/').Contains(".."))
        {
            diagnostics.Add(RuleCodes.ListUnreadable, named.Source, named.Span, $"`{relative}` lies outside the pack", "put the file into the folder of the pack");
            return null;
        }

        if (files.Open(path) is not { } source)
        {
            diagnostics.Add(RuleCodes.ListUnreadable, named.Source, named.Span, $"`{relative}`, which is {path} from here, cannot be read");
            return null;
        }

        return JsonTextReader.Read(source, diagnostics) is { } text ? new ParameterFile(text, diagnostics) : null;
    }

    /// <summary>The file itself.</summary>
    public SourceText Source => text.Source;

    /// <summary>The values at a path of names; every list on the way is passed through. Null with an error.</summary>
    public Constant? ValuesAt(string path, ParameterType type, YamlNode at)
    {
        var values = ImmutableArray.CreateBuilder<Constant>();
        foreach (var value in Find(path))
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
        if (Find(path) is [{ Kind: JsonKind.String } value] && DateRange.TryParse(value.AsText(), out var day))
        {
            return new DateConstant(day, value.AsText());
        }

        diagnostics.Add(RuleCodes.ListUnreadable, at.Source, at.Span, $"`{path}` leads to no date in {text.Source.Path}");
        return null;
    }

    private List<JsonValue> Find(string path)
    {
        List<JsonValue> found = [.. Elements(text.Root)];
        foreach (var name in path.Split('.'))
        {
            var utf8 = System.Text.Encoding.UTF8.GetBytes(name);
            found = [.. found.Where(holder => holder.Kind == JsonKind.Object).SelectMany(holder => holder.TryGetProperty(utf8, out var value) ? Elements(value) : [])];
        }

        return found;
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
