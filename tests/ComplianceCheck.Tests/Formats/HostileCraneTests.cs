using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using ComplianceCheck.Formats;
using ComplianceCheck.Tests.Cli;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

/// <summary>A real document whose free texts are hostile, through the command line into every report of a run.</summary>
[TestClass]
public sealed class HostileCraneTests
{
    private const string Crane = "port/HPT/cranes/HPT-STS-07.json";

    private static readonly string Payload = string.Join(' ', HostileText.All.Where(text => !text.Contains('\ud800', StringComparison.Ordinal)));

    [TestMethod]
    [DataRow("=HYPERLINK(\"http://a.example\",\"x\")", "=HYPERLINK")]
    [DataRow("@SUM(1+1)*cmd|' /C calc'!A0", "/C calc")]
    [DataRow("::error file=a::owned", "file=a::owned")]
    [DataRow("everything", "&lt;script&gt;alert(1)")]
    [DataRow("a megabyte", "=1+1")]
    public void Check_HostileTexts_AreInertInEveryReport(string kind, string mark)
    {
        var text = kind switch { "everything" => Payload, "a megabyte" => string.Concat(Enumerable.Repeat("<b>=1+1\u202e|", 1 << 16)), _ => kind };
        using var place = new Workplace();
        place.CopySamples();
        place.Put(Crane, Spoil(place.Read(Crane), text, kind == "a megabyte" ? ["model", "system", "group", "directive"] : []));

        var ran = place.Run(["check", "port", .. MachineReport.Names.Concat(["html", "md", "summary"]).SelectMany(name => (string[])["--report", $"{name}=a.{name}"])]);

        Assert.AreEqual(1, ran.Exit, ran.Error);
        Assert.Contains(mark, place.Read("a.html"), "the texts play no part");
        AssertLines(ran.Output);
        foreach (var name in (string[])["json", "sarif", "oscal", "poam"])
        {
            using var parsed = JsonDocument.Parse(File.ReadAllBytes("a." + name));
            Assert.DoesNotContain("<script", place.Read("a." + name));
        }

        foreach (var line in place.Read("a.jsonl").TrimEnd('\n').Split('\n'))
        {
            using var parsed = JsonDocument.Parse(line);
        }

        AssertLines(place.Read("a.github"));
        Assert.IsTrue(place.Read("a.github").TrimEnd('\n').Split('\n').All(line => line.StartsWith("::", StringComparison.Ordinal)));
        Assert.DoesNotContain("\n::error file=a::owned", place.Read("a.github"));
        AssertXml(place.Read("a.junit"));
        AssertCells(place.Read("a.csv"));
        foreach (var page in (string[])["a.html", "a.summary"])
        {
            Assert.DoesNotContain("<script>alert", place.Read(page));
            Assert.DoesNotContain("<img src=x", place.Read(page));
            Assert.DoesNotContain("<b>", place.Read(page));
        }

        Assert.DoesNotContain("\n<script>", place.Read("a.md"));
    }

    /// <summary>The same document with another text in place of every one that people wrote: whatever has a blank in it, of some properties or of all.</summary>
    private static string Spoil(string json, string text, string[] properties)
    {
        var document = JsonNode.Parse(json)!;
        Walk(document, "");
        return document.ToJsonString();

        void Walk(JsonNode node, string property)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var (name, value) in members.ToList())
                    {
                        Replace(value, name, spoilt => members[name] = spoilt);
                    }

                    break;
                case JsonArray items:
                    for (var i = 0; i < items.Count; i++)
                    {
                        Replace(items[i], property, spoilt => items[i] = spoilt);
                    }

                    break;
            }
        }

        void Replace(JsonNode? value, string property, Action<JsonNode> put)
        {
            if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Contains(' ', StringComparison.Ordinal) && (properties.Length == 0 || properties.Contains(property)))
            {
                put(JsonValue.Create(text));
            }
            else if (value is not null)
            {
                Walk(value, property);
            }
        }
    }

    private static void AssertLines(string text) =>
        Assert.IsFalse(text.Any(unit => (char.IsControl(unit) && unit != '\n') || unit is '\u2028' or '\u2029' or '\u202e'), "something can steer a screen");

    private static void AssertXml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        while (reader.Read())
        {
            Assert.AreNotEqual(XmlNodeType.Comment, reader.NodeType);
            Assert.AreNotEqual("script", reader.LocalName);
        }
    }

    private static void AssertCells(string text)
    {
        using var reader = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", BadDataFound = bad => Assert.Fail(bad.RawRecord) });
        while (reader.Read())
        {
            foreach (var cell in reader.Record!)
            {
                Assert.IsFalse(cell.TrimStart() is { Length: > 0 } shown && shown[0] is '=' or '+' or '-' or '@' or '\t', cell);
                Assert.IsLessThan(32_767, cell.Length);
            }
        }
    }
}
