using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class TemplateLintTests
{
    /// <summary>Shows all that a report owes its reader.</summary>
    private const string Whole = "{{ scope }}{{ complete }}{{ counts.outcomes.fail }}{{ counts.outcomes.unknown }}{{ counts.not_yet_due }}{{ counts.waived }}";

    public static IEnumerable<object[]> Shipped => Directory.GetFiles(Repository.PathOf("templates"), "*.sbn-*").Select(path => Path.GetFileName(path))
        .Where(name => !name.StartsWith("catalogue", StringComparison.Ordinal) && !name.StartsWith("comparison", StringComparison.Ordinal) && !name.StartsWith("report-", StringComparison.Ordinal)).Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Shipped))]
    public void Check_ShippedTemplate_HasNothingToSay(string name) => Assert.AreEqual("", Lint(ReportFiles.Template(name)!));

    [TestMethod]
    [DataRow("{{ cuonts.items.fail }}", "own.sbn-html:1:4: error CC5006 `cuonts` is no member of the report, and no variable or function; did you mean `counts`?")]
    [DataRow("{{ counts.item.fail }}", "own.sbn-html:1:4: error CC5006 `item` is no member of a totals; did you mean `items`?")]
    [DataRow("{{ for f in findings }}{{ f.mesage }}{{ end }}", "own.sbn-html:1:27: error CC5006 `mesage` is no member of a finding; did you mean `message`?")]
    [DataRow("{{ for f in findings }}{{ f.place.lin }}{{ end }}", "own.sbn-html:1:27: error CC5006 `lin` is no member of a place; did you mean `line`?")]
    [DataRow("{{ f = findings[0]; f.evidnce }}", "own.sbn-html:1:21: error CC5006 `evidnce` is no member of a finding; did you mean `evidence`?")]
    [DataRow("{{ (findings | array.first).labl }}", "own.sbn-html:1:4: error CC5006 `labl` is no member of a finding; did you mean `label`?")]
    [DataRow("{{ findings | array.map 'messag' }}", "own.sbn-html:1:15: error CC5006 `messag` is no member of a finding; did you mean `message`?")]
    [DataRow("{{ for m in (findings | array.map 'place') }}{{ m.colum }}{{ end }}", "own.sbn-html:1:49: error CC5006 `colum` is no member of a place; did you mean `column`?")]
    [DataRow("{{ findings | array.sort 'lable' }}", "own.sbn-html:1:15: error CC5006 `lable` is no member of a finding; did you mean `label`?")]
    [DataRow("{{ for f in findings | array.limit 3 }}{{ f['itm'] }}{{ end }}", "own.sbn-html:1:43: error CC5006 `itm` is no member of a finding; did you mean `item`?")]
    [DataRow("{{ findings.count }}", "own.sbn-html:1:4: error CC5006 `count` is no member of a list of finding")]
    [DataRow("{{ tool.name.first }}", "own.sbn-html:1:4: error CC5006 `first` is no member of a text")]
    [DataRow("{{ tool.name | string.upcas }}", "own.sbn-html:1:16: error CC5006 `string.upcas` is no function; did you mean `string.upcase`?")]
    [DataRow("{{ (together ?? groups[0]).resluts }}", "own.sbn-html:1:4: error CC5006 `resluts` is no member of a document; did you mean `results`?")]
    [DataRow("{{ if true }}{{ exit.cod }}{{ else }}{{ exit.sate }}{{ end }}", "own.sbn-html:1:17: error CC5006 `cod` is no member of an exit; did you mean `code`?\nown.sbn-html:1:41: error CC5006 `sate` is no member of an exit; did you mean `state`?")]
    [DataRow("{{ include 'part' }}", "templates/part:1:4: error CC5006 `nmae` is no member of the report, and no variable or function; did you mean `name`?", "{{ nmae }}{{ name = 1 }}")]
    [DataRow("{{ for finding in findings }}{{ include 'part' }}{{ end }}", "templates/part:1:4: error CC5006 `severty` is no member of a finding; did you mean `severity`?", "{{ finding.severty }}")]
    [DataRow("{{ include 'prat' }}", "own.sbn-html:1:4: error CC5005 there is no template `prat` to include")]
    [DataRow("{{ for f in findings }}{{ f.message | raw }}{{ end }}", "own.sbn-html:1:39: warning CC5008 what `raw` lets through can become a part of the report, such as a script that a document brings")]
    [DataRow("{{ end }}", "own.sbn-html:1:6: error CC5002 Error while parsing ScriptPage: Found <end> statement without a corresponding beginning of a block in: ")]
    public void Check_Template_SaysWhatIsWrongWithIt(string template, string expected, string part = "") => Assert.AreEqual(expected, Lint(new SourceText("own.sbn-html", template + Whole), part));

    // What cannot be known is not doubted.
    [TestMethod]
    [DataRow("{{ x = 1; x = tool; x.anything }}")]
    [DataRow("{{ func show(f); f.anything; end; show findings[0] }}")]
    [DataRow("{{ o = {a: 1}; o.a }}{{ [1, 2].size }}{{ tool.name.size }}{{ findings.size }}")]
    [DataRow("{{ for f in findings; for.index; f.message; end }}{{ this.tool }}")]
    [DataRow("{{ findings | array.filter @(do; ret $0.severity == 'high'; end) | array.size }}")]
    [DataRow("{{ with tool; name; end }}")]
    [DataRow("{{ date.now | date.to_string '%Y' }}{{ 1 | math.plus 2 }}{{ tool.name | code }}{{ 'a' | integrity }}")]
    [DataRow("{{ capture x }}a{{ end }}{{ x | string.upcase }}")]
    public void Check_TemplateThatIsRight_HasNothingToSay(string template) => Assert.AreEqual("", Lint(new SourceText("own.sbn-html", template + Whole)));

    [TestMethod]
    [DataRow("", "the ledger of all that was decided|what cannot be decided|what fails|whether the run is complete|which failures are not yet due|which failures are waived")]
    [DataRow(Whole, "")]
    [DataRow("{{ scope }}{{ complete }}{{ for f in findings }}{{ f.message }}{{ f.not_yet_due }}{{ if f.waiver; 'w'; end }}{{ end }}", "")]
    // Dropping the unknown rows is the silent pass of a report.
    [DataRow("{{ scope }}{{ complete }}{{ for f in findings }}{{ if f.verdict.key == 'fail' }}{{ f.message }}{{ f.not_yet_due }}{{ if f.waiver; 'w'; end }}{{ end }}{{ end }}", "what cannot be decided")]
    [DataRow("{{ scope }}{{ complete }}{{ for f in findings }}{{ if f.verdict.key != 'pass' }}{{ f.message }}{{ f.not_yet_due }}{{ if f.waiver; 'w'; end }}{{ end }}{{ end }}", "")]
    [DataRow("{{ scope }}{{ complete }}{{ for f in findings }}{{ if f.verdict.key != 'unknown' }}{{ f.message }}{{ f.not_yet_due }}{{ if f.waiver; 'w'; end }}{{ end }}{{ end }}", "what cannot be decided")]
    [DataRow("{{ counts.outcomes.fail }}{{ counts.outcomes.unknown }}{{ counts.not_yet_due }}{{ counts.waived }}", "whether the run is complete")]
    public void Check_TemplateThatLeavesOutWhatAReaderHasToSee_SaysWhat(string template, string expected)
    {
        var bag = new DiagnosticBag();

        TemplateLint.Check(new SourceText("own.sbn-html", template), ReportFormat.Html, ReportFiles.Template, bag);

        Assert.IsTrue(bag.ToImmutable().All(diagnostic => diagnostic.Code == ReportCodes.NeverShown && diagnostic.Help!.StartsWith("use `", StringComparison.Ordinal)));
        Assert.AreEqual(expected, string.Join('|', bag.ToImmutable().Select(diagnostic => diagnostic.Message["the template never shows ".Length..])));
    }

    [TestMethod]
    public void Check_TemplateInAnotherEncoding_IsRefused() => Assert.Contains("error CC5001 ", Lint(new SourceText("own.sbn-html", [(byte)'a', 0xE9])));

    private static string Lint(SourceText template, string part = "")
    {
        var bag = new DiagnosticBag();
        TemplateLint.Check(template, ReportTemplate.FormatOf(template.Path)!.Value, name => name == "part" ? new SourceText("templates/part", part) : ReportFiles.Template(name), bag);
        return string.Join('\n', bag.ToImmutable().Select(DiagnosticText.OneLine));
    }
}
