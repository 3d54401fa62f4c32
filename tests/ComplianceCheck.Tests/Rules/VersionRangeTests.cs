using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Rules;

[TestClass]
public sealed class VersionRangeTests
{
    [TestMethod]
    [DataRow(">=2.9 <4", "2.9", true)]
    [DataRow(">=2.9 <4", "2.9.0", true)]
    [DataRow(">=2.9 <4", "V3.10.1", true)]
    [DataRow(">=2.9 <4", "2.8.99", false)]
    [DataRow(">=2.9 <4", "4", false)]
    [DataRow(">=2.9 <4", "4.0.0", false)]
    [DataRow(">=2.9 <4", "v4.0.1", false)]
    [DataRow(">2.9", "2.9.0", false)]
    [DataRow(">2.9", "2.10", true)]
    [DataRow("<=2.9", "2.9.0", true)]
    [DataRow("<=2.9", "2.9.1", false)]
    [DataRow("<2.9", "2.8", true)]
    [DataRow("<2.9", "2.09", false)]
    [DataRow("=2.9", "2.9.0", true)]
    [DataRow("2.9", "v2.9", true)]
    [DataRow("2.9", "2.8", false)]
    [DataRow(">=V2.9", "2.9", true)]
    [DataRow("  >=2.9   <4  ", "3", true)]
    [DataRow("2.9||3.1", "3.1", true)]
    [DataRow("2.9 || >=3.1 <3.5 || >=4", "3.4", true)]
    [DataRow("2.9 || >=3.1 <3.5 || >=4", "3.6", false)]
    [DataRow("2.9 || >=3.1 <3.5 || >=4", "2.9", true)]
    [DataRow(">=2.9 =3.1 <4", "3.1", true)]
    [DataRow(">=4 <2", "3", false)]
    public void Contains_VersionsThatCompare_ByNumber(string range, string version, bool expected)
    {
        var contains = Parse(range).Contains(version);

        Assert.AreEqual(expected, contains);
    }

    [TestMethod]
    [DataRow(">=2.9 <4", "R4.2", null)]
    [DataRow(">=2.9 <4", "3.0-1234", null)]
    [DataRow(">=2.9 <4", "FW 3.10", null)]
    [DataRow(">=2.9 <4", "", null)]
    [DataRow("=1.0.0-rc1", "1.0.0-rc1", true)]
    [DataRow("=1.0.0-rc1", "v1.0.0-rc1 ", true)]
    [DataRow("=1.0.0-rc1", "1.0.0", null)]
    [DataRow("RUT2_R_00.07.06.6", "RUT2_R_00.07.06.6", true)]
    [DataRow("RUT2_R_00.07.06.6", "RUT2_R_00.07.06.7", null)]
    [DataRow(">=R407", "R407", true)]
    [DataRow("<=R407", "R407", true)]
    [DataRow(">R407", "R407", false)]
    [DataRow("<R407", "R407", false)]
    [DataRow(">=R407", "R408", null)]
    [DataRow("2.31-13+deb11u5~bpo1", "2.31-13+deb11u5~bpo1", true)]

    // Kleene's "and": a comparison that is false decides, whatever the other one says, and in either order.
    [DataRow(">=2.9 <R4", "2.8", false)]
    [DataRow("<R4 >=2.9", "2.8", false)]
    [DataRow(">=2.9 <R4", "3.0", null)]
    [DataRow(">=2.9 >R4", "R4", false)]

    // Kleene's "or": an alternative that is true decides.
    [DataRow(">=2.9 || R4", "R4", true)]
    [DataRow("R4 || >=2.9", "R4", true)]
    [DataRow(">=2.9 || R4", "3.0", true)]
    [DataRow("R4 || >=2.9", "3.0", true)]
    [DataRow(">=2.9 || R4", "2.8", null)]
    [DataRow("R4 || >=2.9", "2.8", null)]
    [DataRow(">=2.9 || R4", "R5", null)]
    public void Contains_VersionsThatCannotBeOrdered_OnlyWhatIsCertain(string range, string version, bool? expected)
    {
        var contains = Parse(range).Contains(version);

        Assert.AreEqual(expected, contains);
    }

    [TestMethod]
    public void Contains_NumbersOfTenThousandDigits_DoNotOverflow()
    {
        var nines = new string('9', 10_000);
        var range = Parse($">=2.{nines} <4");

        var contains = (range.Contains("2." + nines), range.Contains("2." + nines[1..]), range.Contains("3." + nines), range.Contains(nines));

        Assert.AreEqual((true, false, true, false), contains);
    }

    [TestMethod]
    [DataRow("", "the range of versions is empty, expected comparisons such as >=2.9 <4, with || between alternatives")]
    [DataRow("   ", "the range of versions is empty, expected comparisons such as >=2.9 <4, with || between alternatives")]
    [DataRow("||", "a side of `||` in `||` is empty, expected a comparison such as >=2.9")]
    [DataRow("2.9 ||", "a side of `||` in `2.9 ||` is empty, expected a comparison such as >=2.9")]
    [DataRow("|| 2.9", "a side of `||` in `|| 2.9` is empty, expected a comparison such as >=2.9")]
    [DataRow("2.9 || || 3", "a side of `||` in `2.9 || || 3` is empty, expected a comparison such as >=2.9")]
    [DataRow(">=", "`>=` has no version directly behind it, expected one such as >=2.9")]
    [DataRow(">= 2.9", "`>=` has no version directly behind it, expected one such as >=2.9")]
    [DataRow("=N/A", "`N/A` in a document says that nothing is known, expected a version such as 2.9")]
    [DataRow("unknown", "`unknown` in a document says that nothing is known, expected a version such as 2.9")]
    [DataRow("=FW 3.10", "`3.10` stands beside another comparison without a sign of its own, expected =, >=, >, <= or < before it; a version with a space in it cannot be part of a range")]
    [DataRow("FW 3.10", "`FW` stands beside another comparison without a sign of its own, expected =, >=, >, <= or < before it; a version with a space in it cannot be part of a range")]
    [DataRow(">=2.9 and <4", "`and` stands beside another comparison without a sign of its own, expected =, >=, >, <= or < before it; a version with a space in it cannot be part of a range")]
    [DataRow("1 || 2.9 - 4", "`2.9` stands beside another comparison without a sign of its own, expected =, >=, >, <= or < before it; a version with a space in it cannot be part of a range")]
    public void TryParse_NoRange_SaysWhatIsAndWhatWasExpected(string text, string expected)
    {
        var parsed = VersionRange.TryParse(text, out var range, out var error);

        Assert.IsFalse(parsed);
        Assert.IsNull(range);
        Assert.AreEqual(expected, error);
    }

    [TestMethod]
    [DataRow("==2.9")]
    [DataRow("=>2.9")]
    [DataRow("=<2.9")]
    [DataRow("!=2.9")]
    [DataRow("<>2.9")]
    [DataRow("><2.9")]
    [DataRow("^2.9")]
    [DataRow("~2.9")]
    [DataRow(">~2.9")]
    [DataRow("2.*")]
    [DataRow("*")]
    [DataRow(">=2.9,<4")]
    [DataRow(">=2.9<4")]
    [DataRow(">=2.9;<4")]
    [DataRow(">=2.9&&<4")]
    [DataRow("2.9|3")]
    [DataRow("2.9|||3")]
    [DataRow("-1")]
    [DataRow(".9")]
    [DataRow("(2.9")]
    [DataRow("\"2.9\"")]
    [DataRow("'2.9'")]
    [DataRow("≥2.9")]
    [DataRow(">=2.9\t<4")]
    [DataRow(">=2.9\n<4")]
    [DataRow(">=2.9\u00A0<4")]
    [DataRow("2.9\0")]
    public void TryParse_OtherNotation_IsRefusedAsNoComparison(string text)
    {
        var parsed = VersionRange.TryParse(text, out _, out var error);

        Assert.IsFalse(parsed);
        Assert.Contains("is no comparison of versions, expected =, >=, >, <= or < and a version", error);
    }

    [TestMethod]
    public void ToString_Range_IsAsWritten()
    {
        var range = Parse(" >=2.9  <4||V5 ");

        Assert.AreEqual(" >=2.9  <4||V5 ", range.ToString());
    }

    [TestMethod]
    public void Contains_RandomRanges_AgreesWithKleenesTables()
    {
        string[] versions = ["1", "2", "2.0", "3", "v2", "R2", "R3", "R2 "];
        string[] signs = ["=", ">=", ">", "<=", "<"];
        var random = new Random(1);
        for (var round = 0; round < 5_000; round++)
        {
            var alternatives = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => signs[random.Next(signs.Length)] + versions[random.Next(versions.Length)].Trim()).ToArray()).ToArray();
            var version = versions[random.Next(versions.Length)];
            var answers = alternatives.Select(comparisons => comparisons.Select(comparison => Parse(comparison).Contains(version)).ToArray()).ToArray();
            bool? expected = answers.Any(all => all.All(answer => answer == true)) ? true
                : answers.All(all => all.Any(answer => answer == false)) ? false
                : null;
            var text = string.Join("||", alternatives.Select(comparisons => string.Join(' ', comparisons)));

            var contains = Parse(text).Contains(version);

            Assert.AreEqual(expected, contains, $"{version} in {text}");
        }
    }

    private static VersionRange Parse(string text)
    {
        Assert.IsTrue(VersionRange.TryParse(text, out var range, out var error), error);
        return range;
    }
}
