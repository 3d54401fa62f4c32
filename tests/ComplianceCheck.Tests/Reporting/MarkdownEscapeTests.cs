using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class MarkdownEscapeTests
{
    [TestMethod]
    [DataRow("plain text, as it is (mostly)", "plain text, as it is (mostly)")]
    [DataRow("a|b", "a\\|b")]
    [DataRow("ends in a backslash\\", "ends in a backslash\\\\")]
    [DataRow("`a` ``b``", "\\`a\\` \\`\\`b\\`\\`")]
    [DataRow("*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~")]
    [DataRow("[a](b) ![a](b) [a]: b [^1]", "\\[a\\](b) \\!\\[a\\](b) \\[a\\]: b \\[^1\\]")]
    [DataRow("<b>&lt;&#x3c;", "&lt;b\\>&amp;lt;&amp;\\#x3c;", DisplayName = "HTML and entities")]
    [DataRow("a\nb\n\n# c", "a b &#32;\\# c")]
    [DataRow("a\tb", "a b")]
    [DataRow("    code", "&#32;&#32;&#32;&#32;code")]
    [DataRow("breaks  ", "breaks &#32;")]
    [DataRow("", "")]
    [DataRow(" ", "&#32;")]
    public void Of_Syntax_BecomesText(string text, string expected) => Assert.AreEqual(expected, ReportEscape.Of(text, ReportFormat.Markdown));

    [TestMethod]
    [DataRow("# a", "\\# a")]
    [DataRow("- a", "\\- a")]
    [DataRow("---", "\\---")]
    [DataRow("+ a", "\\+ a")]
    [DataRow("===", "\\===")]
    [DataRow("> a", "\\> a")]
    [DataRow(":-- | --", "\\:-- \\| --")]
    [DataRow("1. a", "1\\. a")]
    [DataRow("12) a", "12\\) a")]
    [DataRow("1.", "1\\.")]
    [DataRow(". a", "\\. a", DisplayName = "behind a value that is a number")]
    [DataRow("```", "\\`\\`\\`")]
    [DataRow("1.0.0", "1.0.0")]
    [DataRow("2026-11-03", "2026-11-03")]
    [DataRow("a - b + c", "a - b + c")]
    public void Of_BeginningOfABlock_BeginsNone(string text, string expected) => Assert.AreEqual(expected, ReportEscape.Of(text, ReportFormat.Markdown));

    [TestMethod]
    [DataRow("see http://a.example/b_c, now", "see `http://a.example/b_c`, now")]
    [DataRow("(www.a.example)", "(`www.a.example`)")]
    [DataRow("a@b.example and @team", "`a@b.example` and `@team`")]
    [DataRow("crane #3", "crane `#3`")]
    [DataRow("# 3", "\\# 3")]
    [DataRow("a.json:100:5", "`a.json:100:5`")]
    [DataRow("(($item.a is not $item.b))", "((`$item.a` is not `$item.b`))")]
    [DataRow("::", "`::`")]
    [DataRow("http://a|b`c", "`http://a`\\|`b`\\``c`")]
    [DataRow("$", "`$`")]
    public void Of_WhatASiteTakesForMore_IsCode(string text, string expected) => Assert.AreEqual(expected, ReportEscape.Of(text, ReportFormat.Markdown));

    [TestMethod]
    [DataRow("[\"a_b\"]", "`[\"a_b\"]`")]
    [DataRow("<b>", "`<b>`")]
    [DataRow("a|b", "`a`\\|`b`")]
    [DataRow("``", "\\`\\`")]
    [DataRow("a`", "`a`\\`")]
    [DataRow("a\\", "`a\\`")]
    [DataRow("a\nb", "`a b`")]
    [DataRow("", "")]
    [DataRow("\u202egnp.exe", "`\\u202egnp.exe`")]
    public void Code_Text_StaysInItsCode(string text, string expected) => Assert.AreEqual(expected, ReportEscape.Code(text, ReportFormat.Markdown));

    [TestMethod]
    public void Code_Html_IsAnElement() => Assert.AreEqual("<code>&lt;b&gt;</code>", ReportEscape.Code("<b>", ReportFormat.Html));

    [TestMethod]
    public void Of_MarksThatReorderOrHide_ShowAsEscapes() =>
        Assert.AreEqual("\\\\u202egnp.exe\\\\u200f \\\\u2028 \\\\u001b\\[31m", ReportEscape.Of("\u202egnp.exe\u200f \u2028 \u001b[31m", ReportFormat.Markdown));
}
