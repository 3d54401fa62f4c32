using System.Globalization;
using System.Numerics;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class VersionTextTests
{
    [TestMethod]
    [DataRow("2.9", "2.9", 0)]
    [DataRow("2.9", "2.9.0", 0)]
    [DataRow("2.9", "2.9.0.0.1", -1)]
    [DataRow("2", "2.0.0", 0)]
    [DataRow("0", "0.0", 0)]
    [DataRow("2.9", "2.10", -1)]
    [DataRow("2.9", "2.09", 0)]
    [DataRow("09.0.02", "9.0.2", 0)]
    [DataRow("9.80", "11.11.94", -1)]
    [DataRow("1.70", "1.7", 1)]
    [DataRow("V4.1.0", "4.1", 0)]
    [DataRow("v2.1", "V2.1", 0)]
    [DataRow(" 2.9\t", "2.9", 0)]
    [DataRow(" v2.9 ", "2.10", -1)]
    [DataRow("18446744073709551617", "1", 1)]
    [DataRow("FW 3.10", "FW 3.10", 0)]
    [DataRow("v1.0.0-rc1", " 1.0.0-rc1", 0)]
    [DataRow("RUT2_R_00.07.06.6", "RUT2_R_00.07.06.6", 0)]
    [DataRow("", " ", 0)]
    public void CompareTo_VersionsThatCompare_AreOrderedNumberByNumber(string left, string right, int expected)
    {
        var (first, second) = (new VersionText(left), new VersionText(right));

        var order = (first.CompareTo(second), second.CompareTo(first));

        Assert.AreEqual((expected, -expected), order);
    }

    [TestMethod]
    [DataRow("7.4.7-1234", "7.4.7")]
    [DataRow("7.4.7-1234", "7.4.7-1235")]
    [DataRow("RUT2_R_00.07.06.6", "RUT2_R_00.07.06.06")]
    [DataRow("R4.2", "4.2")]
    [DataRow("R4.2", "r4.2")]
    [DataRow("FW 3.10", "3.10")]
    [DataRow("2024-05", "2024-06")]
    [DataRow("1.0.0-rc1", "1.0.0")]
    [DataRow("SP2", "SP1")]
    [DataRow("vv2.9", "2.9")]
    [DataRow("v 2.9", "2.9")]
    [DataRow("vSP2", "SP2")]
    [DataRow("2.9.", "2.9")]
    [DataRow(".9", "0.9")]
    [DataRow("2..9", "2.9")]
    [DataRow("+2", "2")]
    [DataRow("-2", "1")]
    [DataRow("2 9", "2.9")]
    [DataRow("٢.٩", "2.9")]
    [DataRow("２.９", "2.9")]
    [DataRow("2,9", "2.9")]
    [DataRow("1e3", "1000")]
    [DataRow("2.x", "2.9")]
    [DataRow("", "0")]
    public void CompareTo_VersionsThatCannotBeOrdered_IsNull(string left, string right)
    {
        var (first, second) = (new VersionText(left), new VersionText(right));

        var order = (first.CompareTo(second), second.CompareTo(first));

        Assert.AreEqual(((int?)null, (int?)null), order);
    }

    [TestMethod]
    public void CompareTo_RandomNumbers_AgreesWithBigIntegers()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var (left, right) = (Numbers(random), Numbers(random));
            var expected = 0;
            for (var at = 0; at < Math.Max(left.Length, right.Length) && expected == 0; at++)
            {
                expected = left.ElementAtOrDefault(at).CompareTo(right.ElementAtOrDefault(at));
            }

            var (leftText, rightText) = (Written(random, left), Written(random, right));

            Assert.AreEqual(Math.Sign(expected), new VersionText(leftText).CompareTo(new VersionText(rightText)), $"{leftText} and {rightText}");
        }
    }

    [TestMethod]
    public void CompareTo_NumbersOfTenThousandDigits_DoNotOverflow()
    {
        var (smaller, larger) = (new VersionText("1." + new string('9', 10_000)), new VersionText("1.1" + new string('0', 10_000)));

        var order = (smaller.CompareTo(larger), larger.CompareTo(smaller), larger.CompareTo(new VersionText("1." + new string('0', 10_000) + "1" + new string('0', 10_000) + ".0")));

        Assert.AreEqual((-1, 1, 0), order);
    }

    [TestMethod]
    public void Equals_Versions_IsThatOfTheText()
    {
        var equal = (new VersionText("v2.9") == new VersionText(" 2.9 "), new VersionText("2.9") == new VersionText("2.9.0"));

        Assert.AreEqual((true, false), equal);
    }

    [TestMethod]
    public void Default_Version_IsTheEmptyOne()
    {
        var version = default(VersionText);

        Assert.AreEqual(("", false, 0, (int?)null), (version.ToString(), version.IsOrdered, version.CompareTo(new VersionText("")), version.CompareTo(new VersionText("1"))));
    }

    private static BigInteger[] Numbers(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(4) == 0 ? BigInteger.Pow(10, random.Next(25)) + random.Next(2) : random.Next(3))];

    private static string Written(Random random, BigInteger[] numbers) =>
        (random.Next(4) == 0 ? "v" : "") + string.Join('.', numbers.Select(number => new string('0', random.Next(3)) + number.ToString(CultureInfo.InvariantCulture)));
}
