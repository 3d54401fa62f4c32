using System.CommandLine;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Formats;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary><c>check PATH…</c>: the main job.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", .. MachineReport.Names];

    public static Command Build(World world, CancellationToken interruption)
    {
        var run = new RunOptions();
        var reports = new Option<string[]>("--report") { Description = $"Also write a report: {string.Join(", ", ReportFiles.Names[..^1])} or {ReportFiles.Names[^1]}", HelpName = "NAME=FILE" };
        var templates = new Option<string[]>("--template") { Description = "Also write a report by a template of your own, such as `our.sbn-html=our.html`", HelpName = "TEMPLATE=FILE" };
        var format = new Option<string>("--format") { Description = $"What to write to standard output: {string.Join(", ", Formats[..^1])} or {Formats[^1]}", HelpName = "NAME", DefaultValueFactory = _ => Formats[0] };
        var baseline = new Option<string?>("--baseline") { Description = "An earlier result (--report json=FILE): report and count only what is new since then", HelpName = "FILE" };
        var dueOnly = new Option<bool>("--due-only") { Description = "Leave failures that are not yet due out of the exit code", Arity = ArgumentArity.Zero };
        format.CompletionSources.Add(Formats);
        reports.CompletionSources.Add([.. ReportFiles.Names.Select(name => name + "=")]);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Formats.Contains(word, StringComparer.Ordinal))
            {
                result.AddError($"`{word}` is no format; {NameSuggestion.DidYouMeanOrList(word, Formats)}");
            }
        });
        reports.Validators.Add(result =>
        {
            foreach (var error in ReportRequest.Errors([.. result.Tokens.Select(token => token.Value)], ReportFiles.Names))
            {
                result.AddError(error);
            }
        });

        templates.Validators.Add(result =>
        {
            foreach (var error in ReportRequest.TemplateErrors([.. result.Tokens.Select(token => token.Value)]))
            {
                result.AddError(error);
            }
        });

        var command = new ExampleCommand("check", "Check documents against directive rules", "compliance-check check port/ --report html=report.html");
        run.AddWithRulesTo(command);
        foreach (var option in (Option[])[reports, templates, format, baseline, dueOnly])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var error in ReportRequest.TargetErrors(new[] { reports, templates }.SelectMany(option => result.GetResult(option)?.Tokens.Select(token => token.Value) ?? [])))
            {
                result.AddError(error);
            }
        });
        command.SetAction(parsed =>
        {
            var requests = parsed.GetValue(reports)!.Select(ReportRequest.Of).Concat(parsed.GetValue(templates)!.Select(ReportRequest.OfTemplate)).ToList();
            var asked = run.Read(parsed, world, interruption);
            if (parsed.GetValue(baseline) is { } earlier)
            {
                asked = BaselineFile.AddTo(asked, earlier);
            }

            if (Overwritten(asked, requests) is { } overwriting)
            {
                world.Tell($"error: the report `{DiskFiles.Shown(overwriting.Request.Path)}` would overwrite {overwriting.What}; name another file");
                return RunExit.Usage;
            }

            var isDueOnly = parsed.GetValue(dueOnly);
            var written = new ReportFiles(world, isDueOnly, EmbeddedFiles.Open, interruption);
            var assessment = (asked with { Templates = written.TemplatesOf(requests) }).Assess();
            var areWritten = true;
            foreach (var request in requests)
            {
                areWritten &= written.Write(assessment, request);
            }

            if (parsed.GetValue(format) is { } name && name != Formats[0])
            {
                using var output = world.OpenOutput();
                MachineReport.Write(name, assessment, isDueOnly, output);
            }
            else
            {
                WriteText(world, asked, assessment, isDueOnly);
                if (!areWritten)
                {
                    world.Output.WriteLine(ReportFiles.NotWritten);
                }
            }

            return areWritten ? RunExit.Of(assessment, isDueOnly) : RunExit.ReportNotWritten;
        });
        return command;
    }

    private static void WriteText(World world, ComplianceRun run, Assessment assessment, bool isDueOnly)
    {
        var sources = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var file in run.Files)
        {
            sources[file.Path] = file;
        }

        TextReport.Write(assessment, world.Output, world.IsWatched ? sources.GetValueOrDefault : null, isDueOnly, world.IsColoured);
    }

    /// <summary>A report that would be written over what the run is made with; null for none.</summary>
    private static (ReportRequest Request, string What)? Overwritten(ComplianceRun run, List<ReportRequest> requests)
    {
        // Links are followed once for each path, however many files a run has.
        var targets = requests.ToLookup(request => DiskFiles.Real(request.Path), StringComparer.Ordinal);
        IEnumerable<(string Path, string What)> taken =
        [
            .. run.Files.Select(file => (file.Path, "a document that is to be checked")),
            .. requests.Where(request => request.IsTemplate).Select(request => (request.Name, "a template")),
            .. run.Lists.Values.Concat(run.Decisions.Waivers).Concat(run.Decisions.Attestations).Append(run.Decisions.Profile).Append(run.Baseline?.File).OfType<SourceText>().Select(file => (file.Path, "a file that the run is made with")),
            .. run.Packs.Where(pack => Directory.Exists(pack.Folder)).SelectMany(pack => pack.Files).Select(file => (file.Path, "a file of a rule pack")),
            .. run.Unread.Select(path => (path, "a file that the run is made with")),
        ];
        foreach (var (path, what) in taken)
        {
            if (requests.Count > 0 && targets[DiskFiles.Real(path)].FirstOrDefault() is { } request)
            {
                return (request, what);
            }
        }

        return null;
    }
}
