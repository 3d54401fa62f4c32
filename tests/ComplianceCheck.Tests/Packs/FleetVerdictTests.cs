using System.Text.Json.Nodes;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Tests.Packs;

/// <summary>What the fleet rules say of a port of 30 cranes in which one thing is not as it should be: that, and nothing else.</summary>
[TestClass]
public sealed class FleetVerdictTests
{
    private const int Count = 30;

    [TestMethod]
    public void Check_CranesThatShareNothing_PassEveryFleetRule()
    {
        var outcomes = MadePort.Of(Count).Check().ToList();

        CollectionAssert.AreEquivalent(new[] { "FL-01", "FL-02", "FL-03", "FL-04", "IN-02Q" }, outcomes.Select(outcome => outcome.Rule).ToArray());
        foreach (var outcome in outcomes)
        {
            Assert.AreEqual(Verdict.Pass, outcome.Verdict, outcome.Rule);
        }
    }

    [TestMethod]
    public void Check_OneSimOnTwoCranes_FailsForBothAndNothingElse()
    {
        var port = MadePort.Of(Count);
        port.Cranes[27]["modems"]![0]!["sims"]![0]!["iccid"] = port.Cranes[3]["modems"]![0]!["sims"]![0]!["iccid"]!.DeepClone();

        var iccid = (string)port.Cranes[3]["modems"]![0]!["sims"]![0]!["iccid"]!;
        CollectionAssert.AreEqual(new[] { $"FL-01 iccid QC-04-2026-11 M-1/sims[{iccid}]", $"FL-01 iccid QC-28-2026-11 M-1/sims[{iccid}]" }, port.Failures().ToArray());
    }

    [TestMethod]
    public void Check_OneModemOnTwoCranes_FailsForEachOfItsIdentities()
    {
        var port = MadePort.Of(Count);
        port.Cranes[27]["modems"] = port.Cranes[3]["modems"]!.DeepClone();

        Assert.IsTrue(port.Failures().All(failure => failure.StartsWith("FL-01 ", StringComparison.Ordinal) && (failure.Contains("QC-04", StringComparison.Ordinal) || failure.Contains("QC-28", StringComparison.Ordinal))));
        CollectionAssert.AreEqual(new[] { "iccid", "imei", "imsi" }, port.Failures().Select(failure => failure.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal).ToArray());
    }

    [TestMethod]
    public void Check_OneEndpointThatReachesAllCranes_FailsForEachAndNothingElse()
    {
        var port = MadePort.Of(Count);
        foreach (var crane in port.Cranes)
        {
            crane["remoteConnections"]![0]!["remoteEnd"]!["endpointId"] = "EP-1";
        }

        CollectionAssert.AreEqual(port.Cranes.Select(crane => $"FL-03 path {crane["documentId"]} RC-1").ToArray(), port.Failures().ToArray());
    }

    [TestMethod]
    public void Check_ListedCraneWithoutAFile_FailsForItAndLeavesUniquenessOpen()
    {
        var port = MadePort.Of(Count);
        port.Cranes.RemoveAt(11);

        CollectionAssert.AreEqual(new[] { "FL-04 listed PORT QC-12" }, port.Failures().ToArray());
        foreach (var rule in (string[])["FL-01", "FL-02", "FL-03"])
        {
            Assert.AreEqual(Verdict.Unknown, port.Check().Single(outcome => outcome.Rule == rule).Verdict, rule);
        }
    }

    [TestMethod]
    public void Check_FileOfACraneThatIsNotListed_FailsForItAndNothingElse()
    {
        var port = MadePort.Of(Count);
        ((JsonArray)port.Site["cranes"]!).RemoveAt(11);

        CollectionAssert.AreEqual(new[] { "FL-04 crane QC-12-2026-11" }, port.Failures().ToArray());
    }

    [TestMethod]
    public void Check_OneSecretOnTwoCranes_FailsForBothAndNothingElse()
    {
        var port = MadePort.Of(Count);
        port.Cranes[20]["accounts"]![0]!["secretFingerprint"] = "kh1:0101";

        CollectionAssert.AreEqual(new[] { "FL-02 secret QC-01-2026-11 A-1", "FL-02 secret QC-21-2026-11 A-1" }, port.Failures().ToArray());
    }

    [TestMethod]
    public void Check_OneMoreOfATypeThanIsApproved_FailsForTheType()
    {
        var port = MadePort.Of(Count);
        port.Site["approvedEquipment"]![0]!["maxQuantity"] = Count - 1;

        CollectionAssert.AreEqual(new[] { "IN-02Q PORT AE-1" }, port.Failures().ToArray());
    }
}
