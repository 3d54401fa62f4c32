using System.Text;
using System.Text.Json;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class JsonReportTests
{
    private static readonly JsonElement Schema = Parse(Repository.Bytes("rules/schema/assessment.schema.json"));

    [TestMethod]
    public void Write_EveryKindOfRun_FollowsItsSchema()
    {
        foreach (var assessment in (Assessment[])[SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.Decided()])
        {
            Assert.AreEqual("", string.Join("\n", new JsonSchemaWalk(Schema).Check(Parse(ReportFiles.Json(assessment)))));
        }
    }

    [TestMethod]
    public void Schema_EveryObject_IsClosedRequiresAndDescribesAll()
    {
        var objects = Objects(Schema).ToList();

        Assert.HasCount(24, objects);
        foreach (var schema in objects)
        {
            var properties = schema.GetProperty("properties").EnumerateObject().ToList();
            Assert.AreEqual(JsonValueKind.False, schema.GetProperty("additionalProperties").ValueKind);
            CollectionAssert.AreEquivalent(properties.Select(p => p.Name).ToList(), schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()).ToList());
            Assert.IsTrue(properties.TrueForAll(p => p.Value.GetProperty("description").GetString()!.EndsWith('.')));
        }
    }

    [TestMethod]
    public void Write_Port_CountsAddUp()
    {
        var result = Parse(ReportFiles.Json(SampleAssessment.Port()));

        var ledger = result.GetProperty("ledger");
        Assert.AreEqual(result.GetProperty("outcomes").GetArrayLength(), Sum(ledger.GetProperty("outcomes")));
        Assert.AreEqual(result.GetProperty("findings").GetArrayLength(), Sum(ledger.GetProperty("items")));
    }

    [TestMethod]
    public void Write_Port_SaysWhatTheAssessmentSays()
    {
        var result = Parse(ReportFiles.Json(SampleAssessment.Port()));

        var finding = result.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("verdict").GetString() == "fail");
        Assert.AreEqual("1.1", result.GetProperty("schemaVersion").GetString());
        Assert.AreEqual("2026-11-22", result.GetProperty("asOf").GetString());
        Assert.IsTrue(result.GetProperty("complete").GetBoolean());
        Assert.AreEqual("2027-07-16", finding.GetProperty("authorities")[0].GetProperty("due").GetString());
        Assert.IsTrue(finding.GetProperty("notYetDue").GetBoolean());
        Assert.AreEqual("[]", finding.GetProperty("evidence")[0].GetProperty("value").GetString());
        Assert.AreEqual("/modems/0/documentedBy", finding.GetProperty("evidence")[0].GetProperty("pointer").GetString());
        Assert.AreEqual(JsonValueKind.Null, finding.GetProperty("evidence")[3].GetProperty("value").ValueKind);
    }

    [TestMethod]
    public void Write_Fleet_NamesNoDocumentOfTheWholeAndThatOfEachItem()
    {
        var result = Parse(ReportFiles.Json(SampleAssessment.Fleet()));

        var documents = result.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("rule").GetString() == "FW-01").Select(f => f.GetProperty("document").GetString()).ToList();
        CollectionAssert.AreEqual((string?[])["EBT-QC-01", "HPT-STS-07", null], documents);
        Assert.AreEqual(JsonValueKind.Null, result.GetProperty("outcomes").EnumerateArray().Last().GetProperty("document").ValueKind);
    }

    [TestMethod]
    public void Write_AnythingMissing_IsNotComplete()
    {
        var port = SampleAssessment.Port();

        Assert.IsFalse(IsComplete(SampleAssessment.Incomplete()));
        Assert.IsFalse(IsComplete(port with { Complete = false }));
        Assert.IsFalse(IsComplete(port with { Ledger = port.Ledger with { UnreadFiles = ["a.json"] } }));
        Assert.IsFalse(IsComplete(port with { Diagnostics = SampleAssessment.Incomplete().Diagnostics }));
    }

    [TestMethod]
    public void Write_Bytes_AreAsciiWithLineFeedsAndOneAtTheEnd()
    {
        var bytes = ReportFiles.Json(SampleAssessment.Port() with { Handling = "é<b>'&" });

        var text = Encoding.UTF8.GetString(bytes);
        Assert.IsTrue(text.EndsWith("}\n", StringComparison.Ordinal));
        Assert.IsFalse(bytes.Any(unit => unit is (byte)'\r' or (byte)'<' or (byte)'&' or (byte)'\'' or >= 0x80));
        StringAssert.Contains(text, "\n  \"tool\": {\n    \"name\": \"ComplianceCheck\"", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_HostileTexts_ComeBackAsTheyWere()
    {
        foreach (var text in HostileText.All.Where(text => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)))
        {
            var result = Parse(ReportFiles.Json(SampleAssessment.Hostile(text)));

            Assert.AreEqual(text, result.GetProperty("findings")[0].GetProperty("message").GetString());
            Assert.AreEqual(text, result.GetProperty("ledger").GetProperty("unreadFiles")[0].GetString());
        }
    }

    private static bool IsComplete(Assessment assessment) => Parse(ReportFiles.Json(assessment)).GetProperty("complete").GetBoolean();

    private static int Sum(JsonElement counts) => counts.EnumerateObject().Sum(count => count.Value.GetInt32());

    private static IEnumerable<JsonElement> Objects(JsonElement root) =>
        root.GetProperty("definitions").EnumerateObject().Select(definition => definition.Value).Append(root);

    private static JsonElement Parse(byte[] json) => JsonElement.Parse(json);
}
