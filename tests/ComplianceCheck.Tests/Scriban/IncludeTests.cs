using global::Scriban;
using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class IncludeTests
{
    [TestMethod]
    public void Include_APage_IsItsText()
    {
        var context = Rendered.ContextWithPages(("p", "{{ y = y + 1 ~}}\nvalue {{ y }}"));
        Assert.AreEqual("value 1\nvalue 2 modified", Rendered.In(context, "{{ y = 0; include 'p' }}\n{{ x = include 'p'; x + ' modified' }}"));
    }

    [TestMethod]
    [DataRow("{{ $0 }}", "p")]
    [DataRow("{{ $1 }}", "a")]
    [DataRow("{{ $.name }}", "n")]
    [DataRow("{{ $name }}", "n")]
    [DataRow("{{ $local }}", "")]
    public void Include_WithArguments_PassesThemOn(string page, string expected)
    {
        var context = Rendered.ContextWithPages(("p", page));
        Assert.AreEqual(expected, Rendered.In(context, "{{ $local = 1; include 'p' 'a' name: 'n' }}"));
    }

    [TestMethod]
    public void Include_APageTwice_LoadsItOnce()
    {
        var loader = new PagesInMemory(new Dictionary<string, string> { ["p"] = "x" });
        var context = Rendered.Context();
        context.TemplateLoader = loader;
        Assert.AreEqual("xx", Rendered.In(context, "{{ include 'p'; include 'p' }}"));
        Assert.AreEqual(1, loader.Loads);
    }

    [TestMethod]
    public void Include_Indented_IndentsEveryLine()
    {
        var context = Rendered.ContextWithPages(("p", "a\n  b\nc"));
        Assert.AreEqual("  a\n    b\n  c\n", Rendered.In(context, "  {{ include 'p' }}\n"));
    }

    [TestMethod]
    public void Include_APageThatReturns_GoesOnBehindIt()
    {
        var context = Rendered.ContextWithPages(("p", "a{{ ret }}b"));
        Assert.AreEqual("ac", Rendered.In(context, "{{ include 'p' }}c"));
    }

    [TestMethod]
    public void Include_APageWithoutEnd_EndsTheRenderingWithItsMessages()
    {
        var context = Rendered.ContextWithPages(("p", "{{ if x }}"));
        var error = Assert.ThrowsExactly<ScriptParserRuntimeException>(() => Rendered.In(context, "{{ include 'p' }}"));
        Assert.IsTrue(error.ParserMessages.HasErrors);
    }

    [TestMethod]
    public void Include_AnErrorInThePage_NamesThePage()
    {
        var context = Rendered.ContextWithPages(("p", "\n{{ missing.x }}"));
        var error = Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "{{ include 'p' }}"));
        Assert.AreEqual("p", error.Span.FileName);
        Assert.AreEqual(1, error.Span.Start.Line);
    }

    [TestMethod]
    public void Include_WithoutALoader_EndsTheRendering() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ include 'p' }}"));

    [TestMethod]
    public void Include_OfItself_EndsAtTheRecursiveLimit()
    {
        var context = Rendered.ContextWithPages(("p", "{{ include 'p' }}"));
        Assert.Throws<ScriptRuntimeException>(() => Rendered.In(context, "{{ include 'p' }}"));
    }

    [TestMethod]
    public void Include_APage_OutputsItsTextAsOneValue()
    {
        var context = new BracketingContext { TemplateLoader = new PagesInMemory(new Dictionary<string, string> { ["p"] = "a{{ 1 }}" }) };
        Assert.AreEqual("x(a(1))", Template.Parse("x{{ include 'p' }}").Render(context));
    }
}
