using System.CommandLine;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary><c>check PATH…</c>: the main job.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Build(World world, CancellationToken interruption)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Documents, or folders with documents", Arity = ArgumentArity.OneOrMore };
        var rules = new Option<string[]>("--rules") { Description = "A pack, or a folder of packs; the built-in ones if not given", HelpName = "DIR" };
        var lists = new Option<string[]>("--list") { Description = "A file for a list that rules name, such as `fccCoveredList=covered.json`", HelpName = "NAME=FILE" };
        var kev = new Option<string?>("--kev") { Description = "CISA's catalogue of known exploited vulnerabilities, as downloaded: the list `kev`", HelpName = "FILE" };
        var reports = new Option<string[]>("--report") { Description = $"Also write a report: {string.Join(", ", ReportFiles.Names[..^1])} or {ReportFiles.Names[^1]}", HelpName = "NAME=FILE" };
        var templates = new Option<string[]>("--template") { Description = "Also write a report by a template of your own, such as `our.sbn-html=our.html`", HelpName = "TEMPLATE=FILE" };
        var asOf = AsOf();
        var format = new Option<string>("--format") { Description = "What to write to standard output", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        var ignore = new Option<string[]>("--ignore") { Description = "Leave out the files that match, such as `**/drafts/*.json`", HelpName = "GLOB" };
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

        lists.Validators.Add(result =>
        {
            foreach (var error in ListFiles.Errors([.. result.Tokens.Select(token => token.Value), .. result.GetResult(kev) is null ? (string[])[] : [ListFiles.Kev + "=FILE"]]))
            {
                result.AddError(error);
            }
        });

        var command = new ExampleCommand("check", "Check documents against directive rules", "compliance-check check port/ --report html=report.html") { paths, rules, kev, lists, reports, templates, asOf, format, ignore, dueOnly };
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
            var noticed = new DiagnosticBag();
            var (files, unreadFiles) = InputFiles.Collect(parsed.GetValue(paths)!, parsed.GetValue(ignore)!, noticed);
            if (requests.Find(request => files.Any(file => request.IsAt(file.Path)) || requests.Exists(other => other.IsTemplate && request.IsAt(other.Name))) is { } overwriting)
            {
                world.Tell($"error: the report `{DiskFiles.Shown(overwriting.Path)}` would overwrite {(files.Any(file => overwriting.IsAt(file.Path)) ? "a document that is to be checked" : "a template")}; name another file");
                return RunExit.Usage;
            }

            var (given, unreadLists) = ListFiles.Read(parsed.GetValue(kev), parsed.GetValue(lists)!, noticed);
            files = files.RemoveAll(file => given.Values.Any(list => list.Path == file.Path));
            var (packs, unreadPacks) = PackFolders.Find(parsed.GetValue(rules)!, noticed);
            var assessment = new ComplianceRun
            {
                Tool = Identity.Tool,
                AsOf = DayOf(parsed.GetValue(asOf)) ?? world.Today,
                Packs = packs,
                Files = files,
                Lists = given,
                Noticed = noticed.ToImmutable(),
                Unread = [.. unreadPacks, .. unreadLists, .. unreadFiles],
                Interruption = interruption,
            }.Assess();

            var isDueOnly = parsed.GetValue(dueOnly);
            var written = new ReportFiles(world, isDueOnly, EmbeddedFiles.Open, interruption);
            var areWritten = true;
            foreach (var request in requests)
            {
                areWritten &= written.Write(assessment, request);
            }

            if (parsed.GetValue(format) == "json")
            {
                using var output = world.OpenOutput();
                JsonReport.Write(assessment, output);
            }
            else
            {
                var sources = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
                TextReport.Write(assessment, world.Output, world.IsWatched ? sources.GetValueOrDefault : null, isDueOnly, world.IsColoured);
                if (!areWritten)
                {
                    world.Output.WriteLine(ReportFiles.NotWritten);
                }
            }

            return areWritten ? RunExit.Of(assessment, isDueOnly) : RunExit.ReportNotWritten;
        });
        return command;
    }

    /// <summary>The option that says for which day to decide.</summary>
    public static Option<string?> AsOf()
    {
        var asOf = new Option<string?>("--as-of") { Description = "The day for which to decide, such as 2026-11-03; today (UTC) if not given", HelpName = "DATE" };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DayOf(text) is null)
            {
                result.AddError($"`{text}` is no day, expected one that exists, written as 2026-11-03");
            }
        });
        return asOf;
    }

    /// <summary>The day that the option states; null for none.</summary>
    public static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
