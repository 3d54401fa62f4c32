using ComplianceCheck.Formats;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed class OscalTextTests
{
    [TestMethod]
    [DataRow("plain", "plain")]
    [DataRow(" \t a\nb \u00a0", "a b")]
    [DataRow("a\u202eb\u0000", "a\\u202eb\\u0000")]
    [DataRow(" \n ", "")]
    public void Line_Text_IsOneLineWithoutBlanksAtItsEnds(string text, string expected) => Assert.AreEqual(expected, OscalText.Line(text));

    [TestMethod]
    [DataRow("plain (text), as it is", "plain (text), as it is")]
    [DataRow("say \"x^2^\"", "say \\\"x\\^2\\^\\\"")]
    [DataRow("{{ insert: param, a }}", "\\{\\{ insert: param, a \\}\\}")]
    [DataRow("a@b^\"", "`a@b^\"`")]
    [DataRow("`^`", "\\`\\^\\`")]
    [DataRow("\\^", "\\\\\\^")]
    [DataRow("", "(empty)")]
    public void Markup_Text_IsNothingButText(string text, string expected) => Assert.AreEqual(expected, OscalText.Markup(text));

    [TestMethod]
    [DataRow("RA-01", "RA-01")]
    [DataRow("_a.b", "_a.b")]
    [DataRow("7a", "_7a-")]
    [DataRow("a b", "_a_b-")]
    [DataRow("a:b", "_a_b-")]
    [DataRow("é", "__-")]
    [DataRow("", "_-")]
    public void Token_Text_IsItselfOrBeginsLikeIt(string text, string expected)
    {
        var token = OscalText.Token(text);

        Assert.AreEqual(expected, token[..Math.Min(token.Length, expected.Length)]);
        Assert.AreEqual(expected.EndsWith('-') ? expected.Length + 12 : expected.Length, token.Length);
    }

    [TestMethod]
    public void Token_TextsThatLookAlike_StayDifferent()
    {
        Assert.AreNotEqual(OscalText.Token("a b"), OscalText.Token("a:b"));
        Assert.IsLessThan(60, OscalText.Token(new string(' ', 1_000_000)).Length);
    }

    [TestMethod]
    [DataRow("a/b c.json", "", "a/b%20c.json")]
    [DataRow("a.json", "/b~1c/0/ä", "a.json#/b~1c/0/%C3%A4")]
    [DataRow("javascript:alert(1)", "", "javascript%3Aalert%281%29")]
    [DataRow("//host/a", "", "/.//host/a")]
    [DataRow("C:\\a#b?c%d", "", "C%3A%5Ca%23b%3Fc%25d")]
    [DataRow("", "/a", null)]
    public void Reference_Path_LeadsToAFileOnly(string path, string pointer, string? expected) => Assert.AreEqual(expected, OscalText.Reference(path, pointer));

    [TestMethod]
    public void Reference_LoneSurrogate_IsTheReplacementCharacter() => Assert.AreEqual("%EF%BF%BD", OscalText.Reference("\ud800"));

    [TestMethod]
    [DataRow(2024, 2, 29, "2024-02-29T00:00:00Z")]
    [DataRow(1996, 2, 29, "1996-02-28T00:00:00Z")]
    [DataRow(1, 1, 1, "1900-01-01T00:00:00Z")]
    [DataRow(9999, 12, 31, "2999-12-31T00:00:00Z")]
    public void Moment_Day_IsItsStartOrTheNearestThatOscalKnows(int year, int month, int day, string expected) => Assert.AreEqual(expected, OscalText.Moment(new DateOnly(year, month, day)));

    [TestMethod]
    public void Moment_Moment_IsInUtc()
    {
        Assert.AreEqual("2026-11-23T04:30:05Z", OscalText.Moment(new DateTimeOffset(2026, 11, 22, 23, 30, 5, TimeSpan.FromHours(-5))));
        Assert.AreEqual("2999-12-31T00:00:00Z", OscalText.Moment(new DateTimeOffset(3000, 1, 1, 5, 0, 0, TimeSpan.Zero)));
    }
}
