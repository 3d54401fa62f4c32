using System.Text.Json.Nodes;
using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed class JsonLinesReportTests
{
    /// <summary>The types of lines, and where the JSON result has the same.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["rule"] = "rules",
        ["document"] = "documents",
        ["diagnostic"] = "diagnostics",
        ["waiver"] = "waivers",
        ["attestation"] = "attestations",
        ["outcome"] = "outcomes",
        ["finding"] = "findings",
        ["notExamined"] = "notExamined",
    };

    [TestMethod]
    public void Write_EveryKindOfRun_SaysLineByLineWhatTheJsonResultSays()
    {
        foreach (var run in ReportedRuns.All.Concat(ReportedRuns.Hostile.Select(hostile => hostile.Run)))
        {
            var result = JsonNode.Parse(ReportFiles.Json(run))!.AsObject();
            var lines = Lines(run);

            foreach (var (type, list) in Lists)
            {
                AssertSame(result[list]!, new JsonArray([.. lines.Where(line => line.Type == type).Select(line => line.Members)]));
                result.Remove(list);
            }

            AssertSame(result["ledger"]!, lines[^1].Members);
            result.Remove("ledger");
            CollectionAssert.AreEquivalent(result.Select(member => member.Key).ToList(), lines[0].Members.Select(member => member.Key).ToList());
            foreach (var (name, value) in result)
            {
                Assert.IsTrue(JsonNode.DeepEquals(value, lines[0].Members[name]), name);
            }
        }
    }

    [TestMethod]
    public void Write_EveryKindOfRun_BeginsWithTheRunAndEndsWithTheLedger()
    {
        foreach (var run in ReportedRuns.All)
        {
            var types = Lines(run).Select(line => line.Type).ToList();

            Assert.AreEqual("run", types[0]);
            Assert.AreEqual("ledger", types[^1]);
            Assert.AreEqual(1, types.Count(type => type == "run"));
            Assert.AreEqual(1, types.Count(type => type == "ledger"));
            Assert.AreEqual(types.Count, 2 + Lists.Keys.Sum(known => types.Count(type => type == known)));
        }
    }

    [TestMethod]
    public void Write_Port_PutsFindingsBehindTheirOutcome()
    {
        var lines = Lines(SampleAssessment.Port()).Where(line => line.Type is "outcome" or "finding").Select(line => $"{line.Type} {line.Members["document"]} {line.Members["verdict"]}").ToList();

        CollectionAssert.AreEqual(
            (string[])
            [
                "outcome EBT-QC-01 pass", "finding EBT-QC-01 pass", "finding EBT-QC-01 notApplicable",
                "outcome EBT-QC-06 unknown", "finding EBT-QC-06 unknown", "finding EBT-QC-06 unknown", "finding EBT-QC-06 unknown",
                "outcome HPT-STS-07 fail", "finding HPT-STS-07 fail", "finding HPT-STS-07 fail", "finding HPT-STS-07 pass", "finding HPT-STS-07 unknown",
            ],
            lines);
    }

    [TestMethod]
    public void Write_Incomplete_SaysSoInTheFirstLineAndNamesTheFileInTheLast()
    {
        var lines = Lines(SampleAssessment.Incomplete());

        Assert.IsFalse(lines[0].Members["complete"]!.GetValue<bool>());
        Assert.AreEqual("cranes/broken.json", lines[^1].Members["unreadFiles"]![0]!.GetValue<string>());
    }

    [TestMethod]
    public void Write_HostileTexts_AreAsciiAndBreakNoLine()
    {
        foreach (var (text, run) in ReportedRuns.Hostile)
        {
            var bytes = ReportedRuns.Bytes("jsonl", run);

            Assert.IsFalse(bytes.Any(unit => unit is not (byte)'\n' and (< 0x20 or > 0x7e)), text);
            Assert.AreEqual(1 + 1 + 1 + 1 + 1 + 1 + 1 + 4 + 1 + 1, bytes.Count(unit => unit == (byte)'\n'), text);
        }
    }

    private static List<(string Type, JsonObject Members)> Lines(Assessment run)
    {
        var text = ReportedRuns.Text("jsonl", run);
        Assert.IsTrue(text.EndsWith('\n'));
        return [.. text[..^1].Split('\n').Select(Line)];
    }

    private static (string Type, JsonObject Members) Line(string line)
    {
        var members = JsonNode.Parse(line)!.AsObject();
        Assert.AreEqual("type", members.First().Key);
        var type = members["type"]!.GetValue<string>();
        members.Remove("type");
        return (type, members);
    }

    private static void AssertSame(JsonNode expected, JsonNode actual) =>
        Assert.IsTrue(JsonNode.DeepEquals(expected, actual), $"{expected.ToJsonString()}\n{actual.ToJsonString()}");
}
