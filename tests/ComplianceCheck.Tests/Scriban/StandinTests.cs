using global::Scriban;
using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

/// <summary>What only the stand-in does: refuse what it lacks. These tests do not hold for the Scriban package.</summary>
[TestClass]
[TestCategory("ScribanStandin")]
public sealed class StandinTests
{
    private const string Switch = "-p:UseScriban=true";

    [TestMethod]
    [DataRow("{{ tablerow x in y }}{{ end }}", "tablerow")]
    [DataRow("{{ import x }}", "import")]
    [DataRow("{{ include_join ['a'] ',' }}", "include_join")]
    [DataRow("{{ $'a {x}' }}", "Interpolated")]
    [DataRow("{{ x++ }}", "++")]
    [DataRow("{{ f ^x }}", "^")]
    [DataRow("{{ 1 & 2 }}", "&")]
    [DataRow("{{ 99999999999999999999 }}", "64 bits")]
    [DataRow("{{ 0x80000000u }}", "Unsigned")]
    [DataRow("{{ 0xffffffff }}", "31 bits")]
    [DataRow("{{ 1 +\n 2 }}", "Line break")]
    [DataRow("{{ 1 == string.size x }}", "without parentheses")]
    [DataRow("{{ !string.contains x 'a' }}", "without parentheses")]
    [DataRow("{{ for i in 0..n - 1 }}{{ end }}", "without parentheses")]
    [DataRow("{{ f a ? 1 : 2 }}", "without parentheses")]
    [DataRow("{{ a ? 1 : 2 | f }}", "without parentheses")]
    [DataRow("{{ for x in (1..3) reversed limit:2 }}{{ end }}", "reversed")]
    [DataRow("{{ for x in f a limit:2 }}{{ end }}", "Option of a loop")]
    [DataRow("{{ wrap f }}{{ end }}", "wrap")]
    [DataRow("{{ case 1 }} x {{ when 1 }}{{ end }}", "case")]
    [DataRow("{{ f = do(x); ret x; end }}", "Anonymous function")]
    [DataRow("{{ func f(x = y); end }}", "literal")]
    public void Parse_SyntaxTheStandinLacks_NamesItAndTheSwitch(string text, string feature)
    {
        var template = Template.Parse(text);
        Assert.IsTrue(template.HasErrors);
        AssertRefusal(template.Messages[0].Message, feature);
    }

    [TestMethod]
    [DataRow("{{ timespan.from_days 1 }}", "timespan")]
    [DataRow("{{ math.random 1 2 }}", "math.random")]
    [DataRow("{{ math.uuid }}", "math.uuid")]
    [DataRow("{{ string.no_such 1 }}", "string.no_such")]
    [DataRow("{{ [1] + [2] }}", "`+`")]
    [DataRow("{{ null + 1 }}", "null")]
    [DataRow("{{ null < 1 }}", "null")]
    [DataRow("{{ true == 1 }}", "Comparison")]
    [DataRow("{{ [1] == [1] }}", "Comparison")]
    [DataRow("{{ 3..1 }}", "Range")]
    [DataRow("{{ for c in 'abc'; end }}", "string")]
    [DataRow("{{ x = 'abc'; x[0] }}", "string")]
    [DataRow("{{ x = 'abc'; x.size }}", "string")]
    [DataRow("{{ 9223372036854775807 + 1 }}", "64 bits")]
    [DataRow("{{ 2.5 | math.round }}", "math.round")]
    [DataRow("{{ 'a,,b' | string.split ',' }}", "string.split")]
    [DataRow("{{ date.parse '2016/01/05' | date.to_string '%x' }}", "%x")]
    [DataRow("{{ '<script>x</script>' | html.strip }}", "html.strip")]
    [DataRow("{{ (date.parse '2016/01/05') - (date.parse '2016/01/04') }}", "`-`")]
    [DataRow("{{ o = {f: @string.upcase}; o }}", "function")]
    public void Render_WhatTheStandinLacks_NamesItAndTheSwitch(string text, string feature)
    {
        var error = Assert.Throws<ScriptRuntimeException>(() => Rendered.Text(text));
        AssertRefusal(error.Message, feature);
    }

    [TestMethod]
    public void Now_NotSetByTheProgram_EndsTheRendering() => Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ date.now }}"));

    [TestMethod]
    [DataRow("{{ 1 / 0 }}")]
    [DataRow("{{ 1.0 // 0 }}")]
    [DataRow("{{ 1 % 0 }}")]
    public void Division_ByZero_EndsTheRendering(string text) => Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text(text));

    [TestMethod]
    [DataRow("12345678901")]
    [DataRow("{{ 'a' * 11 }}")]
    [DataRow("{{ x = 'a'; while true; x = x + x; end }}")]
    [DataRow("{{ for i in 1..20; 'a'; end }}")]
    [DataRow("{{ 1..100 }}")]
    [DataRow("{{ 'a' | string.pad_left 1000000000 }}")]
    public void LimitToString_Exceeded_EndsTheRenderingInsteadOfCuttingIt(string text)
    {
        var context = Rendered.Context();
        context.LimitToString = 10;
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, text));
    }

    [TestMethod]
    public void LimitToString_Zero_IsOff()
    {
        var context = Rendered.Context();
        context.LimitToString = 0;
        Assert.AreEqual(2_000_000, Rendered.In(context, "{{ 'a' * 2000000 }}").Length);
    }

    [TestMethod]
    public void ObjectRecursionLimit_OfAValueThatContainsItself_EndsTheRendering() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ o = {}; o.o = o; o }}"));

    [TestMethod]
    public void RecursiveLimit_Zero_EndsBeforeTheStackDoes()
    {
        var context = Rendered.Context();
        context.RecursiveLimit = 0;
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "{{ func f; f; end; f }}"));
    }

    [TestMethod]
    [DataRow("(")]
    [DataRow("!")]
    [DataRow("[")]
    [DataRow("{a: ")]
    [DataRow("@")]
    [DataRow("x[")]
    [DataRow("f(")]
    [DataRow("x ? 1 : ")]
    [DataRow("x ? ")]
    [DataRow("do; ")]
    [DataRow("if x; ")]
    [DataRow("if x; else ")]
    [DataRow("if x; else; ")]
    [DataRow("for x in y; ")]
    [DataRow("case x; when 1; ")]
    public void Parse_HostileNesting_IsAnError(string opening) =>
        Assert.IsTrue(Template.Parse("{{ " + string.Concat(Enumerable.Repeat(opening, 20_000)) + " }}").HasErrors);

    [TestMethod]
    [DataRow(" + 1")]
    [DataRow(" | math.plus 1")]
    [DataRow(".a")]
    [DataRow("?.a")]
    [DataRow("[0]")]
    public void Render_AnEndlessChain_EndsBeforeTheStackDoes(string link)
    {
        var context = Rendered.Context(("x", 1));
        var text = "{{ x" + string.Concat(Enumerable.Repeat(link, 100_000)) + " }}";
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, text));
    }

    private static void AssertRefusal(string message, string feature)
    {
        StringAssert.Contains(message, feature, StringComparison.Ordinal);
        StringAssert.Contains(message, Switch, StringComparison.Ordinal);
    }
}
