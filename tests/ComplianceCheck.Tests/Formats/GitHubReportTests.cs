using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Formats;

/// <summary>The workflow commands as the runner of GitHub takes them apart: line by line, <c>::command name=value,…::data</c>.</summary>
[TestClass]
public sealed partial class GitHubReportTests
{
    [TestMethod]
    public void Write_EveryKindOfRun_HasACommandForEachFailureAndUnknownWithTheFingerprintOfTheJsonReport()
    {
        foreach (var run in ReportedRuns.All)
        {
            var told = Read(run).Select(command => Fingerprint().Match(command.Data)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();

            CollectionAssert.AreEquivalent(ReportedRuns.Fingerprints(run, "fail", "unknown").ToList(), told);
        }
    }

    [TestMethod]
    public void Write_Port_SaysWhereAndWhatOfEachFinding()
    {
        var run = SampleAssessment.Port();
        var commands = Read(run).Where(command => command.Properties.ContainsKey("file")).ToList();

        var findings = run.Findings.Where(finding => finding.Verdict is Verdict.Fail or Verdict.Unknown).ToList();
        Assert.HasCount(findings.Count, commands);
        foreach (var (finding, command) in findings.Zip(commands))
        {
            Assert.AreEqual(finding.Verdict == Verdict.Fail ? "error" : "warning", command.Name);
            Assert.AreEqual(finding.Location.Path, command.Properties["file"]);
            Assert.AreEqual("200", command.Properties["line"]);
            Assert.AreEqual("7", command.Properties["col"]);
            Assert.AreEqual("RA-01 Undocumented remote-access modem", command.Properties["title"]);
            var lines = command.Data.Split('\n');
            Assert.AreEqual($"{finding.Verdict.ToString().ToUpperInvariant()} critical RA-01{(finding.Check is null ? "" : " modem")} {finding.Document}: {finding.Message}", lines[0]);
            Assert.AreEqual($"Fingerprint: [{finding.Fingerprint}]", lines[^1]);
            Assert.HasCount(finding.Missing.Length, lines.Where(line => line.StartsWith("Missing: ", StringComparison.Ordinal)));
        }
    }

    [TestMethod]
    public void Write_Decided_BeginsWithWhatRanAndEndsWithTheCount()
    {
        var commands = Read(SampleAssessment.Decided());

        Assert.AreEqual("notice", commands[0].Name);
        Assert.AreEqual(
            $"""
            Tool: ComplianceCheck 0.1.0, Scriban 7.5.3
            As of: 2026-11-22, at 2026-11-23T04:30:00Z
            Assessor: Ann Auditor
            Pack: mts-sts-cranes 1.0.0, sha256 {SampleAssessment.Port().Packs[0].Sha256}
            Input: document cranes/HPT-STS-07.json, sha256 {SampleAssessment.Decided().Inputs[0].Sha256}
            Input: list lists/kev.json, sha256 {SampleAssessment.Decided().Inputs[1].Sha256}
            Input: waivers waivers.yaml, sha256 {SampleAssessment.Decided().Inputs[2].Sha256}
            Profile: hpt (profile.yaml)
            Baseline: last-year.json, as of 2025-11-20
            """.ReplaceLineEndings("\n"),
            commands[0].Data);
        Assert.AreEqual("notice", commands[^1].Name);
        var closing = commands[^1].Data.Split('\n');
        Assert.AreEqual(RunExit.Sentence(SampleAssessment.Decided(), dueOnly: false), closing[0]);
        Assert.AreEqual("Items: 2 pass, 2 fail, 4 unknown, 1 not applicable, 9 in all", closing[2]);
        CollectionAssert.AreEqual(SampleAssessment.Decided().NotExamined.Select(omission => $"Not examined: {omission.Kind} {omission.Name}: {omission.Why}").ToList(), closing[^3..]);
        Assert.AreEqual("2 findings of the baseline no longer assessed", commands.Single(command => command.Properties["title"] == "Not assessed any more").Data);
    }

    [TestMethod]
    public void Write_WhatDoesNotCount_IsANoticeThatSaysWhy()
    {
        var fail = SampleAssessment.Fail("C", "M-1");
        var whole = new FindingWaiver(fail.Location, "equivalency", new DateOnly(2027, 1, 9), "Sector", []);
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, fail with { NotYetDue = false }, fail, fail with { Waiver = whole }, fail with { Change = FindingChange.Unchanged }, SampleAssessment.Unknown("C", "M-2") with { Change = FindingChange.Unchanged })]);

        var told = Read(run, dueOnly: true).Where(command => command.Properties.ContainsKey("file")).Select(command => $"{command.Name} {command.Data.Split('\n')[1]}").ToList();

        CollectionAssert.AreEqual(
            (string[])
            [
                "error Remediation: " + fail.Remediation,
                "notice Does not count: not yet due, left out as asked",
                "notice Does not count: waived until 2027-01-09: equivalency by Sector",
            ],
            told);
    }

    [TestMethod]
    public void Write_Severities_PutTheWorstFirst()
    {
        var fail = SampleAssessment.Fail("C", "M-1");
        string[] severities = ["low", "critical", "medium", "informational", "high", "critical"];
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, [.. severities.Select((severity, index) => fail with { Severity = severity, Document = "C" + index })])]);

        var told = Read(run).Where(command => command.Properties.ContainsKey("file")).Select(command => command.Data.Split(' ')[1] + command.Data.Split(' ')[4]).ToList();

        CollectionAssert.AreEqual((string[])["criticalC1:", "criticalC5:", "highC4:", "mediumC2:", "lowC0:", "informationalC3:"], told);
    }

    [TestMethod]
    [DataRow(0, 0, "col=7 line=200")]
    [DataRow(200, 9, "col=7 endColumn=9 endLine=200 line=200")]
    [DataRow(203, 2, "endLine=203 line=200")]
    public void Write_Place_GivesColumnsOnlyWithinALine(int endLine, int endColumn, string expected)
    {
        var fail = SampleAssessment.Fail("C", "M-1");
        var place = fail.Location with { EndLine = endLine, EndColumn = endColumn };

        var command = Read(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, fail with { Location = place })])).Single(command => command.Name == "error");

        Assert.AreEqual(expected, string.Join(' ', command.Properties.Where(property => property.Key is not ("file" or "title")).Select(property => $"{property.Key}={property.Value}").Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Write_Incomplete_IsAnErrorAndShowsTheDiagnosticsWhereTheyAre()
    {
        var commands = Read(SampleAssessment.Incomplete());

        Assert.AreEqual("error", commands[1].Name);
        StringAssert.StartsWith(commands[1].Data, "Exit code 3: the run is incomplete", StringComparison.Ordinal);
        StringAssert.EndsWith(commands[1].Data, "\nNot used: cranes/broken.json", StringComparison.Ordinal);
        Assert.AreEqual(("error", "cranes/broken.json", "1", "CC1002 `}` where a name was expected; remove the comma before it"), Told(commands[2]));
        Assert.AreEqual(("warning", "cranes/EBT-QC-06.json", "2", "CC1301 no document has the id `D-9`"), Told(commands[3]));
    }

    [TestMethod]
    public void Write_Empty_IsAnError()
    {
        var commands = Read(SampleAssessment.Empty());

        CollectionAssert.AreEqual((string[])["notice", "error", "notice"], commands.Select(command => command.Name).ToList());
        Assert.AreEqual("Exit code 3: no rule was decided on any document, so nothing was checked.", commands[1].Data);
    }

    [TestMethod]
    public void Write_OutcomesWithoutFindings_DoNotVanish()
    {
        var commands = Read(ReportedRuns.WithoutFindings());

        CollectionAssert.AreEqual((string[])["notice", "error FAIL RA-01 on C-Fail: shown not to hold", "warning UNKNOWN RA-01 on C-Unknown: cannot be decided from what is recorded", "notice"], commands.Select(command => command.Name == "notice" ? command.Name : $"{command.Name} {command.Data}").ToList());
    }

    [TestMethod]
    public void Write_HostileTexts_BeginNoCommandAndComeBackAsTheyWere()
    {
        var expected = Read(SampleAssessment.Hostile("plain")).Select(command => command.Name).ToList();
        foreach (var (text, run) in ReportedRuns.Hostile)
        {
            var commands = Read(run);

            CollectionAssert.AreEqual(expected, commands.Select(command => command.Name).ToList(), text);
            foreach (var command in commands.Where(command => command.Data.Contains("Fingerprint: [", StringComparison.Ordinal)))
            {
                var shown = ReportedRuns.OneLine(text);
                Assert.AreEqual(shown, command.Properties["file"]);
                Assert.AreEqual($"{shown} {shown}", command.Properties["title"]);
                StringAssert.EndsWith(command.Data, $"\nFingerprint: [{shown}]", StringComparison.Ordinal);
            }

            // Neither a line of the report nor one that GitHub makes of a message begins with what an input holds.
            foreach (var line in commands.SelectMany(command => command.Data.Split('\n')))
            {
                Assert.IsTrue(Line().IsMatch(line), line);
                Assert.IsFalse(line.Any(unit => char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\u202e'), line);
            }
        }
    }

    [TestMethod]
    public void Write_AwkwardTitlesAndPaths_StayInTheirProperty()
    {
        var fail = SampleAssessment.Fail("C", "M-1");
        var path = "a,line=9::error b%2C:c.json";
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, fail with { Location = new Location(path, 3, 4, "", new SourceSpan(0, 1)), Message = "100% of ::x, y%0A" })]);

        var text = ReportedRuns.Text("github", run);

        StringAssert.Contains(text, "\n::error file=a%2Cline=9%3A%3Aerror b%252C%3Ac.json,line=3,col=4,title=RA-01 Undocumented remote-access modem::FAIL critical RA-01 modem C: 100%25 of ::x, y%250A%0A", StringComparison.Ordinal);
        Assert.AreEqual(path, Read(run).Single(command => command.Name == "error").Properties["file"]);
    }

    private static (string, string, string, string) Told((string Name, Dictionary<string, string> Properties, string Data) command) =>
        (command.Name, command.Properties["file"], command.Properties["line"], command.Data);

    /// <summary>Splits as the runner does: at every line end that any reader knows, at the second double colon, at commas and at the first equals sign.</summary>
    private static List<(string Name, Dictionary<string, string> Properties, string Data)> Read(Assessment run, bool dueOnly = false)
    {
        var text = ReportedRuns.Text("github", run, dueOnly);
        Assert.IsTrue(text.EndsWith('\n'));
        return [.. AnyLineEnd().Split(text[..^1]).Select(Command)];
    }

    private static (string Name, Dictionary<string, string> Properties, string Data) Command(string line)
    {
        StringAssert.StartsWith(line, "::", StringComparison.Ordinal);
        var end = line.IndexOf("::", 2, StringComparison.Ordinal);
        var head = line[2..end].Split(' ', 2);
        var properties = head[1].Split(',').Select(property => property.Split('=', 2)).ToDictionary(property => property[0], property => Unescape(property[1], isProperty: true), StringComparer.Ordinal);
        Assert.IsTrue(properties.Keys.All(name => name is "file" or "line" or "col" or "endLine" or "endColumn" or "title"), head[1]);
        foreach (var number in properties.Where(property => property.Key is not ("file" or "title")))
        {
            Assert.IsTrue(int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _), line);
        }

        return (head[0], properties, Unescape(line[(end + 2)..], isProperty: false));
    }

    private static string Unescape(string text, bool isProperty)
    {
        foreach (var (escaped, plain) in (ReadOnlySpan<(string, string)>)[("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")])
        {
            text = !isProperty && plain is ":" or "," ? text : text.Replace(escaped, plain, StringComparison.Ordinal);
        }

        return text;
    }

    [GeneratedRegex("\r\n|[\r\n\v\f\u0085\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyLineEnd();

    [GeneratedRegex("\nFingerprint: \\[(.*)\\]$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Fingerprint();

    [GeneratedRegex("^(FAIL|UNKNOWN|CC1002|Exit code 3:|[0-9]+ finding) |^(Tool|As of|Assessor|Pack|Input|Profile|Baseline|Not used|Missing|Remediation|Fingerprint|Attested|Does not count|Waived in part|Outcomes|Items|Waivers|Attestations|Not examined): |^Profile ", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
