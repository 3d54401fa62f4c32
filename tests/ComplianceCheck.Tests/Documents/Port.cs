using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

/// <summary>The shipped schema, and short ways to read documents with it.</summary>
internal static class Port
{
    private static readonly Lazy<SchemaShape> Read = new(() => ReadShape(new SourceText("port.schema.json", Repository.Bytes("rules/schema/port.schema.json"))));
    private static readonly Lazy<DocumentSchema> Compiled = new(() => DocumentSchema.Compile(Shape));

    public static SchemaShape Shape => Read.Value;

    public static DocumentSchema Schema => Compiled.Value;

    /// <summary>A crane document with the given properties, each on its own line from line 2 on, at column 3.</summary>
    public static string Crane(params string[] properties) =>
        "{\n  " + string.Join(",\n  ", [.. properties, .. Smallest.Where(pair => !properties.Any(stated => stated.StartsWith($"\"{pair.Name}\"", StringComparison.Ordinal))).Select(pair => $"\"{pair.Name}\": {pair.Value}")]) + "\n}\n";

    /// <summary>A site document with the given properties, laid out likewise.</summary>
    public static string Site(string id, params string[] properties) =>
        "{\n  " + string.Join(",\n  ", [.. properties, "\"schemaVersion\": \"1.0\"", "\"documentType\": \"stsSite\"", $"\"siteId\": \"{id}\"", "\"asOf\": \"2026-11-03\""]) + "\n}\n";

    /// <summary>What is said of a document, by place.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(string json)
    {
        var bag = new DiagnosticBag();
        DocumentReader.Read(new SourceText("crane.json", json), Shape, Schema, bag);
        return bag.ToImmutable();
    }

    /// <summary>A document that must be valid.</summary>
    public static Document Valid(string json, string path = "crane.json") => Valid(new SourceText(path, json));

    /// <summary>A document that must be valid.</summary>
    public static Document Valid(SourceText source)
    {
        var bag = new DiagnosticBag();
        var document = DocumentReader.Read(source, Shape, Schema, bag);
        Assert.IsNotNull(document, Lines(bag.ToImmutable()));
        return document;
    }

    /// <summary>What is said of the quality of documents in one run, that of joining them left out.</summary>
    public static ImmutableArray<Diagnostic> Doubts(params Document[] documents)
    {
        var fleet = Fleet.Join(documents, new DiagnosticBag());
        var bag = new DiagnosticBag();
        DocumentQuality.Check(fleet, Shape, bag);
        return bag.ToImmutable();
    }

    /// <summary>Diagnostics as a person reads them, one a line.</summary>
    public static string Lines(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(DiagnosticText.OneLine));

    public static SchemaShape ReadShape(SourceText source)
    {
        var bag = new DiagnosticBag();
        var shape = SchemaReader.Read(source, bag);
        Assert.IsNotNull(shape, Lines(bag.ToImmutable()));
        return shape;
    }

    private static readonly (string Name, string Value)[] Smallest =
    [
        ("schemaVersion", "\"1.0\""),
        ("documentType", "\"stsCrane\""),
        ("documentId", "\"X-1\""),
        ("asOf", "\"2026-11-03\""),
        ("crane", "{\"id\": \"QC-01\"}"),
    ];
}
