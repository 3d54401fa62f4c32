using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Cli;

/// <summary><c>check --baseline</c> and <c>compare</c> on the samples: what is new is told, what is old is counted, and nothing that is gone is called fixed.</summary>
[TestClass]
public sealed class BaselineTests
{
    private const string Crane = "port/HPT/cranes/HPT-STS-07.json";

    [TestMethod]
    public void Check_AgainstItself_TellsNothingAndEndsWith0()
    {
        using var place = Samples();

        var ran = place.Run("check", "port", "--baseline", "old.result");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.DoesNotContain(": FAIL", ran.Output);
        Assert.Contains("Only what is new since old.result, which is as of 2026-11-03", ran.Output);
        Assert.Contains("nothing fails anew", ran.Output);
        Assert.Contains("fail as in the baseline", ran.Output.ReplaceLineEndings(" "));
        Assert.Contains("cannot be decided as in the baseline", ran.Output.ReplaceLineEndings(" "));
    }

    [TestMethod]
    public void Check_OneNewFailure_IsTheOnlyOneTold()
    {
        using var place = Samples();
        place.Put(Crane, place.Read(Crane).Replace("\"defaultCredentialsChanged\": true", "\"defaultCredentialsChanged\": false", StringComparison.Ordinal));

        var ran = place.Run("check", "port", "--baseline", "old.result", "--report", "json=new.result");
        var compared = place.Run("compare", "old.result", "new.result");

        Assert.AreEqual(1, ran.Exit, ran.ToString());
        var told = ran.Output.Split('\n').Where(line => line.Contains(": FAIL ", StringComparison.Ordinal)).ToList();
        Assert.AreNotEqual(0, told.Count);
        Assert.IsTrue(told.TrueForAll(line => line.Contains(" AC-01 ", StringComparison.Ordinal)), ran.Output);
        Assert.AreEqual(1, compared.Exit);
        Assert.HasCount(told.Count, compared.Output.Split('\n').Where(line => line.Contains("pass → fail", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public void Check_DocumentThatIsGone_IsNoLongerAssessedAndNotFixed()
    {
        using var place = Samples();

        var ran = place.Run("check", "port", "--baseline", "old.result", "--ignore", "HPT/**", "--report", "json=new.result");
        var compared = place.Run("compare", "old.result", "new.result", "--format", "json").Json;

        Assert.AreEqual(2, ran.Exit, ran.ToString());
        Assert.Contains("of the baseline are no longer assessed", ran.Output.ReplaceLineEndings(" "));
        Assert.AreEqual(0, compared.GetProperty("counts").GetProperty("fixed").GetInt32());
        Assert.IsGreaterThan(100, compared.GetProperty("counts").GetProperty("noLongerAssessed").GetInt32());
    }

    [TestMethod]
    [DataRow("nothing.json", "there is no such file or folder")]
    [DataRow("port/EBT/site.json", "this is no result of ComplianceCheck")]
    public void Check_BaselineThatIsNone_LeavesTheRunIncomplete(string baseline, string expected)
    {
        using var place = Samples();

        var ran = place.Run("check", "port", "--baseline", baseline);

        Assert.AreEqual(RunExit.Unusable, ran.Exit, ran.ToString());
        Assert.Contains(expected, ran.Output);
    }

    [TestMethod]
    public void Check_BaselineThatIsPartial_LeavesTheRunIncomplete()
    {
        using var place = Samples();
        place.Run("check", "port", "nothing.json", "--report", "json=part.result");

        var ran = place.Run("check", "port", "--baseline", "part.result");

        Assert.AreEqual(RunExit.Unusable, ran.Exit, ran.ToString());
        Assert.Contains("part.result:1:1: error CC5010 this result says itself that it is incomplete", ran.Output);
    }

    [TestMethod]
    public void Check_WaiverThatIsForgotten_FailsAnew()
    {
        using var place = Samples();
        place.Put("waivers.yaml", "waivers:\n  - {rule: AC-01, revision: 1, check: account, document: HPT-STS-07-2026-10, item: A-EHI, basis: waiver, grounds: [unnecessary], reason: So, approvedBy: Sector, doc: Letter, assessedOn: 2026-01-01, from: 2026-06-01, until: 2026-11-30, timeZone: UTC}\n");
        place.Run("check", "port", "--waivers", "waivers.yaml", "--report", "json=waived.result");

        var with = place.Run("check", "port", "--waivers", "waivers.yaml", "--baseline", "waived.result");
        var without = place.Run("check", "port", "--baseline", "waived.result");

        Assert.AreEqual(0, with.Exit, with.ToString());
        Assert.AreEqual(1, without.Exit, without.ToString());
        Assert.HasCount(1, without.Output.Split('\n').Where(line => line.Contains(": FAIL ", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    public void Check_OtherOrderOfFiles_WritesTheSameBytes()
    {
        using var place = Samples();
        const string Waiver = "waivers:\n  - {rule: AC-01, revision: 1, check: account, document: HPT-STS-07-2026-10, item: A-EHI, basis: waiver, grounds: [unnecessary], reason: So, approvedBy: Sector, doc: Letter, assessedOn: 2026-01-01, from: 2026-06-01, until: 2027-11-30, timeZone: UTC}\n";
        place.Put("a.yaml", Waiver).Put("b.yaml", Waiver.Replace("2027-11-30", "2027-12-31", StringComparison.Ordinal));

        var one = place.Run("check", "port", "--waivers", "a.yaml", "--waivers", "b.yaml", "--format", "json");
        var other = place.Run("check", "port", "--waivers", "b.yaml", "--waivers", "a.yaml", "--waivers", "./a.yaml", "--format", "json");

        CollectionAssert.AreEqual(one.Bytes, other.Bytes);
    }

    [TestMethod]
    public void Check_ReportOverAFileOfThePack_IsRefused()
    {
        using var place = Samples();
        place.Copy("rules/mts-sts-cranes", "own/mts-sts-cranes").Copy("rules/schema", "own/schema");

        var ran = place.Run("check", "port", "--rules", "own", "--report", "json=own/mts-sts-cranes/sources.yaml");

        Assert.AreEqual(64, ran.Exit, ran.ToString());
        Assert.Contains("would overwrite a file of a rule pack", ran.Error);
    }

    [TestMethod]
    public void Check_ReportOverABaseline_IsRefused()
    {
        using var place = Samples();

        var ran = place.Run("check", "port", "--baseline", "old.result", "--report", "json=old.result");

        Assert.AreEqual(64, ran.Exit);
        Assert.Contains("would overwrite a file that the run is made with", ran.Error);
    }

    [TestMethod]
    public void Compare_EveryForm_SaysTheSame()
    {
        using var place = Samples();
        place.Run("check", "port", "--as-of", "2029-01-01", "--report", "json=new.result");

        var ran = place.Run("compare", "old.result", "new.result", "--report", "html=c.html", "--report", "json=c.json");

        var json = System.Text.Json.JsonElement.Parse(place.Read("c.json"));
        Assert.AreEqual(ran.Exit, json.GetProperty("exitCode").GetInt32());
        Assert.Contains(json.GetProperty("exitSentence").GetString()!, ran.Output.ReplaceLineEndings(" "));
        foreach (var finding in json.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("news").GetBoolean()))
        {
            Assert.Contains(finding.GetProperty("fingerprint").GetString()!, place.Read("c.html"));
        }

        foreach (var count in json.GetProperty("counts").EnumerateObject().Where(count => count.Value.GetInt32() > 0 && count.Name != "unchanged"))
        {
            Assert.Contains($": {count.Value.GetInt32()}</h3>", place.Read("c.html"));
        }
    }

    private static Workplace Samples()
    {
        var place = new Workplace();
        place.CopySamples();
        place.Run("check", "port", "--report", "json=old.result");
        return place;
    }
}
