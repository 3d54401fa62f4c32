using ComplianceCheck.Assessments;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class TextReportTests
{
    [TestMethod]
    public void Write_Port_IsThisText()
    {
        const string Expected = """
            cranes/HPT-STS-07.json:200:7: FAIL critical RA-01 cellular modem M-1 in driveCabinet is not recorded in any accepted document (not yet due)
            cranes/HPT-STS-07.json:200:7: FAIL critical RA-01 cellular modem M-2 in driveCabinet is not recorded in any accepted document (not yet due)

            4 items cannot be decided; what would settle them, the most wanted first:
            cranes/EBT-QC-06.json:40:7: UNKNOWN critical RA-01 coverage.modems.completeness: a survey of the modems that is complete
                needed for 4 items of EBT-QC-06 (3), HPT-STS-07 (1): cellular modem M-1
                  (200:7), cellular modem M-2 (200:7), EBT-QC-06 as a whole (200:7) and 1
                  more
            cranes/EBT-QC-06.json:300:7: UNKNOWN critical RA-01 documentedBy: the documents that name the modem, or an empty list if the documents were searched and none does
                needed for 3 items of EBT-QC-06 (2), HPT-STS-07 (1): cellular modem M-1
                  (200:7), cellular modem M-2 (200:7), cellular modem M-5
                  (cranes/HPT-STS-07.json:200:7)

            Ledger as of 2026-11-22
                            pass      fail   unknown   not applicable     total
            outcomes           1         1         1                0         3
            items              2         2         4                1         9
            3 outcomes: 1 rule × 3 documents

            Exit code 1: 1 of 3 outcomes fails and 1 cannot be decided.

            """;

        Assert.AreEqual(Expected.ReplaceLineEndings("\n"), ReportFiles.Text(SampleAssessment.Port()));
    }

    [TestMethod]
    public void Write_Incomplete_SaysSoFirstAndLast()
    {
        var text = ReportFiles.Text(SampleAssessment.Incomplete());

        StringAssert.StartsWith(text, "INCOMPLETE: not every input could be used.", StringComparison.Ordinal);
        StringAssert.Contains(text, "\ncranes/broken.json:1:1: error CC1002 `}` where a name was expected; remove the comma before it\n", StringComparison.Ordinal);
        StringAssert.Contains(text, "\n1 file not used:\n  cranes/broken.json\n", StringComparison.Ordinal);
        StringAssert.EndsWith(text, "Exit code 3: the run is incomplete, so what is shown is partial and what is not\nshown was not checked.\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_Fleet_PutsWhatIsAskedOfAllTogetherIntoOneGroupWithTheSeverityOfEachItem()
    {
        var text = ReportFiles.Text(SampleAssessment.Fleet());

        StringAssert.Contains(text, "\n\ncranes/EBT-QC-01.json:200:7: FAIL medium FW-01 10.0.0.7 of EBT-QC-01 is given twice\ncranes/HPT-STS-07.json:200:7: FAIL high FW-01 ", StringComparison.Ordinal);
        StringAssert.Contains(text, "\n4 outcomes: 1 rule × 3 documents and 1 rule on all documents together\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_SeveralPacks_NamesThePackOfEveryRuleAndCountsByPack()
    {
        var text = ReportFiles.Text(SampleAssessment.TwoPacks());

        StringAssert.Contains(text, ": FAIL low H-01 (house-rules) cellular modem", StringComparison.Ordinal);
        StringAssert.Contains(text, ": UNKNOWN critical RA-01 (mts-sts-cranes) documentedBy: ", StringComparison.Ordinal);
        StringAssert.Contains(text, "\n  of house-rules            0         1         0                0         1\n  of mts-sts-cranes         1         1         1                0         3\nitems ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_Empty_SaysThatNothingWasChecked() =>
        StringAssert.EndsWith(
            ReportFiles.Text(SampleAssessment.Empty()),
            "0 outcomes: 0 rules × 0 documents\n\nExit code 3: no rule was decided on any document, so nothing was checked.\n",
            StringComparison.Ordinal);

    [TestMethod]
    public void Write_SomebodyWatches_ShowsThePlaceAndColoursTheVerdictOnly()
    {
        var source = new SourceText("cranes/C.json", "{\n  \"modems\": [{ \"id\": \"M-1\" }]\n}\n");
        var finding = SampleAssessment.Fail("C", "M-1") with { Location = new Location("cranes/C.json", 2, 14, "/modems/0", new SourceSpan(15, 15)) };

        var text = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, finding)]), path => path == source.Path ? source : null);

        StringAssert.StartsWith(
            text,
            "cranes/C.json:2:14: \u001b[1;31mFAIL\u001b[0m critical RA-01 cellular modem M-1 in driveCabinet is not recorded in any accepted document (not yet due)\n"
            + "    2 |   \"modems\": [{ \"id\": \"M-1\" }]\n"
            + "      |              ^^^^^^^^^^^^^^^\n\n",
            StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_ItemsThatLackOneFact_AreOneLineWithTheirDocumentsAndTheFirstOfThem()
    {
        var outcomes = new[] { "A", "B", "C", "D", "E", "F" }.Select(document => Undecided(document, document == "A" ? 29 : 1));

        var lines = ReportFiles.Text(SampleAssessment.Of([.. outcomes])).Split('\n');

        CollectionAssert.AreEqual(
            (string[])
            [
                "34 items cannot be decided; what would settle them, the most wanted first:",
                "cranes/A.json:300:7: UNKNOWN critical RA-01 documentedBy: the documents that name the modem, or an empty list if the documents were searched and none does",
                "    needed for 34 items of A (29), B (1), C (1), D (1), E (1) and 1 more:",
                "      cellular modem M-1 (200:7), cellular modem M-2 (200:7), cellular modem M-3",
                "      (200:7) and 31 more",
                "",
            ],
            lines[..6]);
    }

    [TestMethod]
    public void Write_ManyMissingFacts_ShowsTwelveAndCountsTheRest()
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        var finding = unknown with { Missing = [.. Enumerable.Range(1, 19).Select(n => unknown.Missing[1] with { Field = "field" + n })] };

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, finding)])).Split('\n');

        Assert.HasCount(12, lines.Where(line => line.Contains(": UNKNOWN critical RA-01 field", StringComparison.Ordinal)));
        Assert.IsTrue(lines.Contains("    and 7 facts more, all of them with --report html=FILE"));
    }

    [TestMethod]
    public void Write_ManyItemsThatLackDifferentFacts_LeaveNoItemOut()
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        var findings = Enumerable.Range(1, 30).Select(n => unknown with { Item = "M-" + n, Missing = [unknown.Missing[1] with { Field = "field" + n }] });

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, [.. findings])])).Split('\n');

        Assert.HasCount(30, lines.Where(line => line.Contains(": UNKNOWN critical RA-01 field", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Write_UnknownThatNamesNoFact_IsALineOfItsOwn()
    {
        var finding = SampleAssessment.Unknown("C", "M-1") with { Missing = [] };

        var text = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, finding)]));

        StringAssert.Contains(text, "would settle it, the most wanted first:\ncranes/C.json:200:7: UNKNOWN critical RA-01 cellular modem M-1 cannot be decided: ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_OneFactAtManyPlaces_IsOneLineAndThatOfTheSiteAnother()
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        MissingFact At(string field, int line, string path) => new(field, unknown.Location with { Line = line, Path = path }, "kind is not recorded");
        var path = unknown.Location.Path;
        var finding = unknown with { Missing = [At("^.kind", 3, path), At("kind", 5, path), At("$site.kind", 6, "site.json"), At("$item.kind", 9, path)] };

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, finding)])).Split('\n');

        CollectionAssert.AreEqual(
            (string[])
            [
                "cranes/C.json:3:7: UNKNOWN critical RA-01 kind is not recorded", "    needed for cellular modem M-1 (200:7); missing at 3 places",
                "site.json:6:7: UNKNOWN critical RA-01 kind is not recorded", "    needed for cellular modem M-1 (cranes/C.json:200:7)",
            ],
            lines[1..5]);
    }

    [TestMethod]
    public void Write_SeveralRulesThatLackOneFact_AreNamedInItsLineWithTheWorstSeverity()
    {
        var unknown = SampleAssessment.Unknown("C", "M-1") with { Missing = [SampleAssessment.Unknown("C", "M-1").Missing[0]], Severity = "medium" };

        var text = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, unknown, unknown with { Rule = "RA-02", Severity = "high" })]));

        StringAssert.Contains(text, "cranes/C.json:300:7: UNKNOWN high RA-01, RA-02 documentedBy: the documents", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_DocumentsThatLackAFactAsAWhole_AreNamedOnce()
    {
        var whole = SampleAssessment.Unknown("C", "M-1") with { Item = null };
        var other = whole with { Document = "D" };

        var text = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, whole), SampleAssessment.Outcome("D", Verdict.Unknown, other)]));

        StringAssert.Contains(text, "\n    needed for C, D, each as a whole\n", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("kind", "kind is not recorded")]
    [DataRow("^.^.kind", "kind is not recorded")]
    [DataRow("$site.port.kind", "$site.port.kind: kind is not recorded")]
    [DataRow("$site.kind", "kind is not recorded")]
    [DataRow("$item.kind", "kind is not recorded")]
    [DataRow("$", "$: kind is not recorded")]
    public void Write_MissingFact_NamesTheFieldOnce(string field, string expected)
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        var fact = unknown.Missing[1] with { Field = field, Description = "kind is not recorded" };

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, unknown with { Missing = [fact, fact] })])).Split('\n');

        Assert.AreEqual("cranes/C.json:40:7: UNKNOWN critical RA-01 " + expected, lines[1]);
        Assert.AreEqual("    needed for cellular modem M-1 (200:7)", lines[2]);
    }

    [TestMethod]
    public void Write_AllLinesButThoseOfFindings_FitEightyColumns()
    {
        foreach (var dueOnly in (bool[])[false, true])
        {
            var tooLong = ReportFiles.Text(SampleAssessment.Incomplete(), dueOnly: dueOnly).Split('\n')
                .Where(line => line.Length > 80 && !line.StartsWith("cranes/", StringComparison.Ordinal));

            Assert.AreEqual("", string.Join("\n", tooLong));
        }
    }

    [TestMethod]
    public void Write_HostileTexts_NeitherBreakALineNorSteerATerminal()
    {
        var expected = ReportFiles.Text(SampleAssessment.Hostile("plain")).Split('\n').Count(line => line.Contains(" plain plain plain", StringComparison.Ordinal));
        foreach (var text in HostileText.All)
        {
            var report = ReportFiles.Text(SampleAssessment.Hostile(text));

            Assert.AreEqual("", string.Concat(report.Where(unit => unit != '\n' && IsUnsafe(unit))));
            Assert.AreEqual(expected, report.Split('\n').Count(line => line.Contains(":1:1: FAIL ", StringComparison.Ordinal) || line.Contains(":1:1: UNKNOWN ", StringComparison.Ordinal)));
        }
    }

    [TestMethod]
    public void Write_HostileSourceLine_ShowsNoMarkThatReordersText()
    {
        foreach (var text in HostileText.All)
        {
            var report = ReportFiles.Text(SampleAssessment.Hostile(text), path => new SourceText(path, text));

            var withoutColours = report.Replace("\u001b[1;31m", "", StringComparison.Ordinal).Replace("\u001b[1;33m", "", StringComparison.Ordinal).Replace("\u001b[0m", "", StringComparison.Ordinal);
            Assert.AreEqual("", string.Concat(withoutColours.Where(unit => unit != '\n' && IsUnsafe(unit))));
        }
    }

    private static RuleOutcome Undecided(string document, int items)
    {
        var findings = Enumerable.Range(1, items).Select(n => SampleAssessment.Unknown(document, "M-" + n)).Select(finding => finding with { Missing = finding.Missing[..1] });
        return SampleAssessment.Outcome(document, Verdict.Unknown, [.. findings]);
    }

    private static bool IsUnsafe(char unit) =>
        char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\u202e' or '\u2066' or '\u200e' or '\u200b' or '\ufeff';
}
