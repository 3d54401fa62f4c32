using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ComplianceCheck.Assessments;
using ComplianceCheck.Cli;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed partial class JUnitReportTests
{
    private static readonly Finding Failure = SampleAssessment.Fail("C", "M-1");

    private static readonly Finding Undecided = SampleAssessment.Unknown("C", "M-2");

    [TestMethod]
    public void Write_EveryKindOfRunAndEveryHostileText_FollowsTheSchema()
    {
        var runs = ReportedRuns.All.Append(SampleAssessment.Large(9, 12)).Concat(ReportedRuns.Hostile.Select(hostile => hostile.Run)).ToList();

        var complaints = XmlLint.Complaints(Repository.PathOf("tests/ComplianceCheck.Tests/Formats/junit.xsd"), runs.SelectMany(run => (byte[][])[ReportedRuns.Bytes("junit", run), ReportedRuns.Bytes("junit", run, dueOnly: true)]));

        Assert.AreEqual("", complaints);
    }

    [TestMethod]
    [DataRow("<testsuite ", "<testsiute ")]
    [DataRow(" skipped=\"", " skiped=\"")]
    [DataRow("<failure type=\"critical\"", "<failure type=\"\"")]
    [DataRow("<error type=\"unknown\"", "<error")]
    [DataRow("<testcase ", "<testcase time=\"now\" ")]
    public void Schema_WhatIsWrong_IsFound(string right, string wrong)
    {
        var text = ReportedRuns.Text("junit", SampleAssessment.Port());
        var changed = text.Replace(right, wrong, StringComparison.Ordinal);

        Assert.AreNotEqual(text, changed);
        Assert.AreNotEqual("", XmlLint.Complaints(Repository.PathOf("tests/ComplianceCheck.Tests/Formats/junit.xsd"), [System.Text.Encoding.UTF8.GetBytes(changed)]));
    }

    /// <summary>Every pair of findings that differ in what may count, in runs that are complete or not, with a baseline or without.</summary>
    [TestMethod]
    public void Write_AnyRun_IsRedExactlyWhenTheExitCodeIsNotZero()
    {
        var outcomes = Outcomes().ToList();
        var seen = new SortedSet<int>();
        foreach (var run in outcomes.Select(outcome => SampleAssessment.Of([outcome])).Prepend(SampleAssessment.Empty()).SelectMany(Circumstances))
        {
            foreach (var dueOnly in (bool[])[false, true])
            {
                var xml = Parse(run, dueOnly);

                var exit = RunExit.Of(run, dueOnly);
                seen.Add(exit);
                var isRed = xml.Descendants().Any(element => element.Name.LocalName is "failure" or "error");
                Assert.AreEqual(exit != 0, isRed, $"{exit}: {xml}");
                Assert.AreEqual(isRed, Number(xml.Root!, "failures") + Number(xml.Root!, "errors") > 0);
            }
        }

        CollectionAssert.AreEqual((int[])[0, 1, 2, 3], seen.ToArray());
    }

    [TestMethod]
    public void Write_EveryKindOfRun_CountsWhatIsThere()
    {
        foreach (var run in ReportedRuns.All.Append(SampleAssessment.Large(9, 12)))
        {
            var xml = Parse(run);

            foreach (var suite in xml.Descendants().Where(element => element.Name.LocalName is "testsuite" or "testsuites"))
            {
                Assert.AreEqual(suite.Descendants("testcase").Count(), Number(suite, "tests"));
                Assert.AreEqual(suite.Descendants("failure").Count(), Number(suite, "failures"));
                Assert.AreEqual(suite.Descendants("error").Count(), Number(suite, "errors"));
                Assert.AreEqual(suite.Descendants("skipped").Count(), Number(suite, "skipped"));
            }
        }
    }

    [TestMethod]
    public void Write_EveryKindOfRun_HasACaseForEachFindingWithTheFingerprintOfTheJsonReport()
    {
        foreach (var run in ReportedRuns.All)
        {
            var xml = Parse(run);

            CollectionAssert.AreEquivalent(ReportedRuns.Fingerprints(run).ToList(), xml.Descendants("testcase").Select(test => Property(test, "fingerprint")).OfType<string>().ToList());
            foreach (var result in xml.Descendants().Where(element => element.Name.LocalName is "failure" or "error" or "skipped" && Property(element.Parent!, "fingerprint") is not null))
            {
                StringAssert.Contains(result.Value, $"\nFingerprint: {Property(result.Parent!, "fingerprint")}\n", StringComparison.Ordinal);
            }
        }
    }

    [TestMethod]
    public void Write_EveryKindOfRun_NamesNoTwoCasesOfASuiteAlike()
    {
        foreach (var run in ReportedRuns.All.Append(SampleAssessment.Large(9, 12)).Append(DemoRun.Of(Identity.Tool)))
        {
            foreach (var suite in Parse(run).Descendants("testsuite"))
            {
                var names = suite.Elements("testcase").Select(test => $"{test.Attribute("classname")!.Value} {test.Attribute("name")!.Value}").ToList();
                CollectionAssert.AllItemsAreUnique(names);
            }
        }
    }

    [TestMethod]
    public void Write_Port_HasASuiteForTheRunAndEachDocument()
    {
        var suites = Parse(SampleAssessment.Port()).Root!.Elements("testsuite").Select(suite => $"{suite.Attribute("name")!.Value} {Number(suite, "tests")} {Number(suite, "failures")} {Number(suite, "errors")} {Number(suite, "skipped")}").ToList();

        CollectionAssert.AreEqual((string[])["run 1 0 0 0", "EBT-QC-01 2 0 0 1", "EBT-QC-06 3 0 3 0", "HPT-STS-07 4 2 1 0"], suites);
    }

    [TestMethod]
    public void Write_Fleet_PutsWhatIsAskedOfAllTogetherIntoASuiteAndNamesTheDocuments()
    {
        var suite = Parse(SampleAssessment.Fleet()).Root!.Elements("testsuite").Last();

        Assert.AreEqual("all documents together", suite.Attribute("name")!.Value);
        CollectionAssert.AreEqual(
            (string[])["EBT-QC-01, cellular modem N-1: modem", "HPT-STS-07, cellular modem N-1: modem", $"all documents together as a whole [{SampleAssessment.Fleet().Findings.Last().Fingerprint[..8]}]"],
            suite.Elements("testcase").Select(test => test.Attribute("name")!.Value).ToList());
    }

    [TestMethod]
    public void Write_Failure_SaysAllThatAReaderNeeds()
    {
        var failure = Parse(SampleAssessment.Port()).Descendants("failure").First();

        Assert.AreEqual("critical", failure.Attribute("type")!.Value);
        Assert.AreEqual("cellular modem M-1 in driveCabinet is not recorded in any accepted document", failure.Attribute("message")!.Value);
        Assert.AreEqual("RA-01", failure.Parent!.Attribute("classname")!.Value);
        Assert.AreEqual("cellular modem M-1: modem", failure.Parent.Attribute("name")!.Value);
        Assert.AreEqual("cranes/HPT-STS-07.json", failure.Parent.Attribute("file")!.Value);
        Assert.AreEqual("200", failure.Parent.Attribute("line")!.Value);
        Assert.AreEqual(
            """
            cranes/HPT-STS-07.json:200:7 /modems/0
            Fail (critical): cellular modem M-1 in driveCabinet is not recorded in any accepted document
            Rule: RA-01 Undocumented remote-access modem (pack mts-sts-cranes, revision 1): Every modem on or serving the crane is recorded in an accepted document.
            Evidence: documentedBy = [] (cranes/HPT-STS-07.json:212:7 /modems/0/documentedBy)
            Evidence: lifecycle = "inUse" (cranes/HPT-STS-07.json:209:7 /modems/0/lifecycle)
            Evidence: state = "powered", assumed as nothing is recorded (cranes/HPT-STS-07.json:200:7 /modems/0)
            Evidence: approval is not recorded (cranes/HPT-STS-07.json:200:7 /modems/0)
            Remediation: Photograph and isolate it, keep it as evidence, then remove it or have it approved.
            Authority: Cybersecurity measures, 33 CFR 101.650, (b)(3) [binding, due 2027-07-16]
            Authority: Joint investigation report, September 2024, finding on modems [congressional report, not binding]
            Not yet due: no binding authority is due yet

            """.ReplaceLineEndings("\n"),
            failure.Value[..failure.Value.IndexOf("Fingerprint: ", StringComparison.Ordinal)]);
    }

    [TestMethod]
    public void Write_WhatDoesNotCount_IsSkippedAndSaysWhich()
    {
        var whole = new FindingWaiver(Failure.Location, "equivalency", new DateOnly(2027, 1, 9), "Sector", []);
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, Failure, Failure with { Waiver = whole }, Failure with { Change = FindingChange.Unchanged }, Undecided with { Change = FindingChange.Unchanged })]);

        var skipped = Parse(run, dueOnly: true).Descendants("skipped").Select(skip => skip.Attribute("message")!.Value[..skip.Attribute("message")!.Value.IndexOf(": cellular", StringComparison.Ordinal)]).ToList();

        CollectionAssert.AreEqual((string[])["fail, not yet due, left out as asked", "fail, waived until 2027-01-09: equivalency by Sector", "fail, as in the baseline", "unknown, as in the baseline"], skipped);
        StringAssert.StartsWith(Parse(SampleAssessment.Port()).Descendants("skipped").Single().Attribute("message")!.Value, "not applicable: satellite modem", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_UnknownThatCounts_IsAnErrorWithWhatIsMissing()
    {
        var error = Parse(SampleAssessment.Port()).Descendants("error").First();

        Assert.AreEqual("unknown", error.Attribute("type")!.Value);
        StringAssert.Contains(error.Value, "\nMissing: documentedBy: the documents that name the modem, or an empty list if the documents were searched and none does (cranes/EBT-QC-06.json:300:7 /modems/M-1/documentedBy)\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_WaivedInPart_IsAFailure()
    {
        var xml = Parse(SampleAssessment.Decided());

        StringAssert.Contains(xml.Descendants("failure").Single().Value, "\nWaiver: compensating control until 2027-01-09 by The officer, not from Cybersecurity measures, 33 CFR 101.650, (b)(3) (waivers.yaml:12:5)\n", StringComparison.Ordinal);
        Assert.AreEqual("2 findings of the baseline no longer assessed", xml.Descendants("error").First().Attribute("message")!.Value);
    }

    [TestMethod]
    public void Write_Incomplete_IsAnErrorOfTheRunThatNamesWhatWasNotUsed()
    {
        var error = Parse(SampleAssessment.Incomplete()).Root!.Elements("testsuite").First().Descendants("error").Single();

        Assert.AreEqual("the run is complete and something was decided", error.Parent!.Attribute("name")!.Value);
        Assert.AreEqual("the run is incomplete, so what is shown is partial and what is not shown was not checked", error.Attribute("message")!.Value);
        StringAssert.Contains(error.Value, "\nNot used: cranes/broken.json\ncranes/broken.json:1:1: error CC1002 ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_Empty_IsAnErrorOfTheRun() =>
        Assert.AreEqual("no rule was decided on any document, so nothing was checked", Parse(SampleAssessment.Empty()).Descendants("error").Single().Attribute("message")!.Value);

    [TestMethod]
    public void Write_OutcomesWithoutFindings_AreCasesOfTheirOwn()
    {
        var cases = Parse(ReportedRuns.WithoutFindings()).Descendants("testcase").Skip(1).Select(test => $"{test.Attribute("name")!.Value}: {test.Elements().SingleOrDefault()?.Name.LocalName}").ToList();

        CollectionAssert.AreEqual((string[])["the rule on C-Pass: ", "the rule on C-Fail: failure", "the rule on C-Unknown: error", "the rule on C-NotApplicable: skipped"], cases);
    }

    [TestMethod]
    public void Write_HostileTexts_StayTextAndAreVisible()
    {
        foreach (var (text, run) in ReportedRuns.Hostile)
        {
            var xml = Parse(run);

            Assert.HasCount(2 + 4, xml.Descendants("testcase"));
            foreach (var test in xml.Descendants("testcase").Skip(2))
            {
                Assert.AreEqual(ReportedRuns.OneLine(text), Property(test, "message"));
                Assert.AreEqual(ReportedRuns.OneLine(text), Property(test, "fingerprint"));
                Assert.AreEqual(ReportedRuns.OneLine(text), test.Attribute("classname")!.Value);
            }

            // Lines of ours each begin with a word of ours; only the first, which is the place, begins with a text.
            foreach (var line in xml.Descendants("failure").Concat(xml.Descendants("error").Skip(2)).SelectMany(result => result.Value.TrimEnd('\n').Split('\n').Skip(1)))
            {
                Assert.IsTrue(Line().IsMatch(line), line);
            }
        }
    }

    [TestMethod]
    public void Write_Bytes_AreUtf8WithLineFeedsAndNoMark()
    {
        var text = ReportedRuns.Text("junit", SampleAssessment.Port() with { AssessedBy = "Zoë 日本" });

        StringAssert.StartsWith(text, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"ComplianceCheck as of 2026-11-22\" tests=\"10\" failures=\"2\" errors=\"4\" skipped=\"1\">\n  <testsuite name=\"run\" ", StringComparison.Ordinal);
        StringAssert.Contains(text, "<property name=\"assessor\" value=\"Zoë 日本\" />", StringComparison.Ordinal);
        StringAssert.EndsWith(text, "\n</testsuites>\n", StringComparison.Ordinal);
        Assert.IsFalse(text.Contains('\r', StringComparison.Ordinal));
    }

    private static IEnumerable<RuleOutcome> Outcomes()
    {
        var whole = new FindingWaiver(Failure.Location, "equivalency", new DateOnly(2027, 1, 9), "Sector", []);
        Finding[] findings =
        [
            SampleAssessment.Pass("C", "modems/0", "M-3"), Undecided, Undecided with { Change = FindingChange.Unchanged }, Undecided with { Change = FindingChange.NewlyUnknown }, Failure with { NotYetDue = false }, Failure,
            Failure with { Waiver = whole }, Failure with { Waiver = whole with { Standing = ["A"] } }, Failure with { Change = FindingChange.Unchanged }, Failure with { Change = FindingChange.Improved, NotYetDue = false },
            Failure with { Change = FindingChange.New }, Failure with { Change = FindingChange.Unchanged, Waiver = whole }, Failure with { Verdict = Verdict.NotApplicable, NotYetDue = false },
        ];
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            yield return SampleAssessment.Outcome("C", verdict);
        }

        foreach (var one in findings)
        {
            foreach (var other in findings)
            {
                Verdict[] verdicts = [one.Verdict, other.Verdict];
                yield return SampleAssessment.Outcome("C", ((Verdict[])[Verdict.Fail, Verdict.Unknown, Verdict.Pass, Verdict.NotApplicable]).First(verdicts.Contains), one, other with { Item = "M-9" });
            }
        }
    }

    private static IEnumerable<Assessment> Circumstances(Assessment run) =>
        from complete in (bool[])[true, false]
        from gone in (int?[])[null, 0, 2]
        select run with { Complete = complete, Baseline = gone is { } count ? new AssessedBaseline("old.json", SampleAssessment.AsOf, count) : null };

    private static XDocument Parse(Assessment run, bool dueOnly = false)
    {
        using var stream = new MemoryStream(ReportedRuns.Bytes("junit", run, dueOnly));
        return XDocument.Load(stream);
    }

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string? Property(XElement test, string name) =>
        test.Element("properties")?.Elements("property").SingleOrDefault(property => property.Attribute("name")!.Value == name)?.Attribute("value")!.Value;

    [GeneratedRegex("^(Fail|Unknown) \\(|^(Rule|Evidence|Missing|Remediation|Authority|Waiver|Attested|Since the baseline|Does not count|Fingerprint|Value hash): ", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
