using System.Globalization;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class AddressRangeTests
{
    [TestMethod]
    [DataRow("10.0.0.1", 32)]
    [DataRow("10.0.0.0/8", 8)]
    [DataRow("0.0.0.0/0", 0)]
    [DataRow("2001:db8::1", 128)]
    [DataRow("2001:DB8::/32", 32)]
    [DataRow("::ffff:10.0.0.1", 128)]
    public void TryParse_Address_IsRead(string text, int prefixLength)
    {
        var parsed = AddressRange.TryParse(text, out var range);

        Assert.IsTrue(parsed);
        Assert.AreEqual(prefixLength, range.PrefixLength);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("10.1")]
    [DataRow("010.0.0.1")]
    [DataRow("0x0A000001")]
    [DataRow("167772161")]
    [DataRow("::ffff:10.0.0.010")]
    [DataRow("::ffff:10.0.0.08/120")]
    [DataRow("::010.0.0.1")]
    [DataRow("::10.1")]
    [DataRow("10.0.0.256")]
    [DataRow("10.0.0.0/33")]
    [DataRow("10.0.0.0/")]
    [DataRow("10.0.0.0/-1")]
    [DataRow("10.0.0.0/8/8")]
    [DataRow(" 10.0.0.1")]
    [DataRow("fe80::1%eth0")]
    [DataRow("[2001:db8::1]")]
    [DataRow("[2001:db8::1]:80")]
    [DataRow("2001:db8::/129")]
    [DataRow("crane.example")]
    public void TryParse_NoAddress_IsRefused(string text)
    {
        var parsed = AddressRange.TryParse(text, out _);

        Assert.IsFalse(parsed);
    }

    [TestMethod]
    [DataRow("10.0.0.0/8", "10.255.0.1", true)]
    [DataRow("10.0.0.5/24", "10.0.0.9/24", true)]
    [DataRow("10.0.0.0/24", "10.0.1.0", false)]
    [DataRow("0.0.0.0/0", "203.0.113.9", true)]
    [DataRow("2001:db8::/33", "2001:db8:7fff::1", true)]
    [DataRow("2001:db8::/33", "2001:db8:8000::1", false)]
    [DataRow("::/0", "10.0.0.1", false)]
    public void Contains_Address_ByPrefix(string range, string address, bool expected)
    {
        var (outer, inner) = (Parse(range), Parse(address));

        var contains = (outer.Contains(inner), new AddressSet([outer]).Contains(inner));

        Assert.AreEqual((expected, expected), contains);
    }

    [TestMethod]
    public void AddressSet_RandomRanges_AgreesWithEachRange()
    {
        var random = new Random(1);
        string Address() => string.Create(CultureInfo.InvariantCulture, $"10.{random.Next(3)}.{random.Next(3)}.{random.Next(256)}");
        for (var round = 0; round < 200; round++)
        {
            var ranges = Enumerable.Range(0, random.Next(6)).Select(_ => Parse(string.Create(CultureInfo.InvariantCulture, $"{Address()}/{random.Next(12, 33)}"))).ToArray();
            var set = new AddressSet(ranges);
            for (var i = 0; i < 20; i++)
            {
                var address = Parse(Address());

                Assert.AreEqual(ranges.Any(range => range.Contains(address)), set.Contains(address), $"{address} in {string.Join(' ', ranges)}");
            }
        }
    }

    private static AddressRange Parse(string text)
    {
        Assert.IsTrue(AddressRange.TryParse(text, out var range), text);
        return range;
    }
}
