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
    [DataRow("10.0.0.0/8", "10.255.0.1", true)]
    [DataRow("10.0.0.0/8", "11.0.0.0", false)]
    [DataRow("10.0.0.0/8", "9.255.255.255", false)]
    [DataRow("10.1.2.3/8", "10.255.0.1", true)]
    [DataRow("10.0.0.0/9", "10.127.255.255", true)]
    [DataRow("10.0.0.0/9", "10.128.0.0", false)]
    [DataRow("10.0.0.1", "10.0.0.1", true)]
    [DataRow("10.0.0.1", "10.0.0.2", false)]
    [DataRow("0.0.0.0/0", "255.255.255.255", true)]
    [DataRow("2001:db8::/33", "2001:DB8:7fff::1", true)]
    [DataRow("2001:db8::/33", "2001:db8:8000::1", false)]
    [DataRow("::/0", "2001:db8::1", true)]

    // The other family.
    [DataRow("0.0.0.0/0", "2001:db8::1", false)]
    [DataRow("::/0", "10.0.0.1", false)]
    [DataRow("10.0.0.0/8", "::10.0.0.1", false)]
    [DataRow("10.0.0.0/8", "64:ff9b::10.0.0.1", false)]

    // IPv4 written as IPv6, on either side.
    [DataRow("10.0.0.0/8", "::ffff:10.0.0.1", true)]
    [DataRow("10.0.0.0/8", "::FFFF:0a00:0001", true)]
    [DataRow("10.0.0.0/8", "::ffff:11.0.0.1", false)]
    [DataRow("::/0", "::ffff:10.0.0.1", false)]
    [DataRow("::ffff:10.0.0.0/104", "10.0.0.1", true)]
    [DataRow("::ffff:10.0.0.0/104", "11.0.0.1", false)]
    [DataRow("::ffff:0:0/96", "::ffff:11.0.0.1", true)]
    [DataRow("10.0.0.0/8", "::ffff:10.1.0.0/112", true)]

    // With a prefix length, one address or a network: both lie in the range, neither does, or it is not known which is meant.
    [DataRow("10.0.0.0/8", "10.1.2.3/24", true)]
    [DataRow("10.0.0.0/8", "10.0.0.0/8", true)]
    [DataRow("10.0.0.0/8", "11.1.2.3/24", false)]
    [DataRow("10.0.0.0/24", "10.0.0.5/8", null)]
    [DataRow("10.0.0.0/24", "10.9.0.5/8", null)]
    [DataRow("10.0.0.0/24", "11.0.0.0/8", false)]
    [DataRow("10.0.0.0/8", "0.0.0.0/0", null)]
    [DataRow("2001:db8::/32", "2001:db8::1/64", true)]
    [DataRow("2001:db8::/64", "2001:db8::1/32", null)]
    [DataRow("10.0.0.0/8", "2001:db8::/32", false)]

    // No address.
    [DataRow("0.0.0.0/0", "", null)]
    [DataRow("0.0.0.0/0", "10.1", null)]
    [DataRow("0.0.0.0/0", "010.0.0.1", null)]
    [DataRow("0.0.0.0/0", "10.0.0.1 ", null)]
    [DataRow("0.0.0.0/0", "10.0.0.1:80", null)]
    [DataRow("0.0.0.0/0", "crane.example", null)]
    [DataRow("0.0.0.0/0", "dhcp", null)]
    [DataRow("0.0.0.0/0", "::ffff:010.0.0.1", null)]
    [DataRow("0.0.0.0/0", "::ffff:10.0.0.010", null)]
    [DataRow("::/0", "fe80::1%eth0", null)]
    public void Covers_Text_OnlyIfItStatesAnAddress(string range, string text, bool? expected)
    {
        var subnet = Parse(range);

        var covers = subnet.Covers(text);

        Assert.AreEqual(expected, covers);
    }

    [TestMethod]
    public void Covers_RandomAddresses_AgreesWithTheBits()
    {
        var random = new Random(1);
        var bytes = new byte[4];
        uint Bits()
        {
            random.NextBytes(bytes);
            return (10u << 24) | ((uint)(bytes[0] % 2) << 23) | ((uint)(bytes[1] % 4) << 15) | bytes[2];
        }

        for (var i = 0; i < 5_000; i++)
        {
            var (network, address, length) = (Bits(), Bits(), random.Next(33));
            var expected = length == 0 || network >> (32 - length) == address >> (32 - length);

            var covers = (Parse($"{Dotted(network)}/{length}").Covers(Dotted(address)), Parse($"{Dotted(network)}/{length}").Covers("::ffff:" + Dotted(address)));

            Assert.AreEqual((expected, expected), covers, $"{Dotted(address)} in {Dotted(network)}/{length}");
        }
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

    private static string Dotted(uint bits) => string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{(bits >> 16) & 255}.{(bits >> 8) & 255}.{bits & 255}");

    private static AddressRange Parse(string text)
    {
        Assert.IsTrue(AddressRange.TryParse(text, out var range), text);
        return range;
    }
}
