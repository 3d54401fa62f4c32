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
            cranes/EBT-QC-06.json:200:7: UNKNOWN critical RA-01 cellular modem M-1 cannot be decided: it is not recorded which documents name it
                needs 300:7 documentedBy: the documents that name the modem, or an empty
                  list if the documents were searched and none does
                needs 40:7 $.coverage.modems.completeness: a survey of the modems that is
                  complete
            cranes/EBT-QC-06.json:200:7: UNKNOWN critical RA-01 cellular modem M-2 cannot be decided: it is not recorded which documents name it
                needs 300:7 documentedBy: the documents that name the modem, or an empty
                  list if the documents were searched and none does
                needs 40:7 $.coverage.modems.completeness: a survey of the modems that is
                  complete
            cranes/EBT-QC-06.json:200:7: UNKNOWN critical RA-01 the list of modems is open: nobody has stated that it is complete
                needs 40:7 $.coverage.modems.completeness: a survey of the modems that is
                  complete

            cranes/HPT-STS-07.json:200:7: FAIL critical RA-01 cellular modem M-1 in driveCabinet is not recorded in any accepted document (not yet due)
            cranes/HPT-STS-07.json:200:7: FAIL critical RA-01 cellular modem M-2 in driveCabinet is not recorded in any accepted document (not yet due)
            cranes/HPT-STS-07.json:200:7: UNKNOWN critical RA-01 cellular modem M-5 cannot be decided: it is not recorded which documents name it
                needs 300:7 documentedBy: the documents that name the modem, or an empty
                  list if the documents were searched and none does
                needs 40:7 $.coverage.modems.completeness: a survey of the modems that is
                  complete

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
    public void Write_ManyMissingFacts_ShowsFiveAndCountsTheRest()
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        var finding = unknown with { Missing = [.. Enumerable.Range(1, 9).Select(n => unknown.Missing[1] with { Field = "field" + n })] };

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, finding)])).Split('\n');

        Assert.HasCount(5, lines.Where(line => line.StartsWith("    needs 40:7 field", StringComparison.Ordinal)));
        CollectionAssert.Contains(lines, "    and 4 more, all of them with --report html=FILE");
    }

    [TestMethod]
    public void Write_OneFactMissingInManyPlaces_TakesOneLine()
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        var location = unknown.Missing[0].Location;
        MissingFact At(string field, int line, string path) => new(field, location with { Line = line, Path = path }, field + " is not recorded");
        var finding = unknown with { Missing = [At("kind", 3, location.Path), At("kind", 5, location.Path), At("name", 4, location.Path), At("kind", 6, "site.json"), At("kind", 9, location.Path)] };

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, finding)])).Split('\n');

        CollectionAssert.AreEqual(
            (string[])["    needs kind is not recorded, at 3 places from 3:7", "    needs 4:7 name is not recorded", "    needs site.json:6:7 kind is not recorded"],
            lines[1..4]);
    }

    [TestMethod]
    [DataRow("kind", "    needs 40:7 kind is not recorded")]
    [DataRow("^.^.kind", "    needs 40:7 kind is not recorded")]
    [DataRow("$site.port.kind", "    needs 40:7 $site.port.kind: kind is not recorded")]
    [DataRow("$item.kind", "    needs 40:7 kind is not recorded")]
    [DataRow("$", "    needs 40:7 $: kind is not recorded")]
    public void Write_MissingFact_NamesTheFieldOnce(string field, string expected)
    {
        var unknown = SampleAssessment.Unknown("C", "M-1");
        var fact = unknown.Missing[1] with { Field = field, Description = "kind is not recorded" };

        var lines = ReportFiles.Text(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, unknown with { Missing = [fact, fact] })])).Split('\n');

        Assert.AreEqual(expected, lines[1]);
        Assert.AreEqual("", lines[2]);
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

    private static bool IsUnsafe(char unit) =>
        char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\u202e' or '\u2066' or '\u200e' or '\u200b' or '\ufeff';
}
