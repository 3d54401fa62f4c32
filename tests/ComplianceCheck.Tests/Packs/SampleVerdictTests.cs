using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

[TestClass]
public class SampleVerdictTests
{
    [TestMethod]
    public void Check_CompliantCrane_Passes()
    {
        var outcome = CranePack.Check(CranePack.Compliant, CranePack.Site)!.Value.Single(found => found.Rule == "RA-01");

        Assert.AreEqual(Verdict.Pass, outcome.Verdict);
        CollectionAssert.AreEquivalent(new[] { "M-1", "RRC-1/P1", null }, outcome.Findings.Where(finding => finding.Verdict == Verdict.Pass).Select(finding => finding.Item).ToArray());
    }

    [TestMethod]
    public void Check_NoncompliantCrane_FailsForThreeModemsAndOneEmitter()
    {
        var outcome = CranePack.Check(CranePack.Noncompliant)!.Value.Single(found => found.Rule == "RA-01");

        Assert.AreEqual(Verdict.Fail, outcome.Verdict);
        CollectionAssert.AreEquivalent(new[] { "M-1", "M-2", "M-3", "U-2" }, outcome.Findings.Where(finding => finding.Verdict == Verdict.Fail).Select(finding => finding.Item).ToArray());
    }

    [TestMethod]
    public void Check_PartlyRecordedCrane_IsUnknown()
    {
        var outcome = CranePack.Check(CranePack.Partial, CranePack.Site)!.Value.Single(found => found.Rule == "RA-01");

        Assert.AreEqual(Verdict.Unknown, outcome.Verdict);
        Assert.IsFalse(outcome.Findings.Any(finding => finding.Verdict == Verdict.Fail));
    }

    /// <summary>One row a rule: the crane that complies, the one that is partly recorded, the one that does not.</summary>
    [TestMethod]
    [DataRow("RA-02", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    [DataRow("RA-03", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    [DataRow("RA-04", Verdict.Unknown, Verdict.Unknown, Verdict.Fail)]
    [DataRow("SC-03", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    public void Check_Samples_HaveTheVerdictsOfTheGrid(string rule, Verdict compliant, Verdict partial, Verdict noncompliant)
    {
        var compliantCrane = VerdictOf(rule, CranePack.Check(CranePack.Compliant, CranePack.Site));
        var partialCrane = VerdictOf(rule, CranePack.Check(CranePack.Partial, CranePack.Site));
        var noncompliantCrane = VerdictOf(rule, CranePack.Check(CranePack.Noncompliant));

        Assert.AreEqual((compliant, partial, noncompliant), (compliantCrane, partialCrane, noncompliantCrane));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(""", "modems": []""")]
    [DataRow(""", "modems": [], "components": [], "observations": []""")]
    public void Check_SmallestDocument_PassesNothing(string more)
    {
        var source = new SourceText("x.json", $$"""{ "schemaVersion": "1.0", "documentType": "stsCrane", "documentId": "X-1", "asOf": "2026-11-03", "crane": { "id": "QC-01" }{{more}} }""");

        var outcomes = CranePack.Check(source)!.Value;

        Assert.IsTrue(outcomes.All(outcome => outcome.Verdict == Verdict.Unknown));
        Assert.IsFalse(outcomes.SelectMany(outcome => outcome.Findings).Any(finding => finding.Verdict == Verdict.Pass));
    }

    [TestMethod]
    public void Check_FailureBeforeTheDueDate_IsNotYetDue()
    {
        var crane = CranePack.ReadDocument(CranePack.Noncompliant)!;

        var before = CranePack.Checker.Check(crane, null, new DateOnly(2027, 7, 15)).Where(outcome => IsDueWithThePlan(outcome.Rule)).SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Fail).ToList();
        var after = CranePack.Checker.Check(crane, null, new DateOnly(2027, 7, 16)).Where(outcome => IsDueWithThePlan(outcome.Rule)).SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Fail).ToList();

        Assert.IsNotEmpty(before);
        Assert.HasCount(before.Count, after);
        Assert.IsTrue(before.TrueForAll(finding => finding.NotYetDue));
        Assert.IsFalse(after.Exists(finding => finding.NotYetDue));
    }

    [TestMethod]
    public void Read_MisspeltModemKindInTheRule_IsRefusedWithTheRightWord()
    {
        var files = CranePack.Files("pack.yaml", text => text.Replace("default: [cellular,", "default: [celular,", StringComparison.Ordinal));
        var diagnostics = new DiagnosticBag();

        var pack = PackReader.Read(files, diagnostics);

        var error = diagnostics.ToImmutable().Single(diagnostic => diagnostic.IsError);
        Assert.IsNull(pack);
        Assert.AreEqual(RuleCodes.WrongConstant, error.Code);
        Assert.AreEqual("did you mean `cellular`?", error.Help);
        Assert.AreEqual("celular", error.Source!.Slice(error.Span));
    }

    [TestMethod]
    public void Check_ShuffledDocuments_GivesTheSameVerdicts()
    {
        var before = CranePack.Check(CranePack.Noncompliant)!.Value.SelectMany(outcome => outcome.Findings).Select(Told).Order(StringComparer.Ordinal).ToList();

        for (var seed = 0; seed < 10; seed++)
        {
            var shuffled = CranePack.Check(Shuffle.Of(CranePack.Noncompliant, seed))!.Value.SelectMany(outcome => outcome.Findings).Select(Told).Order(StringComparer.Ordinal).ToList();

            CollectionAssert.AreEqual(before, shuffled, $"seed {seed}");
        }
    }

    /// <summary>Whether a rule rests on binding authorities that are due with the plan; others are due already, or never.</summary>
    private static bool IsDueWithThePlan(string rule) => CranePack.Pack.Rules.Single(found => found.Id == rule).Citations.Where(citation => citation.IsBinding).ToList() is var binding
        && binding.Count > 0 && binding.TrueForAll(citation => citation.Due == new DateOnly(2027, 7, 16));

    private static Verdict VerdictOf(string rule, IEnumerable<RuleOutcome>? outcomes) => outcomes!.Single(outcome => outcome.Rule == rule).Verdict;

    /// <summary>What must not depend on the order in a file: places do, and are left out.</summary>
    private static string Told(Finding finding) => $"{finding.Fingerprint} {finding.Item} {finding.Verdict}";
}
