using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class MarkdownReportTests
{
    private const string Golden = "tests/ComplianceCheck.Tests/Reporting/demo-report.md";

    [TestMethod]
    public void Render_Demo_IsTheFileBesideThisTest()
    {
        var report = ReportFiles.Markdown(DemoRun.Of(new ToolIdentity("ComplianceCheck", "VERSION", "ENGINE")));

        var expected = File.Exists(Repository.PathOf(Golden)) ? File.ReadAllText(Repository.PathOf(Golden)).ReplaceLineEndings("\n") : "";
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(Repository.PathOf(Golden), report);
        }

        Assert.AreEqual(expected, report);
    }

    [TestMethod]
    [DataRow("report.sbn-md")]
    [DataRow("punch-list.sbn-md")]
    public void Render_HostileTexts_ChangeNoLineAndNoSyntax(string template)
    {
        string Markdown(string text) => ReportFiles.Render(ReportFiles.Template(template)!, ReportFormat.Markdown, SampleAssessment.Hostile(text));
        var plain = MarkdownSkeleton.Read(Markdown("plain, and long enough"));
        foreach (var text in HostileText.All)
        {
            var report = Markdown(text);

            CollectionAssert.AreEqual(plain, MarkdownSkeleton.Read(report), text);
            Assert.AreEqual("", string.Concat(report.Where(unit => unit != '\n' && (char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\u202e' or '\u2066' or '\u200e' or '\u200b' or '\ufeff'))));
        }
    }

    [TestMethod]
    public void Render_EveryKindOfRun_HasTablesWhoseRowsHaveAsManyCellsAsTheirHeads()
    {
        foreach (var run in (Assessment[])[SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.Large(9, 12), SampleAssessment.TwoPacks(), SampleAssessment.Decided()])
        {
            var lines = MarkdownSkeleton.Read(ReportFiles.Markdown(run));

            foreach (var (above, below) in lines.Zip(lines.Skip(1)).Where(pair => IsRow(pair.First) && IsRow(pair.Second)))
            {
                Assert.AreEqual(Cells(above), Cells(below), $"{above}\n{below}");
            }

            // A table begins behind an empty line, or it is a paragraph.
            Assert.IsFalse(lines.Zip(lines.Skip(1)).Any(pair => !IsRow(pair.First) && pair.First.Trim().Length > 0 && IsRow(pair.Second)));
        }
    }

    [TestMethod]
    public void Render_EveryKindOfRun_HeadingsStandAloneAndNoTwoEmptyLinesFollow()
    {
        foreach (var run in (Assessment[])[SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.TwoPacks(), SampleAssessment.Decided()])
        {
            var report = ReportFiles.Markdown(run);

            Assert.IsFalse(report.Contains("\n\n\n", StringComparison.Ordinal));
            Assert.IsTrue(report.EndsWith('\n') && !report.EndsWith("\n\n", StringComparison.Ordinal));
            var lines = report.Split('\n');
            foreach (var (index, _) in lines.Index().Where(line => line.Item.StartsWith('#')))
            {
                Assert.IsTrue(index == 0 || lines[index - 1].Length == 0, lines[index]);
                Assert.AreEqual("", lines[index + 1], lines[index]);
            }
        }
    }

    [TestMethod]
    public void Render_Incomplete_SaysSoInTheTitleTheQuoteAndTheLedger()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Incomplete());

        Assert.StartsWith("# INCOMPLETE: Compliance assessment as of 2026-11-22\n", report);
        Assert.Contains("\n> **This report is incomplete.**", report);
        Assert.Contains("\n> - `cranes/broken.json`\n", report);
        Assert.Contains("\nFiles not used, which were not checked:\n\n- `cranes/broken.json`\n", report);
        Assert.Contains("\n- error CC1002 `cranes/broken.json:1:1`: ", report);
    }

    [TestMethod]
    public void Render_FailureThatNothingBindingInForceBacks_IsAGapAndNeverAViolation()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Port());

        Assert.Contains("\n0 violations and 2 gaps among the items that fail; 2 not yet due. ", report);
        Assert.Contains("\ncritical, gap, not yet due: cellular modem M-1 in driveCabinet", report);
        Assert.DoesNotContain(", violation", report);
    }

    [TestMethod]
    public void Render_BindingDutyInForce_IsAViolation()
    {
        var fail = SampleAssessment.Fail("C", "M-1") with { NotYetDue = false, Authorities = [new CitedAuthority("S", "Source", null, "binding", SampleAssessment.AsOf)] };

        var report = ReportFiles.Markdown(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, fail)]));

        Assert.Contains("\ncritical, violation: cellular modem", report);
        Assert.Contains("\n1 violation and 0 gaps among", report);
    }

    [TestMethod]
    public void Render_Fleet_ShowsWhatIsAskedOfAllTogetherApart()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Fleet());

        Assert.Contains("\n| Asked of all documents together | Outcome |\n| --- | --- |\n| FW-01 Address given twice | ✕ Fail |\n", report);
        Assert.Contains("\n#### ✕ cellular modem N-1 in HPT-STS-07\n\nhigh, gap: 10.0.0.7", report);
        Assert.Contains("HPT-STS-07 (1), all documents together (1): ", report);
    }

    [TestMethod]
    public void Render_ManyDocuments_TurnsTheMatrixAndKeepsUnknownInEveryTotal()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Large(documents: 9, rules: 12));

        Assert.Contains("\n| Document | R-01 | R-02 |", report);
        Assert.Contains("\n| D-001 | ✕ | ? | ✓ | – | ✕ | ? | ✓ | – | ✕ | ? | ✓ | – | 3 | 3 | 3 | 3 | 12 |\n", report);
        Assert.Contains("\n| **Total** | 9 | 9 |", report);
    }

    [TestMethod]
    public void Render_SeveralPacks_NamesThePackOfEveryRuleAndCountsByPack()
    {
        var report = ReportFiles.Markdown(SampleAssessment.TwoPacks());

        Assert.Contains("\n| Outcomes of house-rules | 1 | 0 | 0 | 0 | 1 |\n", report);
        Assert.Contains("\n### H-01 (house-rules) ", report);
        Assert.Contains("\n| RA-01 (mts-sts-cranes) Undocumented remote-access modem |", report);
        Assert.Contains("asked by RA-01 (mts-sts-cranes),", report);
    }

    [TestMethod]
    public void Render_Decided_ShowsEveryDecisionOmissionAndInput()
    {
        var run = SampleAssessment.Decided();

        var report = ReportFiles.Markdown(run).Replace("\\", "", StringComparison.Ordinal);

        foreach (var part in DecidedWords.Of(run))
        {
            Assert.Contains(part, report);
        }
    }

    [TestMethod]
    public void Render_Decided_SaysInTheHeadWhoAnswersAndWhatTheRunIsMeasuredBy()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Decided());

        Assert.Contains("\n- Waivers read for the moment: `2026-11-23T04:30:00Z`\n- Assessor: Ann Auditor\n- Profile: Harbour Point (`hpt`)\n- Measured by `last-year.json` as of 2025-11-20: only what is new counts; 2 of its failures and unknowns are no longer assessed\n", report);
    }

    [TestMethod]
    public void Render_WaivedFailure_IsStillAmongTheFailuresWithItsWaiverInALine()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Decided());

        Assert.Contains("\n#### ✕ cellular modem M-1 in HPT-STS-07\n\ncritical, gap, not yet due, new: ", report);
        Assert.Contains("\n\n**Waived until 2027-01-09**: equivalency, by Sector; `waivers.yaml:2:5`\n\n", report);
        Assert.Contains("\n\n**Waived in part until 2027-01-09**: compensating control, by The officer; `waivers.yaml:12:5`. This duty stands: Cybersecurity measures, 33 CFR 101.650, (b)(3)\n\n", report);
    }

    [TestMethod]
    public void Render_AttestedUnknown_StaysUnknown()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Decided());

        Assert.Contains("\n- RA-01, cellular modem M-5 in HPT-STS-07: newly unknown; attested at `attestations.yaml:2:5`; it stays unknown\n", report);
    }

    [TestMethod]
    public void Render_WhatDoesNotHold_StandsOut()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Decided());

        Assert.Contains("| holds, for 1 failure |", report);
        Assert.Contains("| **expired**, for no failure |", report);
        Assert.Contains("| **does not hold** |", report);
        Assert.Contains("| RA-02 | **not asked**, severity high | Not our contract |", report);
    }

    [TestMethod]
    public void Render_NothingDecided_SaysNothingOfDecisions()
    {
        var report = ReportFiles.Markdown(SampleAssessment.Port());

        foreach (var part in (string[])["Decisions", "Not examined", "Assessor", "Profile", "Measured by", "Waive", "ttested", "Other file"])
        {
            Assert.DoesNotContain(part, report, part);
        }
    }

    [TestMethod]
    public void Render_PunchListOfDecided_SaysWhatDoesNotHoldAndWhatIsWaived()
    {
        var list = ReportFiles.Render(ReportFiles.Template("punch-list.sbn-md")!, ReportFormat.Markdown, SampleAssessment.Decided());

        Assert.Contains("(new) (waived until 2027-01-09: equivalency by Sector; `waivers.yaml:2:5`)\n", list);
        Assert.Contains("\n- [ ] Waiver of RA-01 for HPT-STS-07: expired (2026-01-10 to 2026-03-01; Sector) `waivers.yaml:22:5`\n", list);
        Assert.Contains("\n- [ ] Attestation of 33-CFR-101.650 (b)(3) for EBT-QC-01: does not hold (of 2024-01-10, ", list);
        Assert.Contains("\nNot examined: 3, 2 of them parts of paragraphs that no document can show (1 attested). ", list);
        Assert.DoesNotContain("\n\n\n", list);
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static int Cells(string line) => line.Count(unit => unit == '|');
}
