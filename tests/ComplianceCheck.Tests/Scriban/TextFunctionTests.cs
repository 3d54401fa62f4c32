using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class TextFunctionTests
{
    [TestMethod]
    [DataRow("\"<p>This is a paragraph</p>\" | html.strip", "This is a paragraph")]
    [DataRow("\"<p>This is a paragraph</p>\" | html.escape", "&lt;p&gt;This is a paragraph&lt;/p&gt;")]
    [DataRow("\"a & b\" | html.escape", "a &amp; b")]
    [DataRow("\"Hello\\nworld\" | html.newline_to_br", "Hello<br />\nworld")]
    [DataRow("\"john@liquid.com\" | html.url_encode", "john%40liquid.com")]
    [DataRow("\"<hello> & <scriban>\" | html.url_escape", "%3Chello%3E%20&%20%3Cscriban%3E")]
    [DataRow("null | html.escape", "")]
    public void Html_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));

    [TestMethod]
    [DataRow("\"(abc.*)\" | regex.escape", "\\(abc\\.\\*\\)")]
    [DataRow("\"this is a text123\" | regex.match `(\\w+) a ([a-z]+\\d+)`", "[\"is a text123\", \"is\", \"text123\"]")]
    [DataRow("\"x\" | regex.match `y`", "[]")]
    [DataRow("\"this is\" | regex.matches `(\\w+)`", "[[\"this\", \"this\"], [\"is\", \"is\"]]")]
    [DataRow("\"abbbbcccd\" | regex.replace \"b+c+\" \"-Yo-\"", "a-Yo-d")]
    [DataRow("\"ABC\" | regex.replace \"b\" \"x\" \"i\"", "AxC")]
    [DataRow("\"a, b   , c,    d\" | regex.split `\\s*,\\s*`", "[\"a\", \"b\", \"c\", \"d\"]")]
    [DataRow("\"\\\\(abc\\\\.\\\\*\\\\)\" | regex.unescape", "(abc.*)")]
    public void Regex_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));

    [TestMethod]
    public void Regex_ThatTakesTooLong_EndsTheRendering()
    {
        var context = Rendered.Context();
        context.RegexTimeOut = TimeSpan.FromMilliseconds(20);
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "{{ 'a' * 40 + 'b' | regex.match `^(a+)+$` }}"));
    }

    [TestMethod]
    public void Regex_ThatIsNone_EndsTheRendering() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ 'a' | regex.match '(' }}"));
}
