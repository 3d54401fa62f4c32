using System.Globalization;
using System.Text;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class DateRangeTests
{
    [TestMethod]
    [DataRow("2017", "2017-01-01..2017-12-31")]
    [DataRow("2016-02", "2016-02-01..2016-02-29")]
    [DataRow("2016-02-29", "2016-02-29..2016-02-29")]
    [DataRow("2026-11-03T09:20Z", "2026-11-03..2026-11-03 2026-11-03T09:20:00.0000000+00:00")]
    [DataRow("2026-11-03T23:20:00-06:00", "2026-11-03..2026-11-03 2026-11-03T23:20:00.0000000-06:00")]
    [DataRow("2026-11-03T09:20:00.123456789Z", "2026-11-03..2026-11-03 2026-11-03T09:20:00.1234568+00:00")]
    [DataRow("2026-11-03T23:59:59.999999999Z", "2026-11-03..2026-11-03 2026-11-04T00:00:00.0000000+00:00")]
    [DataRow("0001", "0001-01-01..0001-12-31")]
    [DataRow("0001-01-01T00:00-14:00", "0001-01-01..0001-01-01 0001-01-01T00:00:00.0000000-14:00")]
    [DataRow("9999-12-31", "9999-12-31..9999-12-31")]
    [DataRow("9999-12-31T23:59:59.9999999+14:00", "9999-12-31..9999-12-31 9999-12-31T23:59:59.9999999+14:00")]
    public void TryParse_Date_IsAsFarAsItIsKnown(string text, string expected)
    {
        var parsed = DateRange.TryParse(text, out var range);

        Assert.IsTrue(parsed);
        Assert.AreEqual(expected, string.Create(CultureInfo.InvariantCulture, $"{range.First:o}..{range.Last:o}{(range.Moment is null ? "" : " ")}{range.Moment:o}"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("17")]
    [DataRow("0000")]
    [DataRow("2017-13")]
    [DataRow("2017-00")]
    [DataRow("2017-02-29")]
    [DataRow("2017-1-1")]
    [DataRow("2017-01-01\n")]
    [DataRow("٢٠١٧")]
    [DataRow("2026-11-03T09:20:00")]
    [DataRow("2026-11-03T24:00:00Z")]
    [DataRow("2026-11-03T09:60Z")]
    [DataRow("2026-11-03T09:20+25:00")]
    [DataRow("2026-11-03 09:20Z")]
    [DataRow("2026-11-03T09:20:60Z")]
    [DataRow("2026-11-03T09:20+14:01")]
    [DataRow("2026-11-03T09:20-14:01")]
    [DataRow("2026-11-03T09:20+09:60")]
    [DataRow("2026-11-03T09:20:00.1234567890Z")]
    [DataRow("2026-11-03T09:20:00.Z")]
    [DataRow("2026-11-03T09:20.5Z")]
    [DataRow("2026-11-03T09:20:00z")]
    [DataRow("2026-11-03T09:20:00.123456789+00:000")]
    [DataRow("0001-01-01T00:00+10:00")]
    [DataRow("0001-01-01T00:00+14:00")]
    [DataRow("9999-12-31T23:59-00:01")]
    [DataRow("9999-12-31T23:59:59.99999999+14:00")]
    public void TryParse_NoDate_IsRefused(string text)
    {
        var parsed = DateRange.TryParse(text, out _);

        Assert.IsFalse(parsed);
    }

    [TestMethod]
    public void TryParse_RandomDates_AgreesWithThePattern()
    {
        var dates = new RandomDate(1);
        var read = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = dates.Next();
            var expected = DateByPattern.Read(text);

            var fromText = DateRange.TryParse(text, out var range) ? range : (DateRange?)null;
            var fromBytes = DateRange.TryParse(Encoding.UTF8.GetBytes(text), out range) ? range : (DateRange?)null;

            Assert.AreEqual((Shown(expected), Shown(expected)), (Shown(fromText), Shown(fromBytes)), text);
            read += expected?.Moment is null ? 0 : 1;
        }

        Assert.IsGreaterThan(10_000, read, "too few of the texts are moments");
    }

    [TestMethod]
    public void TryParse_BytesThatAreNoUtf8_AreRefused()
    {
        var parsed = DateRange.TryParse([(byte)'2', (byte)'0', (byte)'1', 0xB7], out _);

        Assert.IsFalse(parsed);
    }

    [TestMethod]
    public void TryParse_Bytes_AllocatesNothing()
    {
        bool Parse() => DateRange.TryParse("2026-11-03T23:20:00.123456789-06:00"u8, out _) & DateRange.TryParse("2026-11"u8, out _) & !DateRange.TryParse("2026-11-31T"u8, out _);
        Assert.IsTrue(Parse());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Parse();

        Assert.AreEqual(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [TestMethod]
    [DataRow("2017", "2018", true)]
    [DataRow("2017", "2017-06", false)]
    [DataRow("2017-05", "2017-06-01", true)]
    [DataRow("2017-06-01", "2017-06-01", false)]
    [DataRow("2017-06-01T09:00Z", "2017-06-01", false)]
    [DataRow("2017-06-01T09:00Z", "2017-06-01T10:00Z", true)]
    [DataRow("2017-06-01T23:00-06:00", "2017-06-02T01:00+03:00", false)]
    [DataRow("2018", "2017", false)]
    public void IsBefore_Dates_OnlyIfCertain(string earlier, string later, bool expected)
    {
        Assert.IsTrue(DateRange.TryParse(earlier, out var first) & DateRange.TryParse(later, out var second));

        var isBefore = first.IsBefore(second);

        Assert.AreEqual(expected, isBefore);
    }

    /// <summary>Everything that is known of a date, the offset included: equal moments of different offsets are different here.</summary>
    private static string Shown(DateRange? range) => string.Create(CultureInfo.InvariantCulture, $"{range?.First:o}..{range?.Last:o} {range?.Moment:o}");
}
