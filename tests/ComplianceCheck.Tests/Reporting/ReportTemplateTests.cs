using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class ReportTemplateTests
{
    private const string Sharp = "<b title=\"x\" class='y'>&";

    private const string Escaped = "&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;";

    [TestMethod]
    [DataRow("{{ tool.name }}", Escaped)]
    [DataRow("{{ tool.name | raw }}", Sharp)]
    [DataRow("{{ x = tool.name; x + x }}", Escaped + Escaped)]
    [DataRow("{{ raw(tool.name) + tool.name }}", Escaped + Escaped)]
    [DataRow("{{ capture x }}<i>{{ tool.name }}</i>{{ end }}{{ x }}", "<i>" + Escaped + "</i>")]
    [DataRow("{{ for d in [1, 2] }}{{ capture x }}<i>{{ tool.name }}</i>{{ end }}{{ x }}{{ end }}", "<i>" + Escaped + "</i><i>" + Escaped + "</i>")]
    [DataRow("{{ x = \"<i>\" }}{{ x }}", "&lt;i&gt;")]
    [DataRow("{{ include 'part' }}", "<i>" + Escaped + "</i>")]
    [DataRow("{{ capture x }}{{ include 'part' }}{{ end }}{{ x }}", "<i>" + Escaped + "</i>")]
    [DataRow("{{ include('part') }}{{ 'part' | include }}", "<i>" + Escaped + "</i><i>" + Escaped + "</i>")]
    [DataRow("{{ func twice(a) }}<i>{{ a }}</i>{{ end }}{{ twice tool.name }}", "<i>" + Escaped + "</i>")]
    [DataRow("{{ [tool.name] }}", "[&quot;&lt;b title=\\&quot;x\\&quot; class=&#39;y&#39;&gt;&amp;&quot;]")]
    [DataRow("{{ capture x }}a{{ end }}{{ capture y }}<i>{{ end }}{{ x }}{{ y }}{{ x }}", "a<i>a")]
    [DataRow("{{ capture x }}<i>{{ end }}{{ x | string.upcase }}{{ x + '' }}", "&lt;I&gt;&lt;i&gt;")]
    [DataRow("{{ y = include 'part'; y }}{{ y | string.upcase }}", "<i>" + Escaped + "</i>&lt;I&gt;&amp;LT;B TITLE=&amp;QUOT;X&amp;QUOT; CLASS=&amp;#39;Y&amp;#39;&amp;GT;&amp;AMP;&lt;/I&gt;")]
    [DataRow("{{ func w }}<w>{{ tool.name }}{{ end; wrap w }}<i>{{ tool.name }}</i>{{ end }}", "<w>" + Escaped)]
    [DataRow("{{ func w }}<w>{{ $block }}</w>{{ end }}{{ f = 'x' }}{{ f }}", "x")]
    [DataRow("{{ tool.name | html.escape }}{{ tool.name | html.escape | string.upcase }}", Escaped + "&amp;LT;B TITLE=&amp;QUOT;X&amp;QUOT; CLASS=&amp;#39;Y&amp;#39;&amp;GT;&amp;AMP;")]
    [DataRow("{{ ['<', '>'] | array.join '&' }}", "&lt;&amp;&gt;")]
    [DataRow("{{ null }}{{ 1.5 }}{{ true }}", "1.5true")]
    public void Render_Html_EscapesEveryValueOnce(string template, string expected)
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();
        var source = new SourceText("templates/own.sbn-html", template);

        var isWhole = ReportTemplate.Parse(source, ReportFormat.Html, Part, bag)!.Render(Named(Sharp), output, bag);

        Assert.AreEqual("", string.Join("\n", bag.ToImmutable().Select(DiagnosticText.OneLine)));
        Assert.IsTrue(isWhole);
        Assert.AreEqual(expected, output.ToString());
    }

    [TestMethod]
    public void Render_Markdown_ValuesAreNoSyntax()
    {
        var report = ReportFiles.Render(new SourceText("own.sbn-md", "| {{ tool.name }} | {{ tool.name | raw }} |"), ReportFormat.Markdown, Named("a|b *c* [d](e) <f> & `g`\nh"));

        Assert.AreEqual("| a\\|b \\*c\\* \\[d\\](e) \\&lt;f\\> &amp; \\`g\\` h | a|b *c* [d](e) <f> & `g`\nh |".Replace("\\&lt;", "&lt;", StringComparison.Ordinal), report);
    }

    [TestMethod]
    [DataRow("a\n{{ counts.outcome.fail }}", "templates/own.sbn-html:2:")]
    [DataRow("a\n{{ cuonts }}", "templates/own.sbn-html:2:")]
    [DataRow("a\n{{ handling.words }}", "templates/own.sbn-html:2:")]
    [DataRow("a\n{{ documents[99] }}", "templates/own.sbn-html:2:")]
    [DataRow("a\n{{ \"é\" | string.no_such }}", "templates/own.sbn-html:2:")]
    [DataRow("a\n{{ func f; f; end; f }}", "templates/own.sbn-html:2:")]
    public void Render_StepFails_IsADiagnosticAtItsPlace(string template, string place)
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();

        var isWhole = ReportTemplate.Parse(new SourceText("templates/own.sbn-html", template), ReportFormat.Html, Part, bag)?.Render(SampleAssessment.Port(), output, bag);

        Assert.IsFalse(isWhole);
        var diagnostic = bag.ToImmutable().Single();
        Assert.AreEqual(ReportCodes.NotRendered, diagnostic.Code);
        StringAssert.StartsWith(DiagnosticText.OneLine(diagnostic), place, StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_IncludeThatIsNotThere_IsADiagnosticWithItsName()
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();

        var isWhole = ReportTemplate.Parse(new SourceText("own.sbn-html", "{{ include '../../etc/passwd' }}"), ReportFormat.Html, Part, bag)!.Render(SampleAssessment.Port(), output, bag);

        Assert.IsFalse(isWhole);
        Assert.AreEqual(ReportCodes.NoSuchInclude, bag.ToImmutable().Single().Code);
        StringAssert.Contains(bag.ToImmutable().Single().Message, "../../etc/passwd", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_ErrorInsideAnInclude_IsADiagnosticAtThePlaceInTheInclude()
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();
        var broken = new SourceText("templates/broken", "\n\n{{ no_such_name }}");

        var isWhole = ReportTemplate.Parse(new SourceText("own.sbn-html", "{{ include 'broken' }}"), ReportFormat.Html, _ => broken, bag)!.Render(SampleAssessment.Port(), output, bag);

        Assert.IsFalse(isWhole);
        StringAssert.StartsWith(DiagnosticText.OneLine(bag.ToImmutable().Single()), "templates/broken:3:", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Parse_TemplateThatIsNotUnderstood_IsADiagnosticAtItsPlace()
    {
        var bag = new DiagnosticBag();

        var template = ReportTemplate.Parse(new SourceText("own.sbn-html", "<p>\n\u00e9 {{ if complete }}"), ReportFormat.Html, Part, bag);

        Assert.IsNull(template);
        var diagnostic = bag.ToImmutable()[0];
        Assert.AreEqual(ReportCodes.NotUnderstood, diagnostic.Code);
        Assert.AreEqual(2, diagnostic.Position.Line);
    }

    [TestMethod]
    public void Parse_NotUtf8_IsRefused()
    {
        var bag = new DiagnosticBag();

        var template = ReportTemplate.Parse(new SourceText("own.sbn-html", [0xff, 0xfe, 0x41, 0x00]), ReportFormat.Html, Part, bag);

        Assert.IsNull(template);
        Assert.AreEqual(ReportCodes.NotText, bag.ToImmutable().Single().Code);
    }

    [TestMethod]
    public void Render_OutputCannotBeWritten_IsAnIoErrorAndNoErrorOfTheTemplate()
    {
        var bag = new DiagnosticBag();
        using var full = new FullDisk();
        var template = ReportTemplate.Parse(new SourceText("own.sbn-html", "a{{ tool.name }}"), ReportFormat.Html, Part, bag)!;

        Assert.ThrowsExactly<IOException>(() => template.Render(SampleAssessment.Port(), full, bag));
        Assert.IsFalse(bag.HasErrors);
    }

    // Nothing in a template reaches a clock, chance, or the time zone and the culture of the machine.
    [TestMethod]
    [DataRow("{{ date.now | date.to_string '%F %T' }} {{ date.utc_now | date.to_string '%F' }}", "2026-11-22 00:00:00 2026-11-22")]
    [DataRow("{{ date.parse '2016-01-05T23:30:00Z' | date.to_string '%F %T' }}", "2016-01-05 23:30:00")]
    [DataRow("{{ date.parse '2016-01-05T23:30:00-02:00' | date.to_string '%F %R' }}", "2016-01-06 01:30")]
    [DataRow("{{ date.parse '2016-01-05' | date.add_days 1 }}", "06 Jan 2016")]
    [DataRow("{{ date.parse_to_string '2016-01-05' '%d %B %Y' }}", "05 January 2016")]
    [DataRow("{{ (date.parse '2016-01-05') < date.now }}", "true")]
    [DataRow("{{ 1234567.5 | math.format 'N1' }} {{ 0.5 }} {{ 'I' | string.downcase }} {{ 'i' | string.upcase }}", "1,234,567.5 0.5 i I")]
    public void Render_WhatDependsOnTheMachineElsewhere_IsTheSameEverywhere(string template, string expected) =>
        Assert.AreEqual(expected, ReportFiles.Render(new SourceText("own.sbn-html", template), ReportFormat.Html, SampleAssessment.Port()));

    [TestMethod]
    [DataRow("{{ math.random 1 2 }}", "`math.random` is not there in a report: two runs would not give the same report")]
    [DataRow("{{ math.uuid }}", "`math.uuid` is not there in a report: two runs would not give the same report")]
    [DataRow("{{ 'tool.name' | object.eval }}", "`object.eval` is not there in a report: a value would become a part of the template")]
    [DataRow("{{ object.eval_template '<' }}", "`object.eval_template` is not there in a report: a value would become a part of the template")]
    [DataRow("{{ date.parse 'yesterday' }}", "`yesterday` is no date")]
    [DataRow("{{ while true }}{{ end }}", "Exceeding number of iteration limit `20000000` for loop statement")]
    [DataRow("{{ 'a' | string.pad_left 2000000000 }}", "")]
    [DataRow("{{ x = 'aaaaaaaa'; for i in 1..40; x = x + x; end }}", "")]
    [DataRow("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '(a+)+$' }}", "")]
    [DataRow("{{ o = {}; o.o = o; o }}", "")]
    public void Render_WhatIsNotThereOrGoesOnWithoutEnd_EndsInAnErrorAndNeverInACutReport(string template, string expected)
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();

        var isWhole = ReportTemplate.Parse(new SourceText("own.sbn-html", template), ReportFormat.Html, Part, bag)!.Render(SampleAssessment.Port(), output, bag);

        Assert.IsFalse(isWhole);
        StringAssert.StartsWith(bag.ToImmutable().Single().Message, expected, StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("(")]
    [DataRow("[")]
    [DataRow("{a: ")]
    [DataRow("if x; ")]
    [DataRow("x ? 1 : ")]
    public void Parse_HostileNesting_IsAnError(string opening)
    {
        var bag = new DiagnosticBag();

        Assert.IsNull(ReportTemplate.Parse(new SourceText("own.sbn-html", "{{ " + string.Concat(Enumerable.Repeat(opening, 20_000)) + " }}"), ReportFormat.Html, Part, bag));
        Assert.IsTrue(bag.HasErrors);
    }

    [TestMethod]
    public void Render_FromEightThreads_GivesTheSameBytes()
    {
        var template = ReportTemplate.Parse(ReportFiles.Template("report.sbn-html")!, ReportFormat.Html, ReportFiles.Template, new DiagnosticBag())!;
        var reports = new string[8];

        Parallel.For(0, reports.Length, number =>
        {
            using var output = new StringWriter();
            Assert.IsTrue(template.Render(SampleAssessment.Port(), output, new DiagnosticBag()));
            reports[number] = output.ToString();
        });

        Assert.HasCount(1, reports.Distinct(StringComparer.Ordinal));
    }

    [TestMethod]
    public void EngineName_NamesTheEngineAndItsVersion() =>
        StringAssert.Matches(ReportTemplate.EngineName, new System.Text.RegularExpressions.Regex("^Scriban [0-9]+\\.[0-9]+\\.[0-9]+$"));

    private static Assessment Named(string name)
    {
        var port = SampleAssessment.Port();
        return port with { Tool = port.Tool with { Name = name } };
    }

    private static SourceText? Part(string name) => name == "part" ? new SourceText("templates/part", "<i>{{ tool.name }}</i>") : null;

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("disk full");

        public override void Write(string? value) => throw new IOException("disk full");

        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("disk full");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("disk full");
    }
}
