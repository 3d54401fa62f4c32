using System.Text;
using System.Text.Json.Nodes;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>What is read back from a JSON result, and what is refused.</summary>
[TestClass]
public sealed class AssessmentReaderTests
{
    [TestMethod]
    public void Read_WhatWasWritten_IsWrittenAgainByteForByte()
    {
        foreach (var assessment in (Assessment[])[SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.TwoPacks(), SampleAssessment.Empty(), SampleAssessment.Decided(), SampleAssessment.Large(5, 8)])
        {
            var json = Json(assessment);

            var read = Read(json, out var told);

            Assert.AreEqual("", told);
            Assert.AreEqual(json, Json(read!));
        }
    }

    [TestMethod]
    public void Read_DiagnosticsOfFiles_KeepTheirWordsAndLoseTheirPlaces()
    {
        var before = SampleAssessment.Incomplete();

        var read = Read(Json(before), out _)!;

        CollectionAssert.AreEqual(before.Diagnostics.Select(diagnostic => (diagnostic.Code.Id, diagnostic.Path, diagnostic.Message, diagnostic.Help)).ToList(), read.Diagnostics.Select(diagnostic => (diagnostic.Code.Id, diagnostic.Path, diagnostic.Message, diagnostic.Help)).ToList());
        Assert.IsFalse(RunExit.IsComplete(read));
    }

    [TestMethod]
    public void Read_ResultOfVersionOne_HasNothingOfWhatCameLater()
    {
        var json = JsonNode.Parse(Json(SampleAssessment.Decided()))!.AsObject();
        json["schemaVersion"] = "1.0";
        foreach (var member in (string[])["at", "assessor", "inputs", "profile", "waivers", "attestations", "baseline", "notExamined"])
        {
            json.Remove(member);
        }

        foreach (var finding in json["findings"]!.AsArray().Select(finding => finding!.AsObject()))
        {
            finding.Remove("waiver");
            finding.Remove("attested");
            finding.Remove("change");
        }

        var read = Read(json.ToJsonString(), out var told);

        Assert.AreEqual("", told);
        Assert.IsTrue(read!.Inputs.IsEmpty);
        Assert.IsTrue(read.Findings.All(finding => finding.Waiver is null && finding.Change is null));
    }

    [TestMethod]
    [DataRow("", "it is not JSON (line 1)")]
    [DataRow("waivers: []", "it is not JSON (line 1)")]
    [DataRow("[]", "a member is missing, or of another kind than expected")]
    [DataRow("{}", "a member is missing, or of another kind than expected")]
    [DataRow("{\"schemaVersion\": \"2.0\"}", "this is a result of version 2.0, this tool reads versions 1.x; make it again with this tool")]
    [DataRow("{\"schemaVersion\": \"1.1\"}", "a member is missing, or of another kind than expected")]
    [DataRow("{\"schemaVersion\": 1}", "a member is missing, or of another kind than expected")]
    public void Read_AnythingElse_IsRefused(string json, string expected)
    {
        var read = Read(json, out var told);

        Assert.IsNull(read);
        Assert.Contains("error CC5009", told);
        Assert.Contains(expected, told);
    }

    [TestMethod]
    [DataRow("\"verdict\": \"fail\"", "\"verdict\": \"fial\"", "`verdict` is `fial`")]
    [DataRow("\"asOf\": \"2026-11-22\"", "\"asOf\": \"22.11.2026\"", "")]
    [DataRow("\"line\": 200", "\"line\": \"200\"", "a member is missing, or of another kind than expected")]
    [DataRow("\"rule\": \"RA-01\",\n      \"revision\": 1", "\"rule\": \"RA-09\",\n      \"revision\": 1", "stands behind no outcome of its rule and document")]
    [DataRow("\"label\":", "\"lable\":", "there is no `label` where one was expected")]
    public void Read_ResultWithOneMistake_IsRefused(string right, string wrong, string expected)
    {
        var read = Read(Json(SampleAssessment.Port()).Replace(right, wrong, StringComparison.Ordinal), out var told);

        Assert.IsNull(read);
        Assert.Contains(expected, told);
    }

    private static string Json(Assessment assessment) => Encoding.UTF8.GetString(ReportFiles.Json(assessment));

    private static Assessment? Read(string json, out string told)
    {
        var diagnostics = new DiagnosticBag();
        var read = AssessmentReader.Read(new SourceText("r.json", Encoding.UTF8.GetBytes(json)), diagnostics);
        told = string.Join('\n', diagnostics.ToImmutable().Select(DiagnosticText.OneLine));
        return read;
    }
}
