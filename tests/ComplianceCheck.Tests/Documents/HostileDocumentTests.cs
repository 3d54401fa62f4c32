using System.Diagnostics;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

/// <summary>Files made to exhaust a reader, all in one line. Each takes a second or less; the limit only tells linear from quadratic.</summary>
[TestClass]
public sealed class HostileDocumentTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [TestMethod]
    [DataRow("CC1201", "\"networks\": [{\"id\": \"N\", *}]", "\"k#\": 1", 200_000)]
    [DataRow("CC1003", "\"networks\": [{*}]", "\"k\": #", 200_000)]
    [DataRow("CC1203", "\"sharedDependencies\": [*]", "#", 200_000)]
    [DataRow("CC1207", "\"sharedDependencies\": [*]", "null", 200_000)]
    [DataRow("CC1001", "\"sharedDependencies\": [*]", "\"\\ud800\"", 100_000)]
    [DataRow("CC1301", "\"sharedDependencies\": [*]", "\"C-#\"", 1_000_000)]
    [DataRow("CC1302", "\"zones\": [*]", "{\"id\": \"Z\"}", 100_000)]
    [DataRow("", "\"statedNone\": [*]", "\"governance\"", 200_000)]
    [DataRow("", "\"x-a\": [{*}, {}]", "\"k#\": 1", 200_000)]
    [DataRow("", "\"networks\": [{\"id\": \"N\", *}]", "\"x-#\": 1", 50_000)]
    public void Read_ManyTimesTheSame_IsListedInPartAndCounted(string code, string property, string element, int count)
    {
        var elements = string.Join(',', Enumerable.Range(0, count).Select(i => element.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var json = Port.Crane(property.Replace("*", elements, StringComparison.Ordinal)).Replace("\n", "", StringComparison.Ordinal);
        var started = Stopwatch.StartNew();

        var lines = Diagnose(json);

        Assert.IsLessThan(Limit, started.Elapsed);
        Assert.HasCount(code == "" ? 0 : BoundedBag.Most + 1, lines);
        Assert.HasCount(code == "" ? 0 : BoundedBag.Most, lines.Where(line => line.Contains($" {code} ", StringComparison.Ordinal)));
        Assert.HasCount(code == "" ? 0 : 1, lines.Where(line => line.Contains(code.StartsWith("CC13", StringComparison.Ordinal) ? " CC1306 " : " CC1006 ", StringComparison.Ordinal) && line.Contains(" are not listed", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Read_OneLargeObjectAndManySmall_DoesNotPayForTheLargeOneEachTime()
    {
        var large = string.Join(',', Enumerable.Range(0, 200_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"k{i}\":1")));
        var small = string.Join(',', Enumerable.Repeat("{\"a\":1}", 300_000));
        var started = Stopwatch.StartNew();

        var lines = Diagnose(Port.Crane($"\"x-large\": {{{large}}}", $"\"x-small\": [{small}]"));

        Assert.IsLessThan(Limit, started.Elapsed);
        Assert.IsEmpty(lines);
    }

    [TestMethod]
    public void Check_ManyAddressesInManyRanges_AreLookedUp()
    {
        var ranges = string.Join(',', Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"10.{i / 256}.{i % 256}.0/24\"")));
        var interfaces = string.Join(',', Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"i{i}\",\"networkId\":\"N\",\"addresses\":[\"10.0.9.{i % 256}\"]}}")));
        var started = Stopwatch.StartNew();

        var lines = Diagnose(Port.Crane($"\"networks\": [{{\"id\": \"N\", \"ranges\": [{ranges}]}}]", $"\"components\": [{{\"id\": \"C\", \"kind\": \"plc\", \"interfaces\": [{interfaces}]}}]"));

        Assert.IsLessThan(Limit, started.Elapsed);
        Assert.IsEmpty(lines);
    }

    [TestMethod]
    public void Read_TooManyValues_IsRefused()
    {
        var lines = Diagnose("[" + string.Join(',', Enumerable.Repeat("1", JsonTextReader.MaximumValues + 1)) + "]");

        Assert.StartsWith("x.json:1:8388608: error CC1005 the file has more than 4194304 values", lines.Single());
    }

    [TestMethod]
    public void Read_SampleWithOneValueReplaced_IsValidOrSaysWhatIsWrong()
    {
        string[] values = ["null", "\"\"", "\"unknown\"", "\"x\"", "\"C-1\"", "7", "-0.5", "1e30", "true", "[]", "{}", "[null]", "[{}]", "[[\"x\"]]", "{\"id\": \"x\"}", "\"2026-02-30\"", "\"CN\""];
        var sample = new SourceText("x.json", Repository.Bytes("tests/ComplianceCheck.Tests/Samples/EBT/cranes/EBT-QC-06.json"));
        var text = Port.Valid(sample).Text;
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var replaced = new JsonValue(text, random.Next(1, text.Count)).Span;
            var (before, value) = (sample.Slice(new SourceSpan(0, replaced.Start)), values[random.Next(values.Length)]);
            var source = new SourceText("x.json", before + value + sample.Slice(SourceSpan.FromBounds(replaced.End, sample.Bytes.Length)));
            var bag = new DiagnosticBag();

            var document = DocumentReader.Read(source, Port.Shape, Port.Schema, bag);

            // What is wrong lies in the value, or the value is missing to what holds it.
            Assert.AreEqual(bag.HasErrors, document is null, before + value);
            foreach (var error in bag.ToImmutable().Where(diagnostic => diagnostic.IsError))
            {
                Assert.IsTrue(error.Code.Id is "CC1202" or "CC1103" || (error.Span.Start >= replaced.Start - 60 && error.Span.End <= replaced.Start + value.Length + 60), DiagnosticText.OneLine(error));
            }
        }
    }

    private static string[] Diagnose(string json)
    {
        var bag = new DiagnosticBag();
        var document = DocumentReader.Read(new SourceText("x.json", json), Port.Shape, Port.Schema, bag);
        if (document is not null)
        {
            DocumentQuality.Check(Fleet.Join([document], bag), Port.Shape, bag);
        }

        return [.. bag.ToImmutable().Select(DiagnosticText.OneLine)];
    }
}
