using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>The templates and the schema as they stand in the repository, and reports made with them.</summary>
internal static class ReportFiles
{
    public static SourceText? Template(string name) =>
        File.Exists(Repository.PathOf("templates/" + name)) ? new SourceText("templates/" + name, Repository.Bytes("templates/" + name)) : null;

    public static string Html(Assessment assessment, bool dueOnly = false) =>
        Render(Template("report.sbn-html")!, ReportFormat.Html, assessment, dueOnly);

    public static string Html(string template, Assessment assessment) =>
        Render(new SourceText("templates/own.sbn-html", template), ReportFormat.Html, assessment);

    public static string Markdown(Assessment assessment, bool dueOnly = false) =>
        Render(Template("report.sbn-md")!, ReportFormat.Markdown, assessment, dueOnly);

    public static string Render(SourceText template, ReportFormat format, Assessment assessment, bool dueOnly = false)
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();

        var isWhole = ReportTemplate.Parse(template, format, Template, bag)?.Render(assessment, output, bag, dueOnly);

        Assert.AreEqual("", string.Join("\n", bag.ToImmutable().Select(DiagnosticText.OneLine)));
        Assert.IsTrue(isWhole);
        return output.ToString();
    }

    public static string Html(AssessmentComparison comparison)
    {
        var bag = new DiagnosticBag();
        using var output = new StringWriter();

        var isWhole = ReportTemplate.Parse(Template("comparison.sbn-html")!, ReportFormat.Html, Template, bag)?.Render(comparison, output, bag);

        Assert.AreEqual("", string.Join("\n", bag.ToImmutable().Select(DiagnosticText.OneLine)));
        Assert.IsTrue(isWhole);
        return output.ToString();
    }

    public static string Text(Assessment assessment, Func<string, SourceText?>? sourceOf = null, bool dueOnly = false)
    {
        using var output = new StringWriter();
        TextReport.Write(assessment, output, sourceOf, dueOnly);
        return output.ToString();
    }

    public static byte[] Json(Assessment assessment)
    {
        using var output = new MemoryStream();
        JsonReport.Write(assessment, output);
        return output.ToArray();
    }
}
