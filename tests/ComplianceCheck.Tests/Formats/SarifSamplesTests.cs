using System.Text.Json;
using System.Text.RegularExpressions;
using ComplianceCheck.Tests.Cli;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Formats;

/// <summary>The SARIF report of the samples, held against what the command line says and against the JSON result.</summary>
[TestClass]
public sealed class SarifSamplesTests
{
    private static readonly string[] Reports = ["--as-of", "2026-11-03", "--report", "sarif=r.sarif", "--report", "json=r.json"];

    [TestMethod]
    [TestCategory("Exhaustive")]
    public void Validator_Samples_IsWithoutFault()
    {
        using var work = new Workplace().CopySamples();
        work.Run(["check", "port", .. Reports]);

        var faults = SarifValidator.Check(File.ReadAllBytes("r.sarif"));

        Assert.AreEqual("", faults);
    }

    [TestMethod]
    public void Write_Samples_PlacesEveryFailureWhereTheScreenDoes()
    {
        using var work = new Workplace().CopySamples();

        var ran = work.Run(["check", "port", .. Reports]);

        var told = Regex.Matches(ran.Output, @"^(\S+:\d+:\d+): FAIL (\S+) ", RegexOptions.Multiline | RegexOptions.CultureInvariant).Select(match => $"{match.Groups[1]} {match.Groups[2]}").Order(StringComparer.Ordinal).ToArray();
        var reported = Results(work).Where(result => result.GetProperty("kind").GetString() == "fail").Select(result => $"{Place(result)} {result.GetProperty("properties").GetProperty("severity")}").Order(StringComparer.Ordinal).ToArray();
        Assert.IsGreaterThan(50, told.Length);
        CollectionAssert.AreEqual(told, reported);
    }

    [TestMethod]
    public void Write_Samples_SaysOfEveryFindingWhatTheJsonResultSays()
    {
        using var work = new Workplace().CopySamples();
        work.Run(["check", "port", .. Reports]);

        var results = Results(work).Select(result => $"{result.GetProperty("partialFingerprints").GetProperty("complianceCheck/v1")} {result.GetProperty("partialFingerprints").GetProperty("complianceCheckValues/v1")} {result.GetProperty("ruleId")} {result.GetProperty("kind")} {Place(result)} {result.GetProperty("message").GetProperty("text").GetString()!.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)}").ToArray();
        var findings = JsonElement.Parse(work.Read("r.json")).GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("fingerprint")} {finding.GetProperty("valueHash")} {finding.GetProperty("rule")} {(finding.GetProperty("verdict").GetString() is "unknown" ? "open" : finding.GetProperty("verdict"))} {finding.GetProperty("location").GetProperty("path")}:{finding.GetProperty("location").GetProperty("line")}:{finding.GetProperty("location").GetProperty("column")} {finding.GetProperty("message")}").ToArray();
        Assert.IsGreaterThan(1000, findings.Length);
        CollectionAssert.AreEqual(findings, results);
    }

    [TestMethod]
    public void Write_Samples_CountsBytesAndColumnsAlike()
    {
        using var work = new Workplace().CopySamples();
        work.Run(["check", "port", .. Reports]);
        var sources = work.Files.Where(path => path.StartsWith("port/", StringComparison.Ordinal)).ToDictionary(path => path, path => new SourceText(path, File.ReadAllBytes(path)));

        var places = Results(work).SelectMany(result => SarifReportTests.Walk(result)).Where(pair => pair.Name == "physicalLocation").Select(pair => pair.Value).ToList();

        Assert.IsGreaterThan(5000, places.Count);
        foreach (var place in places)
        {
            var source = sources[place.GetProperty("artifactLocation").GetProperty("uri").GetString()!];
            var region = place.GetProperty("region");
            int Number(string name) => region.GetProperty(name).GetInt32();
            Assert.AreEqual(new LinePosition(Number("startLine"), Number("startColumn")), source.PositionOf(Number("byteOffset")));
            Assert.AreEqual(new LinePosition(Number("endLine"), Number("endColumn")), source.PositionOf(Number("byteOffset") + Number("byteLength")));
        }
    }

    [TestMethod]
    public void Write_FilesInAnotherOrder_GivesTheSameFingerprints()
    {
        var one = FingerprintsOf("a", "b");
        var other = FingerprintsOf("b", "a");

        CollectionAssert.AreNotEqual(one, other);
        CollectionAssert.AreEquivalent(one, other);
    }

    private static string[] FingerprintsOf(string ebt, string hpt)
    {
        using var work = new Workplace().Copy("tests/ComplianceCheck.Tests/Samples/EBT", ebt).Copy("tests/ComplianceCheck.Tests/Samples/HPT", hpt);
        work.Run(["check", hpt, ebt, .. Reports]);
        return [.. Results(work).Select(result => $"{result.GetProperty("ruleId")} {result.GetProperty("partialFingerprints")}")];
    }

    private static JsonElement.ArrayEnumerator Results(Workplace work) => JsonElement.Parse(work.Read("r.sarif")).GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    private static string Place(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        return $"{Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!)}:{place.GetProperty("region").GetProperty("startLine")}:{place.GetProperty("region").GetProperty("startColumn")}";
    }
}
