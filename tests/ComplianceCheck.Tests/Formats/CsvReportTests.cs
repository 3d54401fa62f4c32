using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Reporting;
using CsvHelper;
using CsvHelper.Configuration;

namespace ComplianceCheck.Tests.Formats;

/// <summary>The CSV report as a reader that shares no code with it sees it.</summary>
[TestClass]
public sealed class CsvReportTests
{
    private static readonly string[] Columns =
    [
        "record", "document", "rule", "title", "check", "item", "label", "verdict", "outcome", "severity", "counts", "setAside", "notYetDue", "waived", "standing", "attested", "change", "message",
        "path", "line", "column", "pointer", "fingerprint", "valueHash", "authorities", "evidence", "missing", "remediation",
    ];

    [TestMethod]
    public void Write_EveryKindOfRun_HasEveryFindingFieldByField()
    {
        foreach (var run in ReportedRuns.All.Concat(ReportedRuns.Hostile.Select(hostile => hostile.Run)))
        {
            var rows = Read(ReportedRuns.Text("csv", run)).Where(row => row["record"] == "finding").ToList();

            Assert.HasCount(run.Findings.Count(), rows);
            foreach (var (finding, row) in run.Findings.Zip(rows))
            {
                AssertSame(finding.Document, row["document"]);
                AssertSame(finding.Rule, row["rule"]);
                AssertSame(run.Rules.First(rule => rule.Id == finding.Rule).Title, row["title"]);
                AssertSame(finding.Check, row["check"]);
                AssertSame(finding.Item, row["item"]);
                AssertSame(finding.Label, row["label"]);
                Assert.AreEqual(Word(finding.Verdict.ToString()), row["verdict"]);
                AssertSame(finding.Severity, row["severity"]);
                Assert.AreEqual(finding.NotYetDue ? "true" : "false", row["notYetDue"]);
                AssertSame(finding.Waiver is { } waiver ? string.Join('\n', waiver.Standing.Select(ReportedRuns.OneLine)) : null, row["standing"]);
                AssertSame(finding.Attested is { } attested ? ReportedRuns.OneLine(Place(attested)) : null, row["attested"]);
                Assert.AreEqual(Word(finding.Change?.ToString() ?? ""), row["change"]);
                AssertSame(finding.Message, row["message"]);
                AssertSame(finding.Location.Path, row["path"]);
                Assert.AreEqual(finding.Location.Line.ToString(CultureInfo.InvariantCulture), row["line"]);
                Assert.AreEqual(finding.Location.Column.ToString(CultureInfo.InvariantCulture), row["column"]);
                AssertSame(finding.Location.Pointer, row["pointer"]);
                AssertSame(finding.Fingerprint, row["fingerprint"]);
                AssertSame(finding.ValueHash, row["valueHash"]);
                AssertSame(finding.Remediation, row["remediation"]);
                AssertEach(finding.Authorities.Select(authority => authority.Text), row["authorities"]);
                AssertEach(finding.Evidence.Select(evidence => $"{evidence.Field} {(evidence.Value is null ? "is not recorded" : "= " + evidence.Value)}"), row["evidence"]);
                AssertEach(finding.Missing.Select(missing => $"{missing.Field}: {missing.Description}"), row["missing"]);
            }
        }
    }

    [TestMethod]
    public void Write_EveryKindOfRun_HasTheFingerprintsOfTheJsonReport()
    {
        foreach (var run in ReportedRuns.All)
        {
            CollectionAssert.AreEqual(ReportedRuns.Fingerprints(run).ToList(), Read(ReportedRuns.Text("csv", run)).Select(row => row["fingerprint"]).Where(value => value.Length > 0).ToList());
        }
    }

    [TestMethod]
    public void Write_EveryKindOfRun_HasTheColumnsInOrderAndARowForEachThingThatIsTold()
    {
        foreach (var run in ReportedRuns.All)
        {
            var text = ReportedRuns.Text("csv", run);
            var rows = Read(text);

            StringAssert.StartsWith(text, string.Join(',', Columns) + "\r\n", StringComparison.Ordinal);
            Assert.HasCount(run.Outcomes.Length, rows.Where(row => row["record"] == "outcome"));
            Assert.HasCount(run.Diagnostics.Length, rows.Where(row => row["record"] == "diagnostic"));
            Assert.HasCount(run.Waivers.Length, rows.Where(row => row["record"] == "waiver"));
            Assert.HasCount(run.Attestations.Length, rows.Where(row => row["record"] == "attestation"));
            Assert.HasCount(run.NotExamined.Length, rows.Where(row => row["record"] == "notExamined"));
        }
    }

    [TestMethod]
    public void Write_Rows_EndInCarriageReturnAndLineFeedAndCellsBreakWithLineFeeds()
    {
        foreach (var run in ReportedRuns.All.Concat(ReportedRuns.Hostile.Select(hostile => hostile.Run)))
        {
            var text = ReportedRuns.Text("csv", run);

            Assert.IsTrue(text.EndsWith("\r\n", StringComparison.Ordinal));
            Assert.AreEqual(1 + Read(text).Count, text.Count(unit => unit == '\r'));
            Assert.AreEqual(text.Count(unit => unit == '\r'), text.Split("\r\n").Length - 1);
        }
    }

    [TestMethod]
    public void Write_WhatASpreadsheetMayTakeForAFormula_IsNeverTheStartOfACell()
    {
        foreach (var (text, run) in ReportedRuns.Hostile)
        {
            foreach (var cell in Read(ReportedRuns.Text("csv", run)).SelectMany(row => row.Values).Where(cell => cell.Length > 0))
            {
                Assert.IsFalse("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".Contains(cell[0], StringComparison.Ordinal), text);
                Assert.IsFalse("=+-@\uff1d\uff0b\uff0d\uff20".Contains(cell.TrimStart() is { Length: > 0 } rest ? rest[0] : 'x', StringComparison.Ordinal), text);
                Assert.IsFalse(cell.Any(unit => unit != '\n' && char.IsControl(unit)), text);
            }
        }
    }

    [TestMethod]
    [DataRow("=1+1", "'=1+1")]
    [DataRow(" \u00a0=1", "\"' \u00a0=1\"")]
    [DataRow("'a'", "''a'")]
    [DataRow("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [DataRow("a\r\nb", "\"a\nb\"")]
    [DataRow("\ta", "\\u0009a")]
    [DataRow("5 = 5", "5 = 5")]
    [DataRow("", "")]
    public void Field_Text_IsQuotedAndGuardedOnlyWhereItMust(string text, string expected)
    {
        using var output = new StringWriter();

        ComplianceCheck.Formats.CsvField.Write(output, text);

        Assert.AreEqual(expected, output.ToString());
    }

    [TestMethod]
    public void Write_FailuresThatDoNotCount_SayWhy()
    {
        var fail = SampleAssessment.Fail("C", "M-1");
        var whole = new FindingWaiver(fail.Location, "equivalency", new DateOnly(2027, 1, 9), "Sector", []);
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, fail with { NotYetDue = false }, fail, fail with { Waiver = whole }, fail with { Change = FindingChange.Unchanged }, SampleAssessment.Unknown("C", "M-2") with { Change = FindingChange.Unchanged }, SampleAssessment.Unknown("C", "M-3"))]);

        var told = Read(ReportedRuns.Text("csv", run, dueOnly: true)).Where(row => row["record"] == "finding").Select(row => $"{row["counts"]} {row["setAside"]}").ToArray();

        CollectionAssert.AreEqual((string[])["true ", "false not yet due, left out as asked", "false waived until 2027-01-09: equivalency by Sector", "false as in the baseline", "false as in the baseline", "true "], told);
    }

    [TestMethod]
    public void Write_Incomplete_SaysSoAndNamesTheFile()
    {
        var facts = Read(ReportedRuns.Text("csv", SampleAssessment.Incomplete())).Where(row => row["record"] == "run").Select(row => $"{row["label"]}: {row["message"]}").ToList();

        CollectionAssert.IsSubsetOf((string[])["complete: false", "exit code: 3", "file not used: cranes/broken.json", "assessor: not stated", "tool: ComplianceCheck 0.1.0", "template engine: Scriban 7.5.3"], facts);
    }

    [TestMethod]
    public void Write_Empty_DoesNotReadAsPassed() =>
        Assert.AreEqual("3", Read(ReportedRuns.Text("csv", SampleAssessment.Empty())).Single(row => row["label"] == "exit code")["message"]);

    private static List<Dictionary<string, string>> Read(string text)
    {
        using var reader = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", BadDataFound = bad => Assert.Fail(bad.RawRecord) });
        Assert.IsTrue(reader.Read());
        Assert.IsTrue(reader.ReadHeader());
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            Assert.AreEqual(Columns.Length, reader.Parser.Count);
            rows.Add(Columns.ToDictionary(column => column, column => reader.GetField(column)!, StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>Whoever takes one apostrophe away where there is one has the text.</summary>
    private static void AssertSame(string? expected, string cell) =>
        Assert.AreEqual(ReportedRuns.Lines(expected ?? ""), cell.StartsWith('\'') ? cell[1..] : cell);

    private static void AssertEach(IEnumerable<string> beginnings, string cell)
    {
        var expected = beginnings.Select(ReportedRuns.OneLine).ToList();
        var lines = cell.Length == 0 ? [] : (cell.StartsWith('\'') ? cell[1..] : cell).Split('\n');
        Assert.HasCount(expected.Count, lines);
        foreach (var (beginning, line) in expected.Zip(lines))
        {
            StringAssert.StartsWith(line, beginning, StringComparison.Ordinal);
        }
    }

    private static string Place(Location location) => FormattableString.Invariant($"{location.Path}:{location.Line}:{location.Column}");

    private static string Word(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
