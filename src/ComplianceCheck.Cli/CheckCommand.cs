using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary><c>check PATH…</c>: the main job.</summary>
internal static class CheckCommand
{
    public static Command Build(World world, CancellationToken interruption)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Documents, or folders with documents", Arity = ArgumentArity.OneOrMore };
        var rules = new Option<string[]>("--rules") { Description = "A pack, or a folder of packs; the built-in ones if not given", HelpName = "DIR", AllowMultipleArgumentsPerToken = false };
        var reports = new Option<string[]>("--report") { Description = $"Also write a report: {string.Join(" or ", ReportFiles.Names)}", HelpName = "NAME=FILE" };
        var asOf = new Option<string?>("--as-of") { Description = "The day for which to decide, such as 2026-11-03; today (UTC) if not given", HelpName = "DATE" };
        var format = new Option<string>("--format") { Description = "What to write to standard output", DefaultValueFactory = _ => "text" };
        var ignore = new Option<string[]>("--ignore") { Description = "Leave out the files that match, such as `**/drafts/*.json`", HelpName = "GLOB" };
        var dueOnly = new Option<bool>("--due-only") { Description = "Leave failures that are not yet due out of the exit code" };
        format.AcceptOnlyFromAmong("text", "json");
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryDay(text, out _))
            {
                result.AddError($"`{text}` is no day that exists, expected one such as 2026-11-03");
            }
        });
        reports.Validators.Add(result =>
        {
            foreach (var report in result.GetValueOrDefault<string[]>() ?? [])
            {
                CheckReport(report, result.AddError);
            }
        });

        var command = new Command("check", "Check documents against directive rules.\n\nExample: compliance-check check port/ --report html=report.html") { paths, rules, reports, asOf, format, ignore, dueOnly };
        command.SetAction(parsed =>
        {
            var day = TryDay(parsed.GetValue(asOf) ?? "", out var stated) ? stated : world.Today;
            var assessment = Assess(parsed.GetValue(paths)!, parsed.GetValue(rules)!, parsed.GetValue(ignore)!, day, out var sources);
            interruption.ThrowIfCancellationRequested();
            var isDueOnly = parsed.GetValue(dueOnly);
            var files = new ReportFiles(world, isDueOnly);
            var areWritten = true;
            foreach (var report in parsed.GetValue(reports)!)
            {
                areWritten &= files.Write(assessment, report[..report.IndexOf('=', StringComparison.Ordinal)], report[(report.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                interruption.ThrowIfCancellationRequested();
            }

            if (parsed.GetValue(format) == "json")
            {
                using var output = world.OpenOutput();
                JsonReport.Write(assessment, output);
            }
            else
            {
                TextReport.Write(assessment, world.Output, world.IsWatched ? sources.GetValueOrDefault : null, isDueOnly);
            }

            return areWritten ? RunExit.Of(assessment, isDueOnly) : RunExit.ReportNotWritten;
        });
        return command;
    }

    private static Assessment Assess(string[] paths, string[] rules, string[] ignore, DateOnly asOf, out ImmutableDictionary<string, SourceText> sources)
    {
        var diagnostics = new DiagnosticBag();
        var (packs, unreadPacks) = PackFolders.Find(rules, diagnostics);
        var (files, unreadFiles) = InputFiles.Collect(paths, ignore, diagnostics);
        sources = files.ToImmutableDictionary(file => file.Path, StringComparer.Ordinal);
        return new ComplianceRun
        {
            Tool = Identity.Tool,
            AsOf = asOf,
            Packs = packs,
            Files = files,
            Noticed = diagnostics.ToImmutable(),
            Unread = [.. unreadPacks, .. unreadFiles],
        }.Assess();
    }

    private static void CheckReport(string report, Action<string> refuse)
    {
        var equals = report.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? report : report[..equals];
        if (!ReportFiles.Names.Contains(name, StringComparer.Ordinal))
        {
            refuse($"`{name}` is no report; {NameSuggestion.DidYouMeanOrList(name, ReportFiles.Names)}");
        }
        else if (equals < 0 || equals == report.Length - 1)
        {
            refuse($"`--report {report}` names no file, expected {name}=FILE");
        }
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
