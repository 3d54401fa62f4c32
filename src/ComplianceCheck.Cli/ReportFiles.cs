using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Writes reports to files. Each is written beside its target and then renamed, so that a target is whole or untouched.</summary>
internal sealed class ReportFiles(World world, bool dueOnly)
{
    /// <summary>Names of the reports that can be asked for.</summary>
    public static readonly string[] Names = ["html", "json"];

    /// <summary>Whether the report could be written; if not, the reason is on standard error.</summary>
    public bool Write(Assessment assessment, string name, string path)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                if (!Write(assessment, name, stream))
                {
                    stream.Close();
                    File.Delete(unfinished);
                    return false;
                }
            }

            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            world.Error.WriteLine($"error: the report `{DiskFiles.Shown(path)}` cannot be written: {failure.Message}");
            TryDelete(unfinished);
            return false;
        }
    }

    private bool Write(Assessment assessment, string name, Stream stream)
    {
        if (name == "json")
        {
            JsonReport.Write(assessment, stream);
            return true;
        }

        var diagnostics = new DiagnosticBag();
        var isWritten = false;
        if (ReportTemplate.Parse(EmbeddedFiles.Open("templates/report.sbn-html")!, ReportFormat.Html, Include, diagnostics) is { } template)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            isWritten = template.Render(assessment, writer, diagnostics, dueOnly);
        }

        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            world.Error.WriteLine(DiagnosticText.OneLine(diagnostic));
        }

        return isWritten;
    }

    private static SourceText? Include(string name) => EmbeddedFiles.Open("templates/" + name);

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The reason why the report could not be written was already told; the rest of it can stay.
        }
    }
}
