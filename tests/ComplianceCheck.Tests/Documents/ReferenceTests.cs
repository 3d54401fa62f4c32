using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class ReferenceTests
{
    private static readonly Document Crane = Port.Valid(Port.Crane(
        "\"components\": [{\"id\": \"C-1\", \"kind\": \"plc\"}, {\"id\": \"BOTH\", \"kind\": \"plc\"}, {\"id\": \"TWICE\", \"kind\": \"plc\"}, {\"id\": \"TWICE\", \"kind\": \"plc\"}]",
        "\"modems\": [{\"id\": \"BOTH\", \"kind\": \"lpwan\"}]"));

    private static readonly Document Site = Port.Valid(Port.Site("EBT", "\"components\": [{\"id\": \"C-1\", \"kind\": \"plc\"}, {\"id\": \"S-1\", \"kind\": \"plc\"}, {\"id\": \"TWICE\", \"kind\": \"plc\"}]"), "site.json");

    [TestMethod]
    [DataRow("C-1", "crane.json/components/0")]
    [DataRow("site:C-1", "site.json/components/0")]
    [DataRow("S-1", "site.json/components/1")]
    [DataRow("site:S-1", "site.json/components/1")]
    [DataRow("site:TWICE", "site.json/components/2")]
    [DataRow("BOTH", null)]
    [DataRow("TWICE", null)]
    [DataRow("C-9", null)]
    [DataRow("site:site:C-1", null)]
    public void Resolve_Id_LooksInTheDocumentAndThenInTheSite(string id, string? expected)
    {
        var thing = Reference.Resolve(id, ["components", "modems"], Crane, Site);

        Assert.AreEqual(expected, thing is { } found ? found.Text.Source.Path + found.Pointer() : null);
    }

    [TestMethod]
    public void Resolve_IdOfTheSite_IsTheSiteItself()
    {
        var thing = Reference.Resolve("EBT", [SchemaShape.SiteSection], Crane, Site);

        Assert.AreEqual(Site.Text.Root, thing);
    }
}
