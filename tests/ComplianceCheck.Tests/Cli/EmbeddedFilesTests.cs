using System.Collections.Immutable;
using System.Text.Json;
using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class EmbeddedFilesTests
{
    [TestMethod]
    [DataRow("rules", "rules")]
    [DataRow("templates", "templates")]
    [DataRow("src/ComplianceCheck.Cli/Demo", "demo")]
    public void Open_EveryFileOfAFolder_IsEmbeddedByteForByteAndNothingElseIs(string folder, string embedded)
    {
        var stored = FilesOf(folder).Select(path => $"{embedded}/{path}").ToList();

        CollectionAssert.AreEqual(stored, EmbeddedFiles.Paths.Where(path => path.StartsWith(embedded + "/", StringComparison.Ordinal)).ToList());
        foreach (var path in stored)
        {
            CollectionAssert.AreEqual(Repository.Bytes(folder + path[embedded.Length..]), EmbeddedFiles.Open(path)!.Memory.ToArray(), path);
        }
    }

    [TestMethod]
    public void Packs_EveryPackFile_IsOneThatReadsWithoutADiagnosticAndPassesItsTests()
    {
        var packs = FilesOf("rules").Where(path => path.EndsWith("/pack.yaml", StringComparison.Ordinal)).ToList();
        var examples = packs.Where(path => path.StartsWith("examples/", StringComparison.Ordinal)).Select(Example).ToImmutableArray();
        Assert.HasCount(packs.Count - examples.Length, EmbeddedFiles.Packs);
        Assert.IsNotEmpty(examples);
        foreach (var files in EmbeddedFiles.Packs.Concat(PackFiles.Stack(examples, EmbeddedFiles.Packs)))
        {
            var bag = new DiagnosticBag();
            var pack = PackReader.Read(files, bag);
            Assert.IsNotNull(pack, files.Folder);
            PackLint.Check(pack, bag);
            var results = new RuleTestRunner(pack).RunAll().ToList();

            Assert.AreEqual("", string.Join('\n', bag.ToImmutable().Concat(results.SelectMany(result => result.Diagnostics)).Select(DiagnosticText.OneLine)));
            Assert.IsTrue(results.TrueForAll(result => result.Succeeded));
            Assert.HasCount(files.Rules.Length, pack.Rules.Where(rule => files.IsOwn(rule.Source)));
        }
    }

    [TestMethod]
    public void Packs_EveryYamlFile_BelongsToAPack() =>
        CollectionAssert.AreEquivalent(
            FilesOf("rules").Where(path => PackFolders.IsYaml(path) && !path.StartsWith("examples/", StringComparison.Ordinal)).Select(path => "rules/" + path).ToList(),
            EmbeddedFiles.Packs.SelectMany(pack => pack.Files).Select(file => file.Path).ToList());

    [TestMethod]
    public void Open_EverySchema_Reads()
    {
        var schemas = FilesOf("rules").Where(path => path.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();

        Assert.IsGreaterThanOrEqualTo(2, schemas.Count);
        foreach (var path in schemas.Select(path => "rules/" + path))
        {
            // The schema of results describes our output, not documents, so its own walk reads it; those in folders are for editors.
            var bag = new DiagnosticBag();
            var isRead = path.EndsWith("/assessment.schema.json", StringComparison.Ordinal) || path.Count(sign => sign == '/') > 2
                ? JsonElement.Parse(EmbeddedFiles.Open(path)!.Bytes).GetProperty("definitions").ValueKind == JsonValueKind.Object
                : SchemaReader.Read(EmbeddedFiles.Open(path)!, bag) is not null;

            Assert.IsTrue(isRead, path);
            Assert.AreEqual("", string.Join('\n', bag.ToImmutable().Select(DiagnosticText.OneLine)));
        }
    }

    [TestMethod]
    public void Open_EveryTemplate_Parses()
    {
        foreach (var path in FilesOf("templates").Select(path => "templates/" + path))
        {
            var bag = new DiagnosticBag();
            var template = ReportTemplate.Parse(EmbeddedFiles.Open(path)!, path.EndsWith("-md", StringComparison.Ordinal) ? ReportFormat.Markdown : ReportFormat.Html, name => EmbeddedFiles.Open("templates/" + name), bag);

            Assert.AreEqual("", string.Join('\n', bag.ToImmutable().Select(DiagnosticText.OneLine)));
            Assert.IsNotNull(template, path);
        }
    }

    [TestMethod]
    public void Demo_EverySample_IsTheSameFileInBothPlaces()
    {
        const string Samples = "tests/ComplianceCheck.Tests/Samples";
        const string Demo = "src/ComplianceCheck.Cli/Demo";

        CollectionAssert.AreEqual(FilesOf(Samples).ToList(), FilesOf(Demo).Where(path => !path.StartsWith("lists/", StringComparison.Ordinal)).ToList());
        foreach (var path in FilesOf(Samples))
        {
            CollectionAssert.AreEqual(Repository.Bytes($"{Samples}/{path}"), Repository.Bytes($"{Demo}/{path}"), path);
        }
    }

    /// <summary>A pack that shows how something is done and does not run by itself.</summary>
    private static PackFiles Example(string packFile)
    {
        var folder = "rules/" + SourcePath.Folder(packFile);
        return new PackFiles(folder, [.. FilesOf(folder).Where(PackFolders.IsYaml).Select(path => new SourceText($"{folder}/{path}", Repository.Bytes($"{folder}/{path}")))], _ => null);
    }

    private static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.GetFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.PathOf(folder), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
