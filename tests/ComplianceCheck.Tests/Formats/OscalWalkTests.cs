using System.Text;
using System.Text.Json;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

/// <summary>That the check finds what is wrong: each row breaks a valid document in one way.</summary>
[TestClass]
public sealed class OscalWalkTests
{
    [TestMethod]
    [DataRow("\"1.1.2\"", "\"1.1\"", "is none of 1.1.2")]
    [DataRow("\"import-ap\"", "\"import-plan\"", "lacks import-ap")]
    [DataRow("\"methods\":[", "\"methods\":[],\"types\":[", "is no list, or an empty one")]
    [DataRow("\"status\":\"open\"", "\"status\":\"fine\"", "is none of open")]
    [DataRow("\"state\":\"not-satisfied\"", "\"state\":\"unknown\"", "is none of satisfied")]
    [DataRow("\"observation-uuid\":\"", "\"observation-uuid\":\"0", "is no UUID of version 5")]
    [DataRow("\"href\":\"#", "\"href\":\"#1", "leads nowhere")]
    [DataRow("\"last-modified\":\"2026-11-23T04:30:00Z\"", "\"last-modified\":\"2026-11-23T04:30:00\"", "is no moment with a time zone")]
    [DataRow("\"control-id\":\"RA-01\"", "\"control-id\":\"RA 01\"", "is no token")]
    [DataRow("\"value\":\"", "\"value\":\" ", "has a blank at an end")]
    [DataRow("\"description\":\"", "\"description\":\"*", "is more than text")]
    [DataRow("\"ns\":\"urn:compliancecheck:oscal\",", "", "is in no namespace of ours")]
    [DataRow("\"role-id\":\"assessor\"", "\"role-id\":\"author\"", "is no role of the document")]
    [DataRow("\"href\":\"cranes/", "\"href\":\"http://cranes/", "is no relative reference")]
    public void Check_BrokenDocument_SaysWhatIsWrong(string from, string to, string expected)
    {
        var valid = Encoding.UTF8.GetString(OscalFiles.Bytes("oscal", SampleAssessment.Decided()));
        StringAssert.Contains(valid, from, StringComparison.Ordinal);

        var errors = OscalWalk.Check(JsonElement.Parse(valid.Replace(from, to, StringComparison.Ordinal)), "results-document");

        StringAssert.Contains(string.Join('\n', errors), expected, StringComparison.Ordinal);
    }

    [TestMethod]
    public void Check_IdThatStandsTwice_IsWrong()
    {
        var valid = Encoding.UTF8.GetString(OscalFiles.Bytes("poam", SampleAssessment.Port()));
        var ids = OscalFiles.Plan(SampleAssessment.Port()).List("observations").ConvertAll(seen => seen.Text("uuid")!);

        var errors = OscalWalk.Check(JsonElement.Parse(valid.Replace(ids[0], ids[1], StringComparison.Ordinal)), "plan-document");

        StringAssert.Contains(string.Join('\n', errors), "stands twice", StringComparison.Ordinal);
    }
}
