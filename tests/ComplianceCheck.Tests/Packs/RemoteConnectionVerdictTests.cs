using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>What the rules on remote connections say of the samples.</summary>
[TestClass]
public class RemoteConnectionVerdictTests
{
    private static readonly Lazy<ImmutableArray<RuleOutcome>> Compliant = new(() => CranePack.Check(CranePack.Compliant, CranePack.Site)!.Value);
    private static readonly Lazy<ImmutableArray<RuleOutcome>> Partial = new(() => CranePack.Check(CranePack.Partial, CranePack.Site)!.Value);
    private static readonly Lazy<ImmutableArray<RuleOutcome>> Noncompliant = new(() => CranePack.Check(CranePack.Noncompliant)!.Value);

    [TestMethod]
    [DataRow("VR-01", Verdict.Pass, Verdict.Fail, Verdict.Fail)]
    [DataRow("VR-02", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    [DataRow("VR-03", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    [DataRow("VR-04", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    [DataRow("VR-05", Verdict.Pass, Verdict.Unknown, Verdict.Fail)]
    public void Check_Samples_GivesTheGrid(string rule, Verdict compliant, Verdict partial, Verdict noncompliant)
    {
        Assert.AreEqual(compliant, Of(Compliant, rule).Verdict);
        Assert.AreEqual(partial, Of(Partial, rule).Verdict);
        Assert.AreEqual(noncompliant, Of(Noncompliant, rule).Verdict);
    }

    [TestMethod]
    [DataRow("VR-01", "RC-COM RC-CEL RC-TV")]
    [DataRow("VR-02", "RC-COM RC-CEL RC-TV")]
    [DataRow("VR-03", "RC-COM RC-CEL RC-TV")]
    // Nobody says whose the cellular path is, nor what it allows.
    [DataRow("VR-04", "RC-COM RC-TV")]
    [DataRow("VR-05", "RC-COM RC-TV")]
    public void Check_NoncompliantCrane_FailsForTheseConnections(string rule, string items)
    {
        CollectionAssert.AreEquivalent(items.Split(' '), Items(Of(Noncompliant, rule), Verdict.Fail));
    }

    [TestMethod]
    public void Check_PartlyRecordedCrane_FailsOnlyForTheApprovalThatHasEnded()
    {
        CollectionAssert.AreEqual(new[] { "RC-RM" }, Items(Of(Partial, "VR-01"), Verdict.Fail));
    }

    [TestMethod]
    [DataRow("VR-02", "RC-DIAG RC-LTE")]
    [DataRow("VR-03", "RC-DIAG RC-LTE")]
    [DataRow("VR-04", "RC-DIAG VS-1 VS-2")]
    public void Check_CompliantCrane_PassesForTheseItems(string rule, string items)
    {
        CollectionAssert.AreEquivalent(items.Split(' '), Items(Of(Compliant, rule), Verdict.Pass));
    }

    [TestMethod]
    public void Check_ReadOnlyThatNobodyHasReadInTheConfiguration_IsUnknown()
    {
        var unread = new SourceText("x.json", Encoding.UTF8.GetString(CranePack.Compliant.Bytes).Replace("\"capability\",", "", StringComparison.Ordinal));

        var outcome = CranePack.Check(unread, CranePack.Site)!.Value.Single(found => found.Rule == "VR-05");

        CollectionAssert.AreEqual(new[] { "RC-DIAG", "RC-LTE" }, Items(outcome, Verdict.Unknown));
    }

    [TestMethod]
    [DataRow("\"capability\": \"readOnly\"", "high")]
    [DataRow("\"capability\": \"fullControl\"", "critical")]
    [DataRow("\"name\": \"Tunnel\"", "critical")]
    public void Check_FarEndInAListedCountry_IsCriticalUnlessReadOnly(string written, string expected)
    {
        var source = new SourceText("x.json", $$"""{ "schemaVersion": "1.0", "documentType": "stsCrane", "documentId": "X-1", "asOf": "2026-11-03", "crane": { "id": "QC-01" }, "remoteConnections": [{ "id": "RC-1", {{written}}, "remoteEnd": { "country": "CN" } }] }""");

        var finding = CranePack.Check(source)!.Value.Single(found => found.Rule == "VR-02").Findings.Single(found => found.Verdict == Verdict.Fail);

        Assert.AreEqual(expected, finding.Severity);
    }

    private static RuleOutcome Of(Lazy<ImmutableArray<RuleOutcome>> outcomes, string rule) => outcomes.Value.Single(found => found.Rule == rule);

    private static string?[] Items(RuleOutcome outcome, Verdict verdict) =>
        [.. outcome.Findings.Where(finding => finding.Verdict == verdict && finding.Item is not null).Select(finding => finding.Item)];
}
