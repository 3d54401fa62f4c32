namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class DocumentQualityTests
{
    private const string Plc = "\"kind\": \"plc\"";

    [TestMethod]
    public void Check_Reference_ThatLeadsNowhereIsReported()
    {
        var crane = Port.Valid(Port.Crane(
            "\"components\": [{\"id\": \"C-1\", " + Plc + ", \"parentId\": \"C-2\", \"zoneId\": \"site:Z\"}]",
            "\"sharedDependencies\": [\"C-1\", \"M-1\"]",
            "\"x-ref\": {\"componentId\": \"C-7\"}"));

        var lines = Port.Lines(Port.Doubts(crane));

        Assert.AreEqual(
            """
            crane.json:2:59: warning CC1301 `C-2` leads nowhere, expected an id found in `components` of this document, which names no site
            crane.json:2:76: warning CC1301 `site:Z` leads nowhere, expected an id found in `zones` of a site, and this document names none
            crane.json:3:33: warning CC1301 `M-1` leads nowhere, expected an id found in `components`, `modems` of this document, which names no site
            """, lines);
    }

    [TestMethod]
    public void Check_ReferenceWithTheSiteGiven_IsLookedUpThere()
    {
        var crane = Port.Valid(Port.Crane("\"siteId\": \"EBT\"", "\"sharedDependencies\": [\"S-1\", \"site:S-1\", \"S-2\", \"site:S-2\"]"));
        var site = Port.Valid(Port.Site("EBT", "\"components\": [{\"id\": \"S-1\", " + Plc + ", \"parentId\": \"site:S-3\"}]"), "site.json");

        var lines = Port.Lines(Port.Doubts(crane, site));

        Assert.AreEqual(
            """
            crane.json:3:45: warning CC1301 `S-2` leads nowhere, expected an id found in `components`, `modems` of this document or `site.json`
            crane.json:3:52: warning CC1301 `site:S-2` leads nowhere, expected an id found in `components`, `modems` of `site.json`
            site.json:2:59: warning CC1301 `site:S-3` leads nowhere, expected an id found in `components` of this document
            """, lines);
    }

    [TestMethod]
    public void Check_SiteNotGiven_IsNotRepeatedForEveryReference()
    {
        var crane = Port.Valid(Port.Crane("\"siteId\": \"EBT\"", "\"sharedDependencies\": [\"S-1\", \"site:S-1\"]"));

        var lines = Port.Lines(Port.Doubts(crane));

        Assert.AreEqual("", lines);
    }

    [TestMethod]
    public void Check_IdGivenTwice_IsReportedWithThePlaceOfTheFirstAndSoAreReferencesToIt()
    {
        var crane = Port.Valid(Port.Crane(
            "\"components\": [{\"id\": \"C-1\", " + Plc + "}, {\"id\": \"C-1\", " + Plc + "},",
            "{\"id\": \"C-1\", " + Plc + ", \"interfaces\": [{\"id\": \"eth0\"}, {\"id\": \"eth0\"}]}, {\"id\": \"C-2\", " + Plc + ", \"interfaces\": [{\"id\": \"eth0\"}]}]",
            "\"zones\": [{\"id\": \"C-1\"}]",
            "\"sharedDependencies\": [\"C-1\"]").Replace(",,", ",", StringComparison.Ordinal));

        var lines = Port.Lines(Port.Doubts(crane));

        Assert.AreEqual(
            """
            crane.json:2:55: warning CC1302 `C-1` is given twice among `components`, first at line 2, column 25; give each its own id; until then a reference to it counts as leading nowhere
            crane.json:3:10: warning CC1302 `C-1` is given twice among `components`, first at line 2, column 25; give each its own id; until then a reference to it counts as leading nowhere
            crane.json:3:70: warning CC1302 `eth0` is given twice among `components.interfaces`, first at line 3, column 54; give each its own id; until then a reference to it counts as leading nowhere
            crane.json:5:26: warning CC1301 `C-1` is the id of more than one thing in `components`, `modems`, expected one; give each its own id; until then this reference counts as leading nowhere
            """, lines);
    }

    [TestMethod]
    public void Check_IdGivenTwiceBelowDifferentThings_IsReportedIfItIsUniqueInTheDocument()
    {
        var finding = "{\"id\": \"U-1\", \"kind\": \"modem\", \"text\": \"found\"}";
        var crane = Port.Valid(Port.Crane(
            "\"observations\": [{\"id\": \"O-1\", \"kind\": \"rfSurvey\", \"start\": \"2026-01-01\", \"unmatchedFindings\": [" + finding + "]},",
            "{\"id\": \"O-2\", \"kind\": \"rfSurvey\", \"start\": \"2026-01-01\", \"unmatchedFindings\": [" + finding + "]}]").Replace(",,", ",", StringComparison.Ordinal));

        var lines = Port.Lines(Port.Doubts(crane));

        Assert.AreEqual("crane.json:3:89: warning CC1302 `U-1` is given twice among `observations.unmatchedFindings`, first at line 2, column 106; give each its own id; until then a reference to it counts as leading nowhere", lines);
    }

    [TestMethod]
    public void Check_DatesThatCannotFollow_AreReportedOnlyIfCertain()
    {
        string Modem(string id, string installed, string removed) => $"{{\"id\": \"{id}\", \"kind\": \"lpwan\", \"installed\": \"{installed}\", \"removed\": \"{removed}\"}}";
        var crane = Port.Valid(Port.Crane(
            "\"crane\": {\"id\": \"Q\", \"built\": \"2017\", \"commissioned\": \"2016-12\", \"controlsModernized\": \"2017-01-01\"}",
            "\"modems\": [" + Modem("A", "2020-01-02", "2020-01-01") + ", " + Modem("B", "2020-01-02", "2020-01-02") + "]",
            "\"observations\": [{\"id\": \"O\", \"kind\": \"rfSurvey\", \"start\": \"2026-01-01T10:00Z\", \"end\": \"2026-01-01T10:30+01:00\"}]"));

        var lines = Port.Lines(Port.Doubts(crane));

        Assert.AreEqual(
            """
            crane.json:2:57: warning CC1303 `commissioned` 2016-12 is before `built` 2017, expected the other order
            crane.json:3:81: warning CC1303 `removed` 2020-01-01 is before `installed` 2020-01-02, expected the other order
            crane.json:4:89: warning CC1303 `end` 2026-01-01T10:30+01:00 is before `start` 2026-01-01T10:00Z, expected the other order
            """, lines);
    }

    [TestMethod]
    public void Check_Address_OutsideItsNetworkIsReported()
    {
        string Interface(string id, string network, string addresses) => $"{{\"id\": \"{id}\", \"networkId\": \"{network}\", \"addresses\": [{addresses}]}}";
        var crane = Port.Valid(Port.Crane(
            "\"siteId\": \"EBT\"",
            "\"networks\": [{\"id\": \"N-1\", \"ranges\": [\"10.1.0.0/24\", \"10.2.0.0/24\"]}, {\"id\": \"N-2\"}, {\"id\": \"N-3\", \"ranges\": []}]",
            "\"components\": [{\"id\": \"C-1\", " + Plc + ", \"interfaces\": [",
            Interface("a", "N-1", "\"10.1.0.5/24\", \"10.2.0.9\", \"10.3.0.9/24\", \"fe80::1/64\", \"169.254.3.4\""),
            Interface("b", "N-2", "\"10.3.0.9\""),
            Interface("c", "N-3", "\"10.3.0.9\""),
            Interface("d", "N-9", "\"10.3.0.9\""),
            Interface("e", "site:N-1", "\"10.1.0.5\", \"192.0.2.7\"") + "]}]").Replace("[,", "[", StringComparison.Ordinal));
        var site = Port.Valid(Port.Site("EBT", "\"networks\": [{\"id\": \"N-1\", \"ranges\": [\"192.0.2.0/24\"]}]"), "site.json");

        var lines = Port.Lines(Port.Doubts(crane, site));

        Assert.AreEqual(
            """
            crane.json:5:76: warning CC1304 `10.3.0.9/24` lies in none of the ranges of `networkId.ranges`, expected an address of that network
            crane.json:7:49: warning CC1304 `10.3.0.9` lies in none of the ranges of `networkId.ranges`, expected an address of that network
            crane.json:8:28: warning CC1301 `N-9` leads nowhere, expected an id found in `networks` of this document or `site.json`
            crane.json:9:54: warning CC1304 `10.1.0.5` lies in none of the ranges of `networkId.ranges`, expected an address of that network
            """, lines);
    }

    [TestMethod]
    public void Check_StatedNone_ContradictsOnlyWhatIsRecorded()
    {
        var crane = Port.Valid(Port.Crane(
            "\"statedNone\": [\"preparedBy\", \"siteId\", \"logging\", \"acceptance\", \"sharedDependencies\", \"handling\", \"preparedBy\"]",
            "\"preparedBy\": \"A\"",
            "\"logging\": {}",
            "\"acceptance\": {}",
            "\"sharedDependencies\": [\"C\"]",
            "\"components\": [{\"id\": \"C\", \"kind\": \"plc\"}]",
            "\"handling\": \"unknown\""));

        var lines = Port.Lines(Port.Doubts(crane));

        Assert.AreEqual(
            """
            crane.json:2:18: warning CC1305 `preparedBy` is named in `statedNone` and recorded at line 3; the recorded value is used; remove one of the two
            crane.json:2:67: warning CC1305 `sharedDependencies` is named in `statedNone` and recorded at line 6; the recorded value is used; remove one of the two
            """, lines);
    }

    [TestMethod]
    [DataRow("modems", "write `[]`, and say in `coverage.modems` who vouches for it")]
    [DataRow("documentId", "leave it out if it is not known")]
    public void Read_StatedNoneOfWhatNeedsAWitness_IsRefused(string name, string help)
    {
        var crane = Port.Crane($"\"statedNone\": [\"{name}\"]");

        var error = Port.Diagnose(crane).Single();

        Assert.AreEqual("CC1210", error.Code.Id);
        Assert.AreEqual(help, error.Help);
    }
}
