using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Formats;
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
    /// <summary>The templates of the reports that are made with one.</summary>
    private static readonly SortedDictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["crane"] = "templates/crane.sbn-html",
        ["html"] = "templates/report.sbn-html",
        ["md"] = "templates/report.sbn-md",
        ["punch-list"] = "templates/punch-list.sbn-md",
        ["summary"] = "templates/summary.sbn-html",
    };

    /// <summary>Names of the reports that can be asked for.</summary>
    public static readonly string[] Names = ["html", "md", .. MachineReport.Names, .. Templates.Keys.Where(name => name is not ("html" or "md"))];

    /// <summary>Follows the text report, whose last sentence speaks of the verdicts alone.</summary>
    public const string NotWritten = "But a report could not be written, so the command ends with 74.";

    /// <summary>Whether the report could be written; if not, the reason is on standard error.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; the target is untouched.</exception>
    public bool Write(Assessment assessment, ReportRequest request) => Write(request.Path, stream => Write(assessment, request, stream));

    /// <summary>The templates that some reports are made with, and what these include by a name that stands in them.</summary>
    public ImmutableArray<SourceText> TemplatesOf(IEnumerable<ReportRequest> requests) =>
    [
        .. requests.SelectMany(request => request switch
        {
            { IsTemplate: true } => DiskFiles.Read(request.Name, new DiagnosticBag()) is { } own ? ReportTemplate.FilesOf(own, new TemplateFiles(request.Name).Include) : [],
            _ when Templates.TryGetValue(request.Name, out var path) => ReportTemplate.FilesOf(open(path)!, Include),
            _ => [],
        }).DistinctBy(file => file.Path),
    ];

    /// <inheritdoc cref="Write(Assessment, ReportRequest)"/>
    public bool Write(Catalogue catalogue, ReportRequest request) => Write(request.Path, stream => Write(catalogue, request.Name, stream));

    /// <inheritdoc cref="Write(Assessment, ReportRequest)"/>
    public bool Write(AssessmentComparison comparison, ReportRequest request) => Write(request.Path, stream =>
    {
        if (request.Name == "json")
        {
            JsonComparison.Write(comparison, stream);
            return true;
        }

        return Write(open("templates/comparison.sbn-html")!, Include, stream, (template, writer, diagnostics) => template.Render(comparison, writer, diagnostics));
    });

    /// <summary>Writes the catalogue of a pack to a stream.</summary>
    public bool Write(Catalogue catalogue, string name, Stream stream) =>
        Write(open("templates/catalogue.sbn-" + name)!, Include, stream, (template, writer, diagnostics) => template.Render(catalogue, Identity.Tool, writer, diagnostics));

    private bool Write(string target, Func<Stream, bool> write)
    {
        if (Directory.Exists(target))
        {
            return Refuse(target, "this is a folder, expected a file");
        }

        // A link is followed, so that it stays one.
        target = File.Exists(target) ? DiskFiles.Real(target) : target;
        var unfinished = Unfinished(target);
        var isRenamed = false;
        try
        {
            if (OpenAsStream(target) is { } stream)
            {
                using (stream)
                {
                    return write(stream);
                }
            }

            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                if (!write(file))
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

    /// <summary>A pipe or a device, which takes what is written as it comes and must not be replaced; null for anything else.</summary>
    private static FileStream? OpenAsStream(string target)
    {
        if (!File.Exists(target))
        {
            return null;
        }

        var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!stream.CanSeek || target.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    /// <summary>A name beside the target that no file has.</summary>
    private static string Unfinished(string target)
    {
        var name = target + ".unfinished";
        for (var number = 2; File.Exists(name); number++)
        {
            name = FormattableString.Invariant($"{target}.{number}.unfinished");
        }

        return name;
    }

    private bool Refuse(string target, string reason)
    {
        world.Tell($"error: the report `{DiskFiles.Shown(target)}` cannot be written: {reason}");
        return false;
    }

    private bool Write(Assessment assessment, ReportRequest request, Stream stream)
    {
        if (!request.IsTemplate && MachineReport.Names.Contains(request.Name))
        {
            MachineReport.Write(request.Name, assessment, dueOnly, stream);
            return true;
        }

        bool Render(ReportTemplate template, TextWriter writer, DiagnosticBag diagnostics) => template.Render(assessment, writer, diagnostics, dueOnly);
        if (!request.IsTemplate)
        {
            return Write(open(Templates[request.Name])!, Include, stream, Render);
        }

        var noticed = new DiagnosticBag();
        var isWritten = DiskFiles.Read(request.Name, noticed) is { } source && Write(source, new TemplateFiles(request.Name).Include, stream, Render);
        Tell(noticed);
        return isWritten;
    }

    private bool Write(SourceText source, Func<string, SourceText?> include, Stream stream, Func<ReportTemplate, TextWriter, DiagnosticBag, bool> render)
    {
        var diagnostics = new DiagnosticBag();
        var isWritten = false;
        if (ReportTemplate.Parse(source, ReportTemplate.FormatOf(source.Path)!.Value, include, diagnostics) is { } template)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            isWritten = render(template, writer, diagnostics);
        }

        Tell(diagnostics);
        return isWritten;
    }

    private void Tell(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.ToImmutable())
        {
            world.Tell(DiagnosticText.OneLine(diagnostic));
        }
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
