using System.CommandLine;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary><c>compare OLD NEW</c>: what became of every finding from one result to the next.</summary>
internal static class CompareCommand
{
    public static Command Build(World world, CancellationToken interruption)
    {
        var old = new Argument<string>("OLD") { Description = "The earlier result, as --report json=FILE wrote it" };
        var @new = new Argument<string>("NEW") { Description = "The later result" };
        var told = new ComparisonOptions();
        var command = new ExampleCommand("compare", "Compare two results: what is new, fixed, worse, newly unknown or no longer assessed", "compliance-check compare 2025.json 2026.json --report html=changes.html") { old, @new };
        told.AddTo(command);
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var (before, after) = (BaselineFile.Read(parsed.GetValue(old)!, diagnostics), BaselineFile.Read(parsed.GetValue(@new)!, diagnostics));
            if (before is null || after is null)
            {
                DiagnosticLines.Write(world, diagnostics.ToImmutable());
                return RunExit.Unusable;
            }

            return told.Tell(AssessmentComparison.Of(before.Assessment, after.Assessment, before.File.Path, after.File.Path), parsed, [before.File.Path, after.File.Path], world, interruption);
        });
        return command;
    }
}
