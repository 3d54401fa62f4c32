using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>Reads one file as a document: strict JSON, a kind that the schema knows, a version that it describes, no error.</summary>
public static class DocumentReader
{
    private const string KindProperty = "documentType";

    /// <summary>The document, or null with at least one error in <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="shape">The schema.</param>
    /// <param name="schema">The same schema, compiled.</param>
    /// <param name="diagnostics">Takes CC1001 to CC1209.</param>
    /// <param name="kinds">The kinds of document that are known where there are more schemas than one; those of the schema if not given.</param>
    public static Document? Read(SourceText source, SchemaShape shape, DocumentSchema schema, DiagnosticBag diagnostics, IReadOnlyCollection<string>? kinds = null)
    {
        if (JsonTextReader.Read(source, diagnostics) is not { } text || KindOf(text, shape, kinds ?? [.. shape.Kinds.Keys], diagnostics) is not { } kind || !IsSupported(text, kind, diagnostics))
        {
            return null;
        }

        var errors = diagnostics.ErrorCount;
        schema.Validate(text.Root, kind, diagnostics);
        if (diagnostics.ErrorCount > errors)
        {
            return null;
        }

        if (Known(text.Root, kind.Id) is null)
        {
            diagnostics.Add(DocumentCodes.MissingProperty, source, Opening(text), $"{kind.Root.Name} has no `{kind.Id.Name}`, which identifies the document");
            return null;
        }

        return Describe(text, kind);
    }

    /// <summary>The document that a text is, which the caller knows to be valid.</summary>
    internal static Document Describe(JsonText text, DocumentKind kind) =>
        new(text, kind, Known(text.Root, kind.Id)!.Value.AsText())
        {
            AsOf = Known(text.Root, kind.AsOf) is { } asOf && DateRange.TryParse(asOf.AsText(), out var day) && day.IsDay ? day.First : null,
            Handling = Known(text.Root, kind.Root.Properties.Values.FirstOrDefault(property => property.Type is TextType { IsHandling: true }))?.AsText(),
            JoinKey = Known(text.Root, kind.JoinBy)?.AsText(),
        };

    private static DocumentKind? KindOf(JsonText text, SchemaShape shape, IReadOnlyCollection<string> kinds, DiagnosticBag diagnostics)
    {
        var expected = "expected an object whose `" + KindProperty + "` is " + string.Join(", ", kinds.SkipLast(1).Select(name => $"`{name}`")) + (kinds.Count > 1 ? " or " : "") + $"`{kinds.Last()}`";
        if (text.Root.Kind != JsonKind.Object)
        {
            diagnostics.Add(DocumentCodes.UnknownKind, text.Source, Opening(text), $"this is {(text.Root.Kind == JsonKind.List ? "a list" : "a single value")}, {expected}", HowToLeaveOut);
            return null;
        }

        if (!text.Root.TryGetProperty("documentType"u8, out var stated) || NotKnown.Is(stated))
        {
            diagnostics.Add(DocumentCodes.UnknownKind, text.Source, Opening(text), $"no `{KindProperty}` is stated, {expected}", Misspelt(text.Root) ?? HowToLeaveOut);
            return null;
        }

        var name = stated.AsText();
        if (stated.Kind == JsonKind.String && shape.Kinds.TryGetValue(name, out var kind))
        {
            return kind;
        }

        var shown = stated.Kind == JsonKind.String && name.Length <= 64 ? $"`{name}` is" : "this is";
        diagnostics.Add(DocumentCodes.UnknownKind, text.Source, stated.Span, $"{shown} no kind of document, {expected}", NameSuggestion.DidYouMean(name, kinds) ?? HowToLeaveOut);
        return null;
    }

    private const string HowToLeaveOut = "if the file is not meant to be checked, leave it out with --ignore GLOB";

    /// <summary>The property that may have been meant, looked for among the first few: this file may be anything.</summary>
    private static string? Misspelt(JsonValue root)
    {
        var looked = 0;
        foreach (var property in root)
        {
            if (NameSuggestion.Nearest(property.Name, [KindProperty]) is not null && property.Name != KindProperty)
            {
                return $"`{property.Name}` may be meant as `{KindProperty}`";
            }

            if (++looked == 100)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether the major number of the stated version is at most that of the smallest document of the kind.</summary>
    private static bool IsSupported(JsonText text, DocumentKind kind, DiagnosticBag diagnostics)
    {
        if (Known(text.Root, kind.Version) is not { Kind: JsonKind.String } stated || MajorOf(stated) is not { } major || MajorOf(Known(kind.Smallest, kind.Version)) is not { } supported || major <= supported)
        {
            return true;
        }

        diagnostics.Add(
            DocumentCodes.VersionNotSupported,
            text.Source,
            stated.Span,
            string.Create(CultureInfo.InvariantCulture, $"the document follows version {stated.AsText()} of the schema, expected {supported}.x or older"),
            "use a release of this tool that knows the version");
        return false;
    }

    private static decimal? MajorOf(JsonValue? version) =>
        version is { Kind: JsonKind.String } stated && decimal.TryParse(stated.AsText().Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;

    private static JsonValue? Known(JsonValue holder, SchemaProperty? property) =>
        property is not null && holder.TryGetProperty(property.Utf8Name, out var value) && !NotKnown.Is(value) ? value : null;

    private static SourceSpan Opening(JsonText text) => new(text.Root.Span.Start, 1);
}
