using System.Text.Json;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class JsonResultTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(Repository.Bytes("rules/schema/assessment.schema.json"));

    [TestMethod]
    public void Check_Samples_FollowsTheSchemaOfResults()
    {
        using var place = new Workplace();
        place.CopySamples();

        var result = place.Run("check", "port", "--format", "json").Json;

        Assert.AreEqual("", string.Join('\n', new JsonSchemaWalk(Schema).Check(result)));
        Assert.IsTrue(result.GetProperty("complete").GetBoolean());
        Assert.AreEqual("2026-11-03", result.GetProperty("asOf").GetString());
    }

    [TestMethod]
    public void Check_Samples_LedgerAddsUp()
    {
        using var place = new Workplace();
        place.CopySamples();

        var result = place.Run("check", "port", "--format", "json").Json;

        var cranes = result.GetProperty("documents").EnumerateArray().Count(document => document.GetProperty("kind").GetString() == "stsCrane");
        var ofFleet = result.GetProperty("outcomes").EnumerateArray().Count(outcome => outcome.GetProperty("document").ValueKind == System.Text.Json.JsonValueKind.Null);
        Assert.AreEqual(((result.GetProperty("rules").GetArrayLength() - ofFleet) * cranes) + ofFleet, Sum(result, "outcomes"));
        Assert.AreEqual(result.GetProperty("outcomes").GetArrayLength(), Sum(result, "outcomes"));
        Assert.AreEqual(result.GetProperty("findings").GetArrayLength(), Sum(result, "items"));
    }

    [TestMethod]
    public void Check_ReportAndStandardOutput_AreTheSameBytes()
    {
        using var place = new Workplace();
        place.CopySamples();

        var ran = place.Run("check", "port", "--format", "json", "--report", "json=a.result");

        CollectionAssert.AreEqual(ran.Bytes, File.ReadAllBytes("a.result"));
    }

    private static int Sum(JsonElement result, string counts) => result.GetProperty("ledger").GetProperty(counts).EnumerateObject().Sum(count => count.Value.GetInt32());
}
