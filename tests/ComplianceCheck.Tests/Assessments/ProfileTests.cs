using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Assessments;

/// <summary>What a profile changes in a run, and that every report can say so.</summary>
[TestClass]
public sealed class ProfileTests
{
    private const string Profile = "profile: {id: p, title: Ours}\n";

    [TestMethod]
    public void Assess_Severity_IsThatOfTheProfileForEveryFinding()
    {
        var assessment = DecidedRun.Of(profile: Profile + "severities: {R-1: {severity: critical, why: It happened}}\n").Assess();

        Assert.AreEqual("critical", string.Join(' ', assessment.Findings.Where(finding => finding.Rule == "R-1").Select(finding => finding.Severity).Distinct()));
        Assert.AreEqual("low", string.Join(' ', assessment.Findings.Where(finding => finding.Rule != "R-1").Select(finding => finding.Severity).Distinct()));
        Assert.AreEqual(new ProfileDecision("severity", "R-1", "low", "critical", "It happened"), assessment.Profile!.Decisions.Single());
    }

    [TestMethod]
    [DataRow("off: {R-2: {why: Not ours}}\n", "R-2: low, Wrong state; switched off by the profile: Not ours", 2)]
    [DataRow("rules: [R-1, R-3]\n", "R-2: low, Wrong state; not among the rules that the profile names", 2)]
    public void Assess_RuleThatIsOff_IsNotAskedAndIsTold(string off, string told, int outcomes)
    {
        var assessment = DecidedRun.Of(profile: Profile + off).Assess();

        Assert.HasCount(outcomes, assessment.Outcomes);
        Assert.AreEqual(told, string.Join('\n', assessment.NotExamined.Where(omission => omission.Kind == "rule").Select(omission => $"{omission.Name}: {omission.Why}")));
    }

    [TestMethod]
    public void Assess_Parameter_IsThatOfTheProfileWithItsReason()
    {
        var assessment = DecidedRun.Of(profile: Profile + "parameters: {maxAge: {default: 10d, why: We look often}}\n").Assess();

        var parameter = assessment.Parameters.Single(parameter => parameter.Name == "maxAge");
        Assert.AreEqual(("10d", "We look often", true), (parameter.Value, parameter.Why, parameter.IsOfProfile));
        Assert.IsFalse(assessment.Parameters.Single(other => other.Name == "warm").IsOfProfile);
    }

    [TestMethod]
    [DataRow("packs: []\n")]
    [DataRow("rules: []\n")]
    [DataRow("off: {R-1: {why: a}, R-2: {why: b}, R-3: {why: c}}\n")]
    public void Assess_NothingLeftToAsk_IsUnusableAndNoPass(string profile)
    {
        var assessment = DecidedRun.Of(profile: Profile + profile).Assess();

        Assert.AreEqual(RunExit.Unusable, RunExit.Of(assessment, dueOnly: false));
        Assert.IsFalse(RunExit.IsComplete(assessment));
        Assert.AreEqual("CC6011", assessment.Diagnostics.Single(diagnostic => diagnostic.IsError).Code.Id);
        Assert.AreNotEqual(0, assessment.NotExamined.Count(omission => omission.Kind is "pack" or "rule"));
    }

    [TestMethod]
    public void Assess_ListGivenForAValueOfTheProfile_IsDecidedTwice()
    {
        var run = DecidedRun.Of(profile: Profile + "parameters: {dated: {default: [red], why: So}}\n");

        var assessment = (run with { Lists = run.Lists.Add("dated", new ComplianceCheck.Text.SourceText("dated.json", "{\"asOf\": \"2026-10-30\", \"items\": [\"blue\"]}")) }).Assess();

        Assert.IsFalse(assessment.Complete);
        Assert.Contains("CC6012 `dated` is set here, and the list dated.json is given for it as well; take one of them away", DecidedRun.Told(assessment));
    }

    [TestMethod]
    public void Assess_ProfileWithATypo_LeavesTheRunIncomplete()
    {
        var assessment = DecidedRun.Of(profile: Profile + "off: {R-11: {why: So}}\n").Assess();

        Assert.IsFalse(assessment.Complete);
        Assert.AreEqual("profile.yaml", string.Join(' ', assessment.Ledger.UnreadFiles));
    }

    [TestMethod]
    public void Assess_WaiverOfARuleThatIsOff_IsUnusedAndNoError()
    {
        var assessment = DecidedRun.Of(profile: Profile + "off: {R-1: {why: Not ours}}\n", waivers: $"  - {{{DecidedRun.Waiver}}}").Assess();

        Assert.IsTrue(assessment.Complete);
        Assert.AreEqual(WaiverState.Unused, assessment.Waivers.Single().State);
    }

    [TestMethod]
    public void Assess_EveryFile_IsAmongTheInputsWithItsHash()
    {
        var run = DecidedRun.Of(Profile, $"  - {{{DecidedRun.Waiver}}}", $"  - {{{DecidedRun.Attestation}}}");

        var assessment = run.Assess();

        Assert.AreEqual("attestations attestations.yaml, document m.json, pack p, profile profile.yaml, waivers waivers.yaml", string.Join(", ", assessment.Inputs.Select(input => $"{input.Role} {input.Path}")));
        Assert.AreEqual(run.Files[0].Sha256, assessment.Inputs.Single(input => input.Role == "document").Sha256);
    }
}
