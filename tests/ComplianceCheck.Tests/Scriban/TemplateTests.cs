using System.Globalization;
using global::Scriban;
using global::Scriban.Parsing;
using global::Scriban.Runtime;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class TemplateTests
{
    [TestMethod]
    [DataRow("a\n{{ if x }}b", 1)]
    [DataRow("a\n{{ x + }}", 1)]
    [DataRow("{{ end }}", 0)]
    [DataRow("\n\n{{ x", 2)]
    [DataRow("{{ 'a }}", 0)]
    [DataRow("{{ (1 }}", 0)]
    [DataRow("{{ x = 1 y = 2 }}", 0)]
    [DataRow("{{ for x of y }}{{ end }}", 0)]
    [DataRow("{%{ a", 0)]
    public void Parse_ATemplateWithAnError_ReportsItsPlace(string text, int line)
    {
        var template = Template.Parse(text, "page.sbn");
        Assert.IsTrue(template.HasErrors);
        var message = template.Messages[0];
        Assert.AreEqual(ParserMessageType.Error, message.Type);
        Assert.AreEqual("page.sbn", message.Span.FileName);
        Assert.AreEqual(line, message.Span.Start.Line);
    }

    [TestMethod]
    public void Render_ATemplateWithAnError_Throws() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Template.Parse("{{ if }}").Render(new TemplateContext()));

    [TestMethod]
    public void Render_AModel_ExposesItsPropertiesInLowerCase() =>
        Assert.AreEqual("x 1 2024", Template.Parse("{{ first_name }} {{ inner.my_count }} {{ at.year }}")
            .Render(new { FirstName = "x", Inner = new { MyCount = 1 }, At = new DateTime(2024, 2, 3) }));

    [TestMethod]
    public void Render_WithARenamer_ExposesItsNames() =>
        Assert.AreEqual("x1", Template.Parse("{{ FirstName }}{{ Inner.A }}").Render(new { FirstName = "x", Inner = new { A = 1 } }, member => member.Name));

    [TestMethod]
    public void Render_WithAFilter_HidesMembers() =>
        Assert.AreEqual("1", Template.Parse("{{ a }}{{ b }}").Render(new { A = 1, B = 2 }, memberFilter: member => member.Name != "B"));

    [TestMethod]
    public void Render_ADictionary_ExposesItsKeysAsTheyAre() =>
        Assert.AreEqual("1 2", Rendered.Text("{{ d.Key }} {{ d['other key'] }}", ("d", new Dictionary<string, object?> { ["Key"] = 1, ["other key"] = 2 })));

    [TestMethod]
    public void Render_OneTemplateByManyThreads_GivesEachItsOwnOutput()
    {
        var template = Template.Parse("{{ for i in 1..50; x = n + i; x; ' '; end }}");
        var texts = Enumerable.Range(0, 8).AsParallel().AsOrdered().Select(n => template.Render(new { n })).ToList();
        for (var n = 0; n < texts.Count; n++)
        {
            Assert.AreEqual(string.Concat(Enumerable.Range(1, 50).Select(i => $"{(n + i).ToString(CultureInfo.InvariantCulture)} ")), texts[n]);
        }
    }

    [TestMethod]
    public void Render_TwoTemplatesInOneContext_KeepsTheVariables()
    {
        var context = Rendered.Context();
        Assert.AreEqual("a", Rendered.In(context, "a{{ x = 1 }}"));
        Assert.AreEqual("1", Rendered.In(context, "{{ x }}"));
    }

    [TestMethod]
    public void Evaluate_AnExpression_IsItsValue()
    {
        var context = Rendered.Context(("var1", 5));
        Assert.AreEqual(27, Template.Evaluate("var1 * 5 + 2", context));
    }

    [TestMethod]
    public void Page_OfATemplateWithoutErrors_IsThere() => Assert.IsNotNull(Template.Parse("x").Page);

    [TestMethod]
    public void Rename_ANetName_IsLowerCaseWithUnderscores() => Assert.AreEqual("my_method_is_nice", StandardMemberRenamer.Rename("MyMethodIsNice"));
}
