using ComplianceCheck.Formats;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed class OscalIdsTests
{
    // RFC 9562, section 6.6.
    private static readonly Guid OfDomainNames = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static readonly Guid OfUrls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    [TestMethod]
    public void InSpace_ExampleOfTheStandard_IsThatOfTheStandard() =>
        Assert.AreEqual(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), OscalIds.InSpace(OfDomainNames, "www.example.com"));

    [TestMethod]
    public void Namespace_IsMadeOfTheNameOfOurProperties() => Assert.AreEqual(OscalIds.InSpace(OfUrls, OscalText.Space), OscalIds.Namespace);

    [TestMethod]
    public void Of_PartsThatJoinToTheSame_StayDifferent()
    {
        Guid[] ids = [OscalIds.Of("a", "b", "c"), OscalIds.Of("a", "bc"), OscalIds.Of("a", "b", "", "c"), OscalIds.Of("a", "b", null, "c"), OscalIds.Of("a", "b|1:c"), OscalIds.Of("a"), OscalIds.Of("a", ""), OscalIds.Of("a", (string?)null)];

        Assert.HasCount(ids.Length, ids.Distinct().ToList());
        Assert.AreEqual(ids[0], OscalIds.Of("a", "b", "c"));
    }
}
