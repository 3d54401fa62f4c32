using System.Collections.Immutable;
using System.CommandLine;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary><c>demo</c>: checks the built-in port, so that a first look needs no files.</summary>
internal static class DemoCommand
{
    /// <summary>A trimmed copy of CISA's catalogue, of the day on which it was retrieved.</summary>
    private const string KevFile = "demo/lists/known-exploited-vulnerabilities.json";

    public static Command Build(World world, CancellationToken interruption)
    {
        var target = new Option<string>("--out") { Description = "Where to write the report", HelpName = "FILE", DefaultValueFactory = _ => "compliance-report.html" };
        var command = new ExampleCommand("demo", "Check the built-in demonstration port as of its own date and write an HTML report", "compliance-check demo --out demo.html") { target };
        command.SetAction(parsed =>
        {
            var assessment = new ComplianceRun
            {
                Tool = Identity.Tool,
                Packs = EmbeddedFiles.Packs,
                Files = [.. EmbeddedFiles.Paths.Where(path => path.StartsWith("demo/", StringComparison.Ordinal) && path != KevFile).Select(path => EmbeddedFiles.Open(path)!)],
                Lists = ImmutableSortedDictionary<string, SourceText>.Empty.Add(ListFiles.Kev, EmbeddedFiles.Open(KevFile)!),
                Interruption = interruption,
            }.Assess();
            TextReport.Write(assessment, world.Output, world.IsWatched ? EmbeddedFiles.Open : null, isColoured: world.IsColoured);
            var path = parsed.GetValue(target)!;
            if (!new ReportFiles(world, dueOnly: false, EmbeddedFiles.Open, interruption).Write(assessment, new ReportRequest("html", path, IsTemplate: false)))
            {
                world.Output.WriteLine(ReportFiles.NotWritten);
                return RunExit.ReportNotWritten;
            }

            world.Output.WriteLine($"\nThis was the built-in demonstration; it ends with 0 once its report is written.\nThe report is {DiagnosticText.Printable(DiskFiles.Shown(Path.GetFullPath(path)))}");
            return RunExit.Passed;
        });
        return command;
    }
}
