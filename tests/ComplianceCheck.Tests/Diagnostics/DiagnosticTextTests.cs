using System.Globalization;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Tests.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Diagnostics;

[TestClass]
public sealed class DiagnosticTextTests
{
    private static readonly DiagnosticCode Code = new("CC1002", DiagnosticSeverity.Error, "Not JSON", "");

    [TestMethod]
    public void OneLine_HostileTexts_IsOneLineThatSteersNothing()
    {
        foreach (var text in HostileText.All)
        {
            var line = DiagnosticText.OneLine(new Diagnostic(Code, text, null, default, text, text));

            Assert.AreEqual("", Steering(line), line);
        }
    }

    [TestMethod]
    public void OneLine_PathThatReordersText_ShowsTheMarkAsAnEscape() =>
        Assert.AreEqual(
            @"a\u202eb\u000ac.json:1:1: error CC1002 `\udb40\udc41` stands here; delete it",
            DiagnosticText.OneLine(new Diagnostic(Code, "a\u202eb\nc.json", null, default, "`\U000E0041` stands here", "delete it")));

    [TestMethod]
    public void Excerpt_HostileTexts_IsTwoLinesThatSteerNothing()
    {
        foreach (var text in HostileText.All)
        {
            var excerpt = DiagnosticText.Excerpt(new SourceText("a.json", text), new SourceSpan(0, 1));

            Assert.HasCount(2, excerpt.Split('\n'));
            Assert.AreEqual("", Steering(excerpt.Replace('\n', ' ')), excerpt);
        }
    }

    [TestMethod]
    public void Excerpt_MarksBeforeThePlace_LeaveTheCaretWhereItBelongs() =>
        Assert.AreEqual("1 |   x\n  |   ^", DiagnosticText.Excerpt(new SourceText("a.json", "\u202e\U000E0041x"), new SourceSpan(7, 1)));

    [TestMethod]
    public void Excerpt_LongLine_IsCutAroundThePlace()
    {
        var lines = DiagnosticText.Excerpt(new SourceText("a.json", new string('a', 5000) + "X" + new string('b', 5000)), new SourceSpan(5000, 1)).Split('\n');

        Assert.AreEqual(lines[0].IndexOf('X', StringComparison.Ordinal), lines[1].IndexOf('^', StringComparison.Ordinal));
        Assert.IsLessThan(200, lines[0].Length);
    }

    private static string Steering(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
