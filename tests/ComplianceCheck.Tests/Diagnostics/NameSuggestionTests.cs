using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Tests.Diagnostics;

[TestClass]
public sealed class NameSuggestionTests
{
    private static readonly string[] Known = ["modems", "networks", "zones", "components", "remoteConnections", "id"];

    [TestMethod]
    [DataRow("modms", "modems")]
    [DataRow("mdoems", "modems")]
    [DataRow("Modems", "modems")]
    [DataRow("MODEms", "modems")]
    [DataRow("network", "networks")]
    [DataRow("remoteConections", "remoteConnections")]
    [DataRow("ids", "id")]
    [DataRow("antennas", null)]
    [DataRow("", null)]
    public void Nearest_Name_IsGuessedIfNear(string name, string? expected)
    {
        var nearest = NameSuggestion.Nearest(name, Known);

        Assert.AreEqual(expected, nearest);
    }

    [TestMethod]
    public void Nearest_EqualDistances_TakesTheFirstInOrdinalOrder()
    {
        var nearest = NameSuggestion.Nearest("cab", ["cat", "car", "cap"]);

        Assert.AreEqual("cap", nearest);
    }

    [TestMethod]
    [DataRow("kid", "did you mean `id` or `kind`?")]
    [DataRow("non", "did you mean `none` or `not`?")]
    [DataRow("ca", "did you mean `cab`, `cap` or `cat`?")]
    [DataRow("Kind", "did you mean `kind`?")]
    [DataRow("antenna", null)]
    public void DidYouMean_EqualDistances_NamesAll(string name, string? expected)
    {
        var help = NameSuggestion.DidYouMean(name, ["kind", "id", "not", "none", "cat", "cab", "cap", "cab"]);

        Assert.AreEqual(expected, help);
    }

    [TestMethod]
    public void DidYouMeanOrList_NothingNear_ListsWhatIsKnown()
    {
        var help = NameSuggestion.DidYouMeanOrList("satellite", ["lte", "gsm"]);

        Assert.AreEqual("known are `gsm`, `lte`", help);
    }

    [TestMethod]
    public void Nearest_VeryLongName_IsNotCompared()
    {
        var nearest = NameSuggestion.Nearest(new string('m', 1_000_000), Known);

        Assert.IsNull(nearest);
    }
}
