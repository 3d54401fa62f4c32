using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class JsonTextReaderTests
{
    [TestMethod]
    [DataRow("{\"a\": [1, 2], \"b\": {\"c\": \"d\"}}")]
    [DataRow("\uFEFF{\"a\": 1}")]
    [DataRow("{\r\n  \"a\": 1\r\n}\r\n")]
    [DataRow(" \t\n[] ")]
    [DataRow("\"text\"")]
    [DataRow("-0.5e+7")]
    [DataRow("{\"\": null, \"\\u0041\": \"\\ud83d\\udea2\"}")]
    public void Read_StrictJson_IsRead(string json)
    {
        var (text, lines) = Read(json);

        Assert.IsNotNull(text, lines);
        Assert.AreEqual("", lines);
    }

    [TestMethod]
    [DataRow("", "1:1: error CC1002 the file is empty, expected a JSON object")]
    [DataRow(" \n ", "1:1: error CC1002 the file is empty, expected a JSON object")]
    [DataRow("\uFEFF", "1:1: error CC1002 the file is empty, expected a JSON object")]
    [DataRow("{\"a\": 1,}", "1:9: error CC1002 `}` is not expected: a trailing comma is not JSON")]
    [DataRow("[1,\n]", "2:1: error CC1002 `]` is not expected: a trailing comma is not JSON")]
    [DataRow("{\n  // note\n}", "2:3: error CC1002 `/` is not expected: comments are not JSON")]
    [DataRow("{'a': 1}", "1:2: error CC1002 `'` is not expected: text stands in double quotes in JSON")]
    [DataRow("[NaN]", "1:2: error CC1002 `N` is not expected: NaN and Infinity are not JSON")]
    [DataRow("{} {}", "1:4: error CC1002 `{` is not expected: nothing may follow the document")]
    [DataRow("{}\n]", "2:1: error CC1002 `]` is not expected: nothing may follow the document")]
    [DataRow("{\"a\": [1, 2", "1:12: error CC1002 the file ends in the middle of the document")]
    [DataRow("{\"a\": \"b", "1:9: error CC1002 the file ends in the middle of the document")]
    [DataRow("{\"a\"", "1:5: error CC1002 the file ends in the middle of the document")]
    [DataRow("tru", "1:4: error CC1002 the file ends in the middle of the document")]
    [DataRow("[é]", "1:2: error CC1002 `é` is not expected: not JSON here")]
    [DataRow("[01]", "1:3: error CC1002 `1` is not expected: not JSON here")]
    [DataRow("[\"a\tb\"]", "1:4: error CC1002 byte 9 is not expected: not JSON here")]
    [DataRow("\uFEFF{\r\n\"a\": x}", "2:6: error CC1002 `x` is not expected: not JSON here")]
    [DataRow("{\"a\": 1\0}", "1:8: error CC1001 the file is binary, expected JSON as UTF-8 text")]
    [DataRow("[\"\\ud800\"]", "1:2: error CC1001 the text has half of a surrogate pair, which stands for no character")]
    [DataRow("{\"\\udc00\": 1}", "1:2: error CC1001 the text has half of a surrogate pair, which stands for no character")]
    public void Read_NotStrictJson_IsRefusedAtItsPlace(string json, string expected)
    {
        var (text, lines) = Read(json);

        Assert.IsNull(text);
        Assert.AreEqual("x.json:" + expected, lines.Split(';')[0]);
    }

    [TestMethod]
    public void Read_OtherEncodings_AreRefusedByName()
    {
        byte[][] files =
        [
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")],
            [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("{}")],
            Encoding.Unicode.GetBytes("{}"),
            Encoding.BigEndianUnicode.GetBytes("{}"),
            Encoding.UTF32.GetBytes("{}"),
            Encoding.Latin1.GetBytes("{\"a\": \"\u00E9\"}"),
        ];

        var lines = files.Select(bytes => Read(new SourceText("x.json", bytes)).Lines).ToArray();

        foreach (var line in lines[..^1])
        {
            Assert.AreEqual("x.json:1:1: error CC1001 the file is UTF-16 or UTF-32, expected UTF-8; save it again as UTF-8", line);
        }

        Assert.AreEqual("x.json:1:8: error CC1001 the file is not UTF-8 from here on; save it again as UTF-8", lines[^1]);
    }

    [TestMethod]
    [DataRow("{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3}", "4:3", "`a` is given twice, first at line 2, column 3")]
    [DataRow("{\"a\": 1, \"\\u0061\": 3}", "1:10", "`a` is given twice, first at line 1, column 2")]
    [DataRow("[{\"x\": {\"\": 1, \"\": 2}}]", "1:16", "`` is given twice, first at line 1, column 9")]
    public void Read_NameGivenTwice_NamesBothPlaces(string json, string place, string message)
    {
        var (text, lines) = Read(json);

        Assert.IsNull(text);
        Assert.AreEqual($"x.json:{place}: error CC1003 {message}; keep one of the two", lines);
    }

    [TestMethod]
    public void Read_NameGivenTwiceAmongMany_NamesBothPlaces()
    {
        var json = "{" + string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"k{i:000}\":0")) + ",\"k007\":0,\"\\u006B007\":1}";

        var (_, lines) = Read(json);

        Assert.AreEqual(
            "x.json:1:902: error CC1003 `k007` is given twice, first at line 1, column 65; keep one of the two\n"
            + "x.json:1:911: error CC1003 `k007` is given twice, first at line 1, column 65; keep one of the two", lines);
    }

    [TestMethod]
    public void Read_Depth_IsLimitedTo64Levels()
    {
        var deepest = Read(new string('[', 64) + new string(']', 64));
        var tooDeep = Read(new string('[', 65) + new string(']', 65));
        var bomb = Read(new string('[', 100_000));
        var objects = Read(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        Assert.IsNotNull(deepest.Text);
        Assert.AreEqual("x.json:1:65: error CC1004 objects and lists are nested deeper than 64 levels", tooDeep.Lines);
        Assert.AreEqual("x.json:1:65: error CC1004 objects and lists are nested deeper than 64 levels", bomb.Lines);
        Assert.AreEqual("x.json:1:321: error CC1004 objects and lists are nested deeper than 64 levels", objects.Lines);
    }

    [TestMethod]
    public void Read_TooLarge_IsRefusedBeforeItIsParsed()
    {
        var bytes = new byte[JsonTextReader.MaximumBytes + 1];

        var (text, lines) = Read(new SourceText("x.json", bytes));

        Assert.IsNull(text);
        Assert.StartsWith("x.json:1:1: error CC1005 the file has 67108865 bytes, at most 67108864 are read", lines);
    }

    private static (JsonText? Text, string Lines) Read(string json) => Read(new SourceText("x.json", json));

    private static (JsonText? Text, string Lines) Read(SourceText source)
    {
        var bag = new DiagnosticBag();
        var text = JsonTextReader.Read(source, bag);
        return (text, Port.Lines(bag.ToImmutable()));
    }
}
