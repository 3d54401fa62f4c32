using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed class OscalResultsTests
{
    [TestMethod]
    public void Write_Port_SaysOfEveryDocumentWhetherTheRuleIsSatisfied()
    {
        var findings = OscalFiles.Result(SampleAssessment.Port()).List("findings");

        CollectionAssert.AreEqual(
            (string[])["EBT-QC-01 satisfied pass", "EBT-QC-06 not-satisfied other", "HPT-STS-07 not-satisfied fail"],
            findings.ConvertAll(finding => $"{finding.Property("document")} {State(finding)}"));
        Assert.IsTrue(findings.TrueForAll(finding => finding.GetProperty("target").Text("target-id") == "RA-01_obj"));
        StringAssert.StartsWith(findings[1].GetProperty("target").GetProperty("status").Text("remarks"), "Not known: ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_Port_ObservesEveryFindingWithItsEvidence()
    {
        var result = OscalFiles.Result(SampleAssessment.Port());

        var seen = result.List("observations").Find(entry => entry.Property("verdict") == "fail");
        Assert.HasCount(9, result.List("observations"));
        Assert.AreEqual("2026-10-20T00:00:00Z", seen.Text("collected"));
        CollectionAssert.AreEqual(
            (string[])["cranes/HPT-STS-07.json#/modems/0/documentedBy `documentedBy` is `[]`", "cranes/HPT-STS-07.json#/modems/0/lifecycle `lifecycle` is `\"inUse\"`", "cranes/HPT-STS-07.json#/modems/0 `state` is not recorded and counts as `\"powered\"`", "cranes/HPT-STS-07.json#/modems/0 `approval` is not recorded"],
            seen.List("relevant-evidence").ConvertAll(evidence => $"{evidence.Text("href")} {evidence.Text("description")}"));
        Assert.AreEqual("2027-07-16T00:00:00Z", result.List("risks")[0].Text("deadline"));
        CollectionAssert.AreEqual((string[])["documentedBy", "$.coverage.modems.completeness"], result.List("observations").Find(entry => entry.Property("verdict") == "unknown").List("props").Where(property => property.Text("name") == "missing").Select(property => property.Text("value")).ToList());
    }

    [TestMethod]
    public void Write_ObjectivesOfFindings_StandInTheDocument()
    {
        var results = OscalFiles.Results(SampleAssessment.TwoPacks());

        var known = results.GetProperty("local-definitions").List("objectives-and-methods").SelectMany(objective => objective.List("parts")).Select(part => part.Text("id")).ToList();
        var asked = results.List("results")[0].List("findings").Select(finding => finding.GetProperty("target").Text("target-id")).Distinct().ToList();
        CollectionAssert.AreEquivalent((string[])["RA-01_obj", "H-01_obj"], asked);
        CollectionAssert.IsSubsetOf(asked, known);
    }

    [TestMethod]
    public void Write_WaivedFailures_StayFailures()
    {
        var decided = SampleAssessment.Decided();
        var whole = decided.Outcomes[2].Findings[0].Waiver;
        var waived = decided with { Outcomes = [.. decided.Outcomes.Select(outcome => outcome with { Findings = [.. outcome.Findings.Select(finding => finding.Verdict == Verdict.Fail ? finding with { Waiver = whole } : finding)] })] };

        var part = OscalFiles.Result(decided);
        var all = OscalFiles.Result(waived);

        CollectionAssert.AreEqual((string[])["deviation-approved", "open"], part.List("risks").ConvertAll(risk => risk.Text("status")));
        CollectionAssert.AreEqual((string[])["deviation-approved", "deviation-approved"], all.List("risks").ConvertAll(risk => risk.Text("status")));
        CollectionAssert.AreEqual((string[])["whole", "part"], part.List("risks").ConvertAll(risk => risk.Property("waived")));
        CollectionAssert.AreEqual((string[])["no", "yes"], part.List("risks").ConvertAll(risk => risk.Property("counts")));
        Assert.IsNull(part.List("findings")[2].Property("waived"));
        Assert.AreEqual("whole", all.List("findings")[2].Property("waived"));
        Assert.AreEqual("not-satisfied fail", State(all.List("findings")[2]));
        StringAssert.Contains(all.List("findings")[2].GetProperty("target").GetProperty("status").Text("remarks"), "waived from all duties, and stays a failure", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_WhatIsSatisfied_IsShownToHoldOrSaysWhatElse()
    {
        foreach (var run in (Assessment[])[SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.Decided(), SampleAssessment.Incomplete(), SampleAssessment.Large(8, 8)])
        {
            foreach (var finding in OscalFiles.Result(run).List("findings").Where(finding => State(finding).StartsWith("satisfied", StringComparison.Ordinal)))
            {
                var target = finding.GetProperty("target");
                var isShown = target.Property("verdict") == "pass" && State(finding) == "satisfied pass";
                var isAside = target.Property("verdict") == "notApplicable" && State(finding) == "satisfied other" && target.GetProperty("implementation-status").Text("state") == "not-applicable";
                Assert.IsTrue(isShown || isAside, finding.ToString());
                Assert.AreEqual(isAside, target.GetProperty("status").Text("remarks")!.StartsWith("Does not apply", StringComparison.Ordinal));
            }
        }
    }

    [TestMethod]
    public void Write_NotApplicable_SaysThatNothingWasShown()
    {
        var run = SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.NotApplicable)]);

        var finding = OscalFiles.Result(run).List("findings").Single();

        Assert.AreEqual("satisfied other", State(finding));
        Assert.AreEqual("not-applicable", finding.GetProperty("target").GetProperty("implementation-status").Text("state"));
        Assert.AreEqual("Does not apply: stated facts say that the question does not arise. Nothing was shown to hold.", finding.GetProperty("target").GetProperty("status").Text("remarks"));
    }

    [TestMethod]
    public void Write_IncompleteRun_SaysSoAtWhatIsSatisfied()
    {
        var findings = OscalFiles.Result(SampleAssessment.Incomplete()).List("findings");

        Assert.AreEqual("satisfied pass", State(findings[0]));
        Assert.IsTrue(findings.TrueForAll(finding => finding.Property("run-complete") == "no" && finding.GetProperty("target").GetProperty("status").Text("remarks")!.Contains("The run is incomplete", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Write_EmptyRun_ReviewsAndConcludesNothing()
    {
        foreach (var run in (Assessment[])[SampleAssessment.Empty(), SampleAssessment.Empty() with { Rules = [] }])
        {
            var document = OscalFiles.Results(run);
            var result = document.List("results").Single();

            Assert.IsEmpty(result.List("findings"));
            Assert.IsEmpty(result.List("observations"));
            Assert.AreEqual("3", result.Property("exit-code"));
            StringAssert.StartsWith(document.GetProperty("metadata").Text("title"), "NOTHING DECIDED: ", StringComparison.Ordinal);
            StringAssert.StartsWith(result.GetProperty("reviewed-controls").Text("description"), "No rule was decided", StringComparison.Ordinal);
            CollectionAssert.AreEqual(run.Rules.Select(rule => rule.Id).ToList(), result.GetProperty("reviewed-controls").List("control-selections")[0].List("exclude-controls").ConvertAll(control => control.Text("control-id")));
        }
    }

    [TestMethod]
    public void Write_RuleThatWasDecidedOnNothing_IsExcluded()
    {
        var port = SampleAssessment.Port();

        var selection = OscalFiles.Result(port with { Rules = [.. port.Rules, port.Rules[0] with { Id = "RA-99" }] }).GetProperty("reviewed-controls").List("control-selections")[0];

        Assert.AreEqual("RA-01", selection.List("include-controls").Single().Text("control-id"));
        Assert.AreEqual("RA-99", selection.List("exclude-controls").Single().Text("control-id"));
    }

    [TestMethod]
    public void Write_Fleet_IsOfTheSystemWhereItIsOfNoDocument()
    {
        var result = OscalFiles.Result(SampleAssessment.Fleet());

        var system = result.GetProperty("local-definitions").List("components").Single().Text("uuid");
        var whole = result.List("observations").Where(seen => seen.List("subjects").Single().Text("subject-uuid") == system).ToList();
        Assert.AreEqual("the addresses of EBT-QC-06 are not shown to be complete", whole.Single().Text("description"));
        Assert.AreEqual("2026-11-22T00:00:00Z", whole.Single().Text("collected"));
    }

    [TestMethod]
    public void Write_Attestations_NameWhoStatesThemAndSettleNothing()
    {
        var document = OscalFiles.Results(SampleAssessment.Decided());
        var result = document.List("results")[0];

        var parties = document.GetProperty("metadata").List("parties").ToDictionary(party => party.Text("uuid")!, party => party.Text("name"));
        CollectionAssert.AreEqual((string[])["The officer: Each product was weighed (yes)", "The officer before: It was so (no)"], result.List("attestations").ConvertAll(attestation => $"{parties[attestation.List("responsible-parties")[0].List("party-uuids")[0].GetString()!]}: {attestation.List("parts")[0].Text("prose")} ({attestation.List("parts")[0].Property("current")})"));
        Assert.AreEqual("not-satisfied other", State(result.List("findings")[1]));
        Assert.AreEqual("attestations.yaml:2:5", result.List("observations").Find(seen => seen.Property("verdict") == "unknown").Property("attested"));
    }

    private static string State(JsonElement finding) => finding.GetProperty("target").GetProperty("status") is var status ? $"{status.Text("state")} {status.Text("reason")}" : "";
}
