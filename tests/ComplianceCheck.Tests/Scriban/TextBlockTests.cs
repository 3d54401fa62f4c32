namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class TextBlockTests
{
    [TestMethod]
    public void Text_WithoutCode_IsWrittenAsIs() => Assert.AreEqual("a { b } c\r\n", Rendered.Text("a { b } c\r\n"));

    [TestMethod]
    public void CodeBlock_WithSeveralStatements_WritesEachValue() =>
        Assert.AreEqual("56", Rendered.Text("{{\n  x = 5     # This assignment will not output anything\n  x\n  x + 1     # This expression will print 6\n}}"));

    [TestMethod]
    public void CodeBlocks_OnTheirOwnLines_KeepTheLineBreaks() =>
        Assert.AreEqual("\n5\n6", Rendered.Text("{{ x = 5 }}\n{{ x }}\n{{ x + 1 }}"));

    [TestMethod]
    public void Semicolon_BetweenStatements_SeparatesThem() =>
        Assert.AreEqual("default", Rendered.Text("{{if !name; name = \"default\"; end; name }}"));

    [TestMethod]
    [DataRow("{%{Hello this is {{ name }}}%}", "Hello this is {{ name }}")]
    [DataRow("{%%{This is an escaped block: }%} here}%%}", "This is an escaped block: }%} here")]
    [DataRow("a  \n{%{-x-}%}\n  b", "axb")]
    [DataRow("a\n  {%{~x~}%}  \n  b", "a\nx  b")]
    public void EscapeBlock_AroundCode_IsText(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("This is a <       \n{{- name}}> text", "This is a <foo> text")]
    [DataRow("This is a <{{ name -}} \n> text:       ", "This is a <foo> text:       ")]
    [DataRow("This is a <\n{{- name -}} \n\n> text", "This is a <foo> text")]
    [DataRow("a {{~ name ~}} b", "afoob")]
    [DataRow("a\n   {{~ name ~}}   \n\n  b", "a\nfoo\n  b")]
    [DataRow("a\r\n   {{~ name ~}}\r\n  b", "a\r\nfoo  b")]
    public void StripMarks_AtCode_RemoveWhitespace(string template, string expected) =>
        Assert.AreEqual(expected, Rendered.Text(template, ("name", "foo")));

    [TestMethod]
    public void NonGreedyMarks_AroundLoopLines_RemoveTheseLinesOnly() =>
        Assert.AreEqual(
            "<ul>\n    <li>Orange</li>\n    <li>Apple</li>\n</ul>\n",
            Rendered.Text("<ul>\n    {{~ for product in products ~}}\n    <li>{{ product }}</li>\n    {{~ end ~}}\n</ul>\n", ("products", new[] { "Orange", "Apple" })));

    [TestMethod]
    public void AutoIndent_OfSeveralLines_RepeatsTheIndentation() =>
        Assert.AreEqual("   test1\n   test2\n   test3\nHello", Rendered.Text("{{ x = \"test1\\ntest2\\ntest3\\n\" ~}}\n   {{ x }}Hello"));

    [TestMethod]
    public void AutoIndent_BehindGreedyStrip_DoesNotIndent() =>
        Assert.AreEqual("test1\ntest2\nHello", Rendered.Text("{{ x = \"test1\\ntest2\\n\" -}}\n   {{ x }}Hello"));

    [TestMethod]
    [DataRow("  {{ x }}", "  a\n  b")]
    [DataRow("  {{~ x }}", "a\nb")]
    [DataRow(" . {{ x }}", " . a\nb")]
    [DataRow("{{ 1 }}  {{ x }}", "1  a\nb")]
    public void AutoIndent_Always_IsTheWhitespaceFromTheStartOfTheLine(string template, string expected) =>
        Assert.AreEqual(expected, Rendered.Text(template, ("x", "a\nb")));

    [TestMethod]
    public void AutoIndent_SwitchedOff_LeavesLinesAsTheyAre()
    {
        var context = Rendered.Context(("x", "a\nb"));
        context.AutoIndent = false;
        Assert.AreEqual("  a\nb", Rendered.In(context, "  {{ x }}"));
    }

    [TestMethod]
    public void AutoIndent_OfAFunctionWithText_IndentsItsLines() =>
        Assert.AreEqual("{\n    x 12\n    {\n    a\n    }\n\n}", Rendered.Text("{{ func x -}}\nx {{ $0 }}\n{\na\n}\n{{ end -}}\n{\n    {{ x 12 }}\n}"));

    [TestMethod]
    public void AutoIndent_InALoopAfterABlankLine_AddsNothing() =>
        Assert.AreEqual(
            "  A\n  B\n\n  A\n  B\n",
            Rendered.Text("{{~ for t in ['A', 'B'] ~}}\n  {{ t}}\n{{~ end ~}}\n\n{{~ for t in ['A', 'B'] ~}}\n  {{ t}}\n{{~ end ~}}\n"));

    [TestMethod]
    [DataRow("{{ 1 # one }}x", "1x")]
    [DataRow("{{ 1 ## a\nb ## + 2 }}", "3")]
    [DataRow("{{ # nothing -}}  x", "x")]
    public void Comment_InCode_IsIgnored(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));
}
