using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Diagnostics;

[TestClass]
public sealed class CorrectionTests
{
    [TestMethod]
    [DataRow("require: {field: [part.colur], equals: red}", "`colur` is no property of Part, in `part.colur`", "did you mean `colour`?", "require: {field: part.colour, equals: red}")]
    [DataRow("a: 1\n  [reqire]: {}\nb: 2", "unknown key `reqire` in a rule", "did you mean `require`?", "require: {}")]
    [DataRow("ü: [rde]", "`rde` is none of the words", "did you mean `red`?", "ü: red")]
    [DataRow("x: [rde]", "`rde` is none of the words", "did you mean `red` or `rod`?", null)]
    [DataRow("x: [rde]", "`rde` is none of the words", "known are `red`", null)]
    [DataRow("x: [a.a]", "`a` is no property", "did you mean `b`?", null)]
    [DataRow("x: [other]", "`rde` is none", "did you mean `red`?", null)]
    public void Of_OneNameForAnother_GivesTheLineWithoutTheMistake(string text, string message, string help, string? expected)
    {
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal) - 1);
        var source = new SourceText("f.yaml", text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var before = System.Text.Encoding.UTF8.GetByteCount(text[..start]);

        var corrected = Correction.Of(new Diagnostic(RuleCodes.UnknownKey, "f.yaml", source, new SourceSpan(before, end - start), message, help));

        Assert.AreEqual(expected, corrected);
    }
}
