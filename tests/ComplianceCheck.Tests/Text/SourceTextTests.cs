using System.Text;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Text;

[TestClass]
public sealed class SourceTextTests
{
    [TestMethod]
    [DataRow("abc", 0, 1, 1)]
    [DataRow("abc", 3, 1, 4)]
    [DataRow("", 0, 1, 1)]
    [DataRow("a\nb", 1, 1, 2)]
    [DataRow("a\nb", 2, 2, 1)]
    [DataRow("a\r\nb", 2, 1, 3)]
    [DataRow("a\r\nb", 3, 2, 1)]
    [DataRow("a\rb", 2, 2, 1)]
    [DataRow("a\r\rb", 3, 3, 1)]
    [DataRow("a\n", 2, 2, 1)]
    [DataRow("a\r", 2, 2, 1)]
    [DataRow("é€x", 5, 1, 3)]
    [DataRow("\U0001F6A2x", 4, 1, 2)]
    [DataRow("\uFEFFabc", 0, 1, 1)]
    [DataRow("\uFEFFabc", 3, 1, 1)]
    [DataRow("\uFEFFabc", 5, 1, 3)]
    [DataRow("\uFEFFa\nb", 5, 2, 1)]
    public void PositionOf_Offset_CountsLinesAndCodePoints(string text, int offset, int line, int column)
    {
        var source = new SourceText("x.json", text);

        var position = source.PositionOf(offset);

        Assert.AreEqual(new LinePosition(line, column), position);
    }

    [TestMethod]
    [DataRow("a\nb\n", 0, "a", 0)]
    [DataRow("a\nb\n", 2, "b", 0)]
    [DataRow("a\nb\n", 4, "", 0)]
    [DataRow("ab\r\nb", 1, "ab", 1)]
    [DataRow("a\rb", 2, "b", 0)]
    [DataRow("\uFEFFa", 3, "a", 0)]
    public void LineAround_Offset_IsItsLineWithoutTheEnd(string text, int offset, string expected, int before)
    {
        var source = new SourceText("x.json", text);

        var shown = source.LineAround(offset, 100);

        Assert.AreEqual((expected, before), shown);
    }

    [TestMethod]
    public void LineAround_LongLine_IsCutToWholeCharacters()
    {
        var source = new SourceText("x.json", "ééééxéééé");

        var shown = source.LineAround(8, 3);

        Assert.AreEqual(("éxé", 1), shown);
    }

    [TestMethod]
    public void Slice_MalformedBytes_ShowAsReplacement()
    {
        var source = new SourceText("x.json", [(byte)'a', 0xFF, (byte)'b']);

        var text = source.Slice(new SourceSpan(0, 3));

        Assert.AreEqual("a\uFFFDb", text);
    }

    [TestMethod]
    public void Sha256_Bytes_AreHashedWithTheByteOrderMark()
    {
        var bytes = Encoding.UTF8.GetBytes("abc");

        var hash = new SourceText("x.json", bytes).Sha256;

        Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
        Assert.AreNotEqual(hash, new SourceText("x.json", "\uFEFFabc").Sha256);
    }

    [TestMethod]
    public void PositionOf_OneVeryLongLine_CountsCodePointsFromItsStart()
    {
        var source = new SourceText("x", "a\n" + string.Concat(Enumerable.Repeat("é€😀x", 5000)));

        var end = source.PositionOf(source.Bytes.Length);
        var middle = source.PositionOf(2 + (10 * 2500));

        Assert.AreEqual(new LinePosition(2, 20001), end);
        Assert.AreEqual(new LinePosition(2, 10001), middle);
    }
}
