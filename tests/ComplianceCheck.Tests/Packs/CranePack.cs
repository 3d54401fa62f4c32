using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>The shipped pack and the samples, read once for all tests.</summary>
internal static class CranePack
{
    public static readonly DateOnly AsOf = new(2026, 11, 3);
    private static readonly Lazy<Pack> Read = new(() => ReadPack(Files()) ?? throw new AssertFailedException("the shipped pack cannot be read"));
    private static readonly Lazy<DocumentSchema> Compiled = new(() => DocumentSchema.Compile(Pack.Schema));
    private static readonly Lazy<Checker> Compiler = new(() => Checker.Compile(Pack));

    public static Pack Pack => Read.Value;

    public static DocumentSchema Schema => Compiled.Value;

    public static Checker Checker => Compiler.Value;

    public static SourceText Compliant => Sample("EBT/cranes/EBT-QC-01.json");

    public static SourceText Partial => Sample("EBT/cranes/EBT-QC-06.json");

    public static SourceText Noncompliant => Sample("HPT/cranes/HPT-STS-07.json");

    public static SourceText Site => Sample("EBT/site.json");

    /// <summary>The files of the pack, with one of them changed.</summary>
    public static PackFiles Files(string? changed = null, Func<string, string>? change = null)
    {
        var folder = Repository.PathOf("rules/mts-sts-cranes");
        var files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
        {
            var text = File.ReadAllText(path);
            return new SourceText("rules/mts-sts-cranes/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), Path.GetFileName(path) == changed ? change!(text) : text);
        });
        return new PackFiles("rules/mts-sts-cranes", [.. files], path => new SourceText(path, Repository.Bytes(path)));
    }

    public static Pack? ReadPack(PackFiles files) => PackReader.Read(files, new DiagnosticBag());

    public static Document? ReadDocument(SourceText source) => DocumentReader.Read(source, Pack.Schema, Schema, new DiagnosticBag());

    /// <summary>The findings of all rules on a document; null where the schema refuses it or its site.</summary>
    public static ImmutableArray<RuleOutcome>? Check(SourceText source, SourceText? site = null)
    {
        var siteDocument = site is null ? null : ReadDocument(site);
        return ReadDocument(source) is { } document && (site is null || siteDocument is not null) ? Checker.Check(document, siteDocument, AsOf) : null;
    }

    private static SourceText Sample(string path) => new(path, Repository.Bytes("tests/ComplianceCheck.Tests/Samples/" + path));
}
