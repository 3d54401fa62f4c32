using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class StatementTests
{
    [TestMethod]
    [DataRow(1, "one")]
    [DataRow(2, "two")]
    [DataRow(3, "many")]
    public void If_WithElseIf_RunsTheFirstThatHolds(int x, string expected) =>
        Assert.AreEqual(expected, Rendered.Text("{{ if x == 1 }}one{{ else if x == 2 }}two{{ else }}many{{ end }}", ("x", x)));

    [TestMethod]
    [DataRow(2, "Value is 1 or 2 or 3")]
    [DataRow(5, "Value is 5")]
    [DataRow(7, "six or seven")]
    [DataRow(9, "Value is 9")]
    public void Case_WithWhen_RunsTheOneThatMatches(int x, string expected) =>
        Assert.AreEqual(
            expected,
            Rendered.Text("{{\n    case x\n      when 1, 2, 3\n          \"Value is 1 or 2 or 3\"\n      when 5\n          \"Value is 5\"\n      when 6 || 7\n \"six or seven\"\n      else\n          \"Value is \" + x\n    end\n}}", ("x", x)));

    [TestMethod]
    public void Case_AcrossCodeBlocks_RunsTheTextOfTheOneThatMatches() =>
        Assert.AreEqual("B", Rendered.Text("{{ case x -}}\n  {{- when 'a' -}} A {{- when 'b' -}} B {{- end }}", ("x", "b")));

    [TestMethod]
    [DataRow("{{ for x in [1,2,3]; x; end }}", "123")]
    [DataRow("{{ for $i in (4..9) offset:2; $i; end }}", "6789")]
    [DataRow("{{ for $i in (4..9) limit:2; $i; end }}", "45")]
    [DataRow("{{ for $i in (4..9) offset:1 limit:2; $i; end }}", "56")]
    [DataRow("{{ for $i in (1..3) reversed; $i; end }}", "321")]
    [DataRow("{{ n = 3; for i in 1..n; i; end }}", "123")]
    [DataRow("{{ for x in null; x; else; 'none'; end }}", "none")]
    [DataRow("{{ for x in []; x; else; 'none'; end }}", "none")]
    [DataRow("{{ for w in 'a b' | string.split ' '; w; end }}", "ab")]
    [DataRow("{{ for i in 1..5; if i > 2; break; end; i; end }}", "12")]
    [DataRow("{{ for i in 1..5; if i == 2; continue; end; i; end }}", "1345")]
    [DataRow("{{ for i in 1..2; for j in 1..2; if j == 2; break; end; i; j; end; end }}", "1121")]
    [DataRow("{{ for e in {a: 1, b: 2}; e.key; e.value; end }}", "a1b2")]
    public void For_OverItems_RunsForEach(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("index", "0 1 2 ")]
    [DataRow("rindex", "2 1 0 ")]
    [DataRow("first", "true false false ")]
    [DataRow("last", "false false true ")]
    [DataRow("even", "true false true ")]
    [DataRow("odd", "false true false ")]
    [DataRow("length", "3 3 3 ")]
    [DataRow("changed", "true false true ")]
    public void For_Members_TellAboutTheStep(string member, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ for x in ['a', 'a', 'b'] }}}}{{{{ for.{member} }}}} {{{{ end }}}}"));

    [TestMethod]
    public void For_NestedLoop_HasMembersOfItsOwn() =>
        Assert.AreEqual("0:01 1:01 ", Rendered.Text("{{ for x in [1,2]; for.index; ':'; for y in [3,4]; for.index; end; ' '; end }}"));

    [TestMethod]
    public void For_Variable_IsGoneAfterTheLoop() => Assert.AreEqual("12[]", Rendered.Text("{{ for x in [1,2]; x; end }}[{{ x }}]"));

    [TestMethod]
    public void For_Variable_IsSeenByIncludedPages()
    {
        var context = Rendered.ContextWithPages(("row", "<{{ x }}>"));
        Assert.AreEqual("<1><2>", Rendered.In(context, "{{ for x in [1,2]; include 'row'; end }}"));
    }

    [TestMethod]
    public void While_WithACondition_RunsAsLongAsItHolds() =>
        Assert.AreEqual("0:3 1:2 2:1 ", Rendered.Text("{{ x = 3; while x > 0; while.index; ':'; x; ' '; x = x - 1; end }}"));

    [TestMethod]
    public void Capture_OfOutput_SetsTheVariable() =>
        Assert.AreEqual("<>[a1]", Rendered.Text("<{{ capture v }}a{{ 1 }}{{ end }}>[{{ v }}]"));

    [TestMethod]
    public void With_AnObject_ReadsAndWritesItsMembers() =>
        Assert.AreEqual("1 outer yes", Rendered.Text("{{ o = {x: 1}; y = 'outer'; with o; x; ' '; y; m = 'yes'; end; ' '; o.m }}"));

    [TestMethod]
    public void With_This_IsTheObject() => Assert.AreEqual("1", Rendered.Text("{{ a = {x: 1}; with a; b = this; end; a.b.x }}"));

    [TestMethod]
    public void Readonly_AVariable_RefusesAssignment() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ x = 1; readonly x; x = 2 }}"));

    [TestMethod]
    public void Wrap_AFunction_RunsTheBlockInside() =>
        Assert.AreEqual("<1><2><3>", Rendered.Text("{{ func wrapped; for $i in 1..<$0; $$; end; end; wrap wrapped 4 }}<{{ $i }}>{{ end }}"));

    [TestMethod]
    public void Ret_InAPage_EndsIt() => Assert.AreEqual("This is a text\n", Rendered.Text("This is a text\n{{~ ret ~}}\nThis text will not appear"));

    [TestMethod]
    public void Break_OutsideALoop_EndsTheRendering() => Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ break }}"));
}
