using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class FleetTests
{
    [TestMethod]
    public void Join_CraneAndItsSite_AreJoinedByTheKey()
    {
        var crane = Port.Valid(Port.Crane("\"siteId\": \"EBT\""));
        var other = Port.Valid(Port.Site("HPT"), "a.json");
        var site = Port.Valid(Port.Site("EBT"), "b.json");
        var bag = new DiagnosticBag();

        var fleet = Fleet.Join([crane, site, other], bag);

        Assert.AreSame(site, fleet.SiteOf(crane));
        Assert.AreSame(site, fleet.SiteOf(site));
        Assert.AreEqual("a.json b.json crane.json", string.Join(' ', fleet.Documents.Select(document => document.Text.Source.Path)));
        Assert.IsEmpty(bag.ToImmutable());
    }

    [TestMethod]
    public void Join_SiteNotGiven_IsAWarningAtTheKey()
    {
        var crane = Port.Valid(Port.Crane("\"siteId\": \"EBT\""));
        var alone = Port.Valid(Port.Crane("\"documentId\": \"X-2\"", "\"statedNone\": [\"siteId\"]"), "alone.json");
        var bag = new DiagnosticBag();

        var fleet = Fleet.Join([crane, alone], bag);

        Assert.IsNull(fleet.SiteOf(crane));
        Assert.AreEqual("crane.json:2:13: warning CC1105 the site `EBT` is not part of this run; add its document to the run; what it would state is not known", Port.Lines(bag.ToImmutable()));
    }

    [TestMethod]
    public void Join_OneIdTwice_KeepsNeither()
    {
        var crane = Port.Valid(Port.Crane("\"documentId\": \"X-1\""), "a.json");
        var again = Port.Valid(Port.Crane("\"documentId\": \"X-1\""), "b.json");
        var site = Port.Valid(Port.Site("X-1"), "site.json");
        var bag = new DiagnosticBag();

        var fleet = Fleet.Join([crane, again, site], bag);

        Assert.AreSame(site, fleet.Documents.Single());
        Assert.AreEqual(
            """
            a.json:2:17: error CC1104 `X-1` is also the id of `b.json`; check one of them at a time, or give each its own id
            b.json:2:17: error CC1104 `X-1` is also the id of `a.json`; check one of them at a time, or give each its own id
            """, Port.Lines(bag.ToImmutable()));
    }
}
