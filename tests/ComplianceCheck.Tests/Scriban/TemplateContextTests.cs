using System.Globalization;
using global::Scriban;
using global::Scriban.Runtime;
using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class TemplateContextTests
{
    [TestMethod]
    public void Write_Overridden_ReceivesValuesButNoText() =>
        Assert.AreEqual("a (1) b (x)[(2)]", Template.Parse("a {{ 1 }} b {{ 'x' }}{%{[}%}{{ 2; x = 3 }}]").Render(new BracketingContext()));

    [TestMethod]
    public void Write_Overridden_ReceivesValuesInsideFunctionsAndCaptures() =>
        Assert.AreEqual("<(1)>(<(1)>)", Template.Parse("{{ func f }}<{{ $0 }}>{{ end; f 1; capture c; f 1; end; c }}").Render(new BracketingContext()));

    [TestMethod]
    public void Render_ToAWriter_StreamsUpToTheError()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var context = Rendered.Context();
        context.PushOutput(new TextWriterOutput(writer));
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Template.Parse("before {{ missing.x }} after").Render(context));
        Assert.AreEqual("before ", writer.ToString());
    }

    [TestMethod]
    public void PushOutput_UntilPopOutput_CollectsTheOutput()
    {
        var context = Rendered.Context();
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        context.Write("abc", 1, 2);
        Assert.AreSame(output, context.PopOutput());
        Assert.AreEqual("bc", output.ToString());
    }

    [TestMethod]
    public void StrictVariables_MissingVariable_EndsTheRenderingAtItsPlace()
    {
        var context = Rendered.Context();
        context.StrictVariables = true;
        var error = Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "a\n  {{ missing }}"));
        Assert.AreEqual("page.sbn", error.Span.FileName);
        Assert.AreEqual(1, error.Span.Start.Line);
        Assert.AreEqual(5, error.Span.Start.Column);
        StringAssert.StartsWith(error.Message, "page.sbn(2,6) : error : ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void StrictVariables_KnownVariables_AreRead()
    {
        var context = Rendered.Context(("x", 1));
        context.StrictVariables = true;
        Assert.AreEqual("1231a", Rendered.In(context, "{{ x; y = 2; y; for z in [3]; z; end; $l = x; $l; string.downcase 'A' }}"));
    }

    [TestMethod]
    [DataRow("{{ o.missing }}")]
    [DataRow("{{ o['missing'] }}")]
    public void EnableRelaxedMemberAccess_SwitchedOff_MissingMemberEndsTheRendering(string template)
    {
        var context = Rendered.Context(("o", new ScriptObject()));
        context.EnableRelaxedMemberAccess = false;
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, template));
    }

    [TestMethod]
    public void EnableRelaxedIndexerAccess_SwitchedOff_IndexOutOfRangeEndsTheRendering()
    {
        var context = Rendered.Context(("a", new ScriptArray { 1 }));
        context.EnableRelaxedIndexerAccess = false;
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "{{ a[1] }}"));
    }

    [TestMethod]
    public void EnableRelaxedTargetAccess_SwitchedOn_MemberOfNullIsNull()
    {
        var context = Rendered.Context();
        context.EnableRelaxedTargetAccess = true;
        Assert.AreEqual("[]", Rendered.In(context, "[{{ missing.x.y }}]"));
    }

    [TestMethod]
    public void EnableRelaxedFunctionAccess_SwitchedOn_MissingFunctionIsNull()
    {
        var context = Rendered.Context();
        context.EnableRelaxedFunctionAccess = true;
        Assert.AreEqual("[]", Rendered.In(context, "[{{ missing 1 }}]"));
    }

    [TestMethod]
    [DataRow("{{ for i in 1..6; i; end }}")]
    [DataRow("{{ while true; end }}")]
    [DataRow("{{ for i in 1..3; for j in 1..2; j; end; end }}")]
    public void LoopLimit_Exceeded_EndsTheRendering(string template)
    {
        var context = Rendered.Context();
        context.LoopLimit = 5;
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, template));
    }

    [TestMethod]
    public void LoopLimit_Zero_IsOff()
    {
        var context = Rendered.Context();
        context.LoopLimit = 0;
        Assert.AreEqual("2000", Rendered.In(context, "{{ x = 0; for i in 1..2000; x = x + 1; end; x }}"));
    }

    [TestMethod]
    public void RecursiveLimit_Exceeded_EndsTheRendering()
    {
        var context = Rendered.Context();
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.In(context, "{{ func f; f; end; f }}"));
    }

    [TestMethod]
    public void CancellationToken_Cancelled_EndsTheRendering()
    {
        using var source = new CancellationTokenSource();
        var context = Rendered.Context();
        context.CancellationToken = source.Token;
        context.CurrentGlobal.Import("stop", new Action(source.Cancel));
        Assert.ThrowsExactly<ScriptAbortException>(() => Rendered.In(context, "{{ stop; while true; end }}"));
    }

    [TestMethod]
    public void PushGlobal_SeveralObjects_TheLastHidesTheOthers()
    {
        var context = Rendered.Context(("a", 1), ("b", 1));
        var top = new ScriptObject { ["b"] = 2 };
        context.PushGlobal(top);
        Assert.AreEqual("12", Rendered.In(context, "{{ a; b; c = 3 }}"));
        Assert.AreEqual(3, top["c"]);
        Assert.AreSame(top, context.PopGlobal());
    }

    [TestMethod]
    public void PushCulture_AnotherCulture_WritesNumbersInIt()
    {
        var context = Rendered.Context();
        context.PushCulture(CultureInfo.GetCultureInfo("de-DE"));
        Assert.AreEqual("1,5", Rendered.In(context, "{{ 1.5 }}"));
        context.PopCulture();
        Assert.AreEqual("1.5", Rendered.In(context, "{{ 1.5 }}"));
    }

    [TestMethod]
    public void GetValue_OfAVariable_IsWhatTheTemplateSet()
    {
        var context = Rendered.Context();
        Rendered.In(context, "{{ x = 1 }}");
        Assert.AreEqual(1, context.GetValue(new ScriptVariableGlobal("x")));
    }
}
