using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Rules;

/// <summary>Packs written in place over a small schema of machines, the items, and workshops, their sites; and documents to ask them of.</summary>
internal static class Workshop
{
    /// <summary>What <c>pack.yaml</c> says unless a test says otherwise.</summary>
    public const string PackFile =
        """
        pack:
          id: workshop
          version: 1.0.0
          language: 1
          title: Machines
          schema: workshop.schema.json
          closedWhen: {all: [{field: complete, equals: true}, {field: asOf, notOlderThan: $maxAge}]}
        sources:
          BOOK: {title: A book, force: framework}
          LAW: {title: A law, force: binding}
        parameters:
          maxAge: {type: duration, default: 365d}
          warm: {type: list of colour, default: [red]}
          best: {type: colour, default: blue}
          start: {type: date, default: 2026-06-30}
          nothing: {type: colour}
          nobody: {type: list of colour}
        """;

    /// <summary>The day for which tests decide unless they say otherwise.</summary>
    public static readonly DateOnly Today = new(2026, 11, 3);

    private static readonly Lazy<SourceText> SchemaFile = new(() => new SourceText("p/workshop.schema.json", Repository.Bytes("tests/ComplianceCheck.Tests/Rules/workshop.schema.json")));
    private static readonly Lazy<SchemaShape> Read = new(() => Port.ReadShape(SchemaFile.Value));
    private static readonly Lazy<DocumentSchema> Compiled = new(() => DocumentSchema.Compile(Shape));

    /// <summary>The schema of all packs that state no other.</summary>
    public static SchemaShape Shape => Read.Value;

    /// <summary>A rule with the given lines behind those that every rule has.</summary>
    public static string Rule(string lines, string id = "R-1") =>
        $"id: {id}\nrevision: 1\ntitle: Wrong state\nseverity: low\nrequirement: All is well.\nauthorities: [{{source: BOOK}}]\n{lines}\n";

    /// <summary>The files of a pack in the folder <c>p</c>.</summary>
    public static PackFiles Files(string rule, string? definitions = null, string pack = PackFile, SourceText? schema = null) =>
        Files(schema, [("pack.yaml", pack), ("R-1.yaml", rule), .. definitions is null ? [] : new[] { ("definitions.yaml", definitions) }]);

    /// <summary>The files of a pack in the folder <c>p</c>, by name.</summary>
    public static PackFiles Files(SourceText? schema, params (string Name, string Text)[] files) =>
        new("p", [.. files.Select(file => new SourceText("p/" + file.Name, file.Text))], path => path == "p/workshop.schema.json" ? schema ?? SchemaFile.Value : null);

    /// <summary>A pack of one rule, which must be usable.</summary>
    public static Pack Pack(string rule, string? definitions = null, string pack = PackFile) => Usable(Files(rule, definitions, pack));

    /// <summary>A pack that must be usable.</summary>
    public static Pack Usable(PackFiles files)
    {
        var bag = new DiagnosticBag();
        var pack = PackReader.Read(files, bag, Shape);
        Assert.IsNotNull(pack, Port.Lines(bag.ToImmutable()));
        return pack;
    }

    /// <summary>What is said of a pack, one diagnostic a line.</summary>
    public static string Diagnose(PackFiles files)
    {
        var bag = new DiagnosticBag();
        var pack = PackReader.Read(files, bag, Shape);
        Assert.AreEqual(bag.HasErrors, pack is null);
        return Port.Lines(bag.ToImmutable());
    }

    /// <summary>What is said of a rule, one diagnostic a line.</summary>
    public static string Diagnose(string rule, string? definitions = null) => Diagnose(Files(rule, definitions));

    /// <summary>A machine with the given properties, each on a line of its own from line 2 on, at column 3.</summary>
    public static Document Machine(params string[] properties) => Lay("machine.json", "machine", properties.Any(property => property.StartsWith("\"id\"", StringComparison.Ordinal)) ? properties : [.. properties, "\"id\": \"M\""]);

    /// <summary>A workshop with the given properties, laid out likewise.</summary>
    public static Document Site(params string[] properties) => Lay("site.json", "workshop", [.. properties, "\"id\": \"W\""]);

    /// <summary>What a pack of one rule decides about a machine.</summary>
    public static RuleOutcome Decide(string rule, Document machine, Document? site = null, string? definitions = null, DateOnly? asOf = null) =>
        Checker.Compile(Pack(rule, definitions)).Check(machine, site, asOf ?? Today).Single();

    /// <summary>What a condition is of a machine, told by the verdict of the rule that requires it.</summary>
    public static Truth Ask(string condition, Document machine, Document? site = null, string? definitions = null) =>
        Decide(Rule("require: " + condition), machine, site, definitions).Verdict switch
        {
            Verdict.Pass => Truth.True,
            Verdict.Fail => Truth.False,
            _ => Truth.Unknown,
        };

    /// <summary>What a condition is of a machine with the given properties.</summary>
    public static Truth Ask(string condition, params string[] properties) => Ask(condition, Machine(properties));

    private static Document Lay(string path, string kind, string[] properties)
    {
        var json = "{\n  " + string.Join(",\n  ", [.. properties, $"\"documentType\": \"{kind}\""]) + "\n}\n";
        return Valid(new SourceText(path, json));
    }

    /// <summary>A document of the schema, which must be valid.</summary>
    public static Document Valid(SourceText source)
    {
        var bag = new DiagnosticBag();
        var document = DocumentReader.Read(source, Shape, Compiled.Value, bag);
        Assert.IsNotNull(document, Port.Lines(bag.ToImmutable()));
        return document;
    }
}
