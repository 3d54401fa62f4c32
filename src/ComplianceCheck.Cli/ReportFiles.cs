using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Writes reports to files. Each is written beside its target and then renamed, so that a target is whole or untouched.</summary>
/// <param name="world">Takes what went wrong.</param>
/// <param name="dueOnly">Whether failures that are not yet due are left out of the exit code that a report states.</param>
/// <param name="open">Finds a template by its path.</param>
/// <param name="interruption">Asked before a finished report is renamed.</param>
internal sealed class ReportFiles(World world, bool dueOnly, Func<string, SourceText?> open, CancellationToken interruption)
{
    /// <summary>Names of the reports that can be asked for.</summary>
    public static readonly string[] Names = ["html", "json", "md"];

    /// <summary>Follows the text report, whose last sentence speaks of the verdicts alone.</summary>
    public const string NotWritten = "But a report could not be written, so the command ends with 74.";

    /// <summary>Whether the report could be written; if not, the reason is on standard error.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; the target is untouched.</exception>
    public bool Write(Assessment assessment, ReportRequest request) => Write(request.Path, stream => Write(assessment, request.Name, stream));

    /// <inheritdoc cref="Write(Assessment, ReportRequest)"/>
    public bool Write(Catalogue catalogue, ReportRequest request) => Write(request.Path, stream => Write(catalogue, request.Name, stream));

    /// <summary>Writes the catalogue of a pack to a stream.</summary>
    public bool Write(Catalogue catalogue, string name, Stream stream) =>
        Write("templates/catalogue.sbn-" + name, name, stream, (template, writer, diagnostics) => template.Render(catalogue, Identity.Tool, writer, diagnostics));

    private bool Write(string target, Func<Stream, bool> write)
    {
        if (Directory.Exists(target))
        {
            return Refuse(target, "this is a folder, expected a file");
        }

        var unfinished = target + ".unfinished";
        var isRenamed = false;
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                if (!write(stream))
                {
                    return false;
                }
            }

            interruption.ThrowIfCancellationRequested();
            File.Move(unfinished, target, overwrite: true);
            return isRenamed = true;
        }
        catch (Exception failure) when (DiskFiles.IsOfMachine(failure))
        {
            return Refuse(target, failure is DirectoryNotFoundException ? "its folder does not exist" : DiskFiles.Reason(failure));
        }
        finally
        {
            if (!isRenamed)
            {
                TryDelete(unfinished);
            }
        }
    }

    private bool Refuse(string target, string reason)
    {
        world.Tell($"error: the report `{DiskFiles.Shown(target)}` cannot be written: {reason}");
        return false;
    }

    private bool Write(Assessment assessment, string name, Stream stream)
    {
        if (name == "json")
        {
            JsonReport.Write(assessment, stream);
            return true;
        }

        return Write("templates/report.sbn-" + name, name, stream, (template, writer, diagnostics) => template.Render(assessment, writer, diagnostics, dueOnly));
    }

    private bool Write(string path, string name, Stream stream, Func<ReportTemplate, TextWriter, DiagnosticBag, bool> render)
    {
        var diagnostics = new DiagnosticBag();
        var isWritten = false;
        if (ReportTemplate.Parse(open(path)!, name == "md" ? ReportFormat.Markdown : ReportFormat.Html, Include, diagnostics) is { } template)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            isWritten = render(template, writer, diagnostics);
        }

        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            world.Tell(DiagnosticText.OneLine(diagnostic));
        }

        return isWritten;
    }

    private SourceText? Include(string name) => open("templates/" + name);

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (DiskFiles.IsOfMachine(failure))
        {
            // The reason why the report could not be written was already told; the rest of it can stay.
        }
    }
}
