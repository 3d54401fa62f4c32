using ComplianceCheck.Diagnostics;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Packs;

[TestClass]
public class ChangedPackTests
{
    private const string Rule = "RA-01-undocumented-modem.yaml";

    [TestMethod]
    [DataRow(Rule, "revision: 1", "revision: 0", "`revision` is 0, expected 1 or more")]
    [DataRow(Rule, "id: RA-01", "id: RA 01", "`RA 01` is no id")]
    [DataRow(Rule, "message: \"{kind} modem {id} in {location.area} is not recorded in any accepted document\"", "message: \" \"", "`message` is empty, expected text")]
    [DataRow("pack.yaml", "default: [cellular, satellite, pots, lora, privateRadio]", "default: []", "a list without values would make whatever asks for every one of them true")]
    public void Read_ValueThatSaysNothing_IsRefused(string file, string written, string changed, string message)
    {
        var diagnostics = new DiagnosticBag();

        var pack = PackReader.Read(CranePack.Files(file, text => text.Replace(written, changed, StringComparison.Ordinal)), diagnostics);

        Assert.IsNull(pack);
        Assert.IsTrue(diagnostics.ToImmutable().Any(diagnostic => diagnostic.Message == message), string.Join('\n', diagnostics.ToImmutable().Select(DiagnosticText.OneLine)));
    }

    [TestMethod]
    public void Check_ItemReachedByTwoPaths_IsOneItem()
    {
        var crane = CranePack.ReadDocument(CranePack.Noncompliant)!;
        var pack = CranePack.ReadPack(CranePack.Files(Rule, text => text.Replace("forEach: [modems, $site.modems]", "forEach: [modems, $.modems, $site.modems]", StringComparison.Ordinal)))!;

        var once = CranePack.Checker.Check(crane, null, CranePack.AsOf).Single(outcome => outcome.Rule == "RA-01").Findings.Count(finding => finding.Check == "modem");
        var twice = Checker.Compile(pack).Check(DocumentOf(pack), null, CranePack.AsOf).Single(outcome => outcome.Rule == "RA-01").Findings.Count(finding => finding.Check == "modem");

        Assert.AreEqual(3, once);
        Assert.AreEqual(once, twice);
    }

    /// <summary>The same crane, read by the schema of the changed pack.</summary>
    private static global::ComplianceCheck.Documents.Document DocumentOf(Pack pack) =>
        global::ComplianceCheck.Documents.DocumentReader.Read(CranePack.Noncompliant, pack.Schema, global::ComplianceCheck.Documents.DocumentSchema.Compile(pack.Schema), new DiagnosticBag())!;
}
