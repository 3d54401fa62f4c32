using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Assessments;

/// <summary>What attestations come to: they stand beside what no document can show and change nothing that documents show.</summary>
[TestClass]
public sealed class AttestationBookTests
{
    [TestMethod]
    [DataRow("on: 2026-01-01", "on: 2026-01-01", true, "")]
    [DataRow("on: 2026-01-01", "on: 2025-11-03", true, "attestations.yaml:2:94 CC6009 this has to be stated again by 2026-11-03")]
    [DataRow("on: 2026-01-01", "on: 2025-11-02", false, "attestations.yaml:2:94 CC6009 this was to be stated again by 2026-11-02 and does not count any more")]
    [DataRow("on: 2026-01-01", "on: 2026-11-04", false, "attestations.yaml:2:70 CC6009 this was stated on 2026-11-04, after the day of the run")]
    [DataRow("statement", "document: M, statement", true, "")]
    [DataRow("statement", "document: N, statement", false, "attestations.yaml:2:38 CC6010 no document of the run has the id `N`; did you mean `M`?")]
    public void Apply_Attestation_StandsBesideUnknownsAndChangesNoVerdict(string right, string wrong, bool counts, string told)
    {
        var before = DecidedRun.Of().Assess();

        var assessment = DecidedRun.Of(attestations: $"  - {{{DecidedRun.Attestation.Replace(right, wrong, StringComparison.Ordinal)}}}").Assess();

        Assert.AreEqual(told, DecidedRun.Told(assessment));
        Assert.AreEqual(counts ? "R-1/P4 R-1/ R-2/P4 R-2/" : "", string.Join(' ', assessment.Findings.Where(finding => finding.Attested is not null).Select(finding => $"{finding.Rule}/{finding.Item}")));
        Assert.AreEqual(counts, assessment.NotExamined.Single(omission => omission.Kind == "paragraph").IsAttested);
        CollectionAssert.AreEqual(before.Findings.Select(finding => finding.Verdict).ToList(), assessment.Findings.Select(finding => finding.Verdict).ToList());
        Assert.AreEqual(RunExit.Of(before, dueOnly: false), RunExit.Of(assessment, dueOnly: false));
    }

    [TestMethod]
    public void Apply_Attestation_NeverStandsBesideAPassOrAFailure()
    {
        var assessment = DecidedRun.Of(attestations: $"  - {{{DecidedRun.Attestation}}}").Assess();

        Assert.IsTrue(assessment.Findings.All(finding => finding.Attested is null || finding.Verdict == Verdict.Unknown));
    }

    [TestMethod]
    public void NotInFiles_NobodyAttests_SaysWhoHasTo()
    {
        var omission = DecidedRun.Of().Assess().NotExamined.Single(omission => omission.Kind == "paragraph");

        Assert.AreEqual(new NotExamined("paragraph", "A law, 1", "no document can show this part: That red is right; to be attested by: The officer"), omission);
    }

    [TestMethod]
    public void Read_ParagraphThatDocumentsShow_IsRefused()
    {
        var assessment = DecidedRun.Of(attestations: $"  - {{{DecidedRun.Attestation.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}}}").Assess();

        Assert.IsFalse(assessment.Complete);
        Assert.Contains("the pack names no part of `2` that no document can show, so there is nothing to attest", assessment.Diagnostics.Single(diagnostic => diagnostic.IsError).Message);
    }
}
