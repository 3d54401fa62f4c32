using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Assessments;

[TestClass]
public sealed class AssessorTests
{
    [TestMethod]
    [DataRow("public", "confidential", "confidential", DisplayName = "the most protected document counts")]
    [DataRow("confidential", "public public", "confidential", DisplayName = "so does the pack")]
    [DataRow("public", "internal sensitiveSecurityInformation confidential", "sensitiveSecurityInformation")]
    [DataRow("public", "public public", "public", DisplayName = "all of them say public")]
    [DataRow("public", "public -", null, DisplayName = "public would promise too much where a document says nothing")]
    [DataRow("public", "-", null)]
    [DataRow(null, "-", null)]
    [DataRow(null, "public", "public")]
    [DataRow("public", "internal -", "internal", DisplayName = "what one document states protects the others")]
    [DataRow("internal", "-", "internal")]
    public void Assess_Handling_IsTheMostProtectedAndNeverMoreThanIsStated(string? pack, string documents, string? expected)
    {
        var stated = documents.Split(' ').Select((word, n) => new AssessedDocument($"{n}.json", "stsCrane", $"D-{n}", "", null, word == "-" ? null : word));

        var assessment = Assess(PackOf(pack), [.. stated]);

        Assert.AreEqual(expected, assessment.Handling);
    }

    [TestMethod]
    public void Assess_NoDocument_TakesTheHandlingOfThePack() => Assert.AreEqual("public", Assess(PackOf("public"), []).Handling);

    private static Assessment Assess(Pack pack, ImmutableArray<AssessedDocument> documents) =>
        Assessor.Assess(new ToolIdentity("test", "0", "none"), Workshop.Today, [pack], documents, [], [], []);

    private static Pack PackOf(string? handling)
    {
        var bag = new DiagnosticBag();
        var line = handling is null ? "" : $", handling: {handling}";
        var files = new PackFiles("rules/own",
            [
                new SourceText("rules/own/pack.yaml", $"pack: {{id: own, version: 1.0.0, language: 1, title: Own, schema: ../schema/port.schema.json{line}}}\nsources: {{BOOK: {{title: A book, force: pack}}}}\n"),
                new SourceText("rules/own/R-1.yaml", Workshop.Rule("require: {field: crane.id, exists: true}")),
            ],
            EmbeddedFiles.Open);
        var pack = PackReader.Read(files, bag);
        Assert.IsNotNull(pack, string.Join('\n', bag.ToImmutable().Select(DiagnosticText.OneLine)));
        return pack;
    }
}
