using System.CommandLine;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>docs [PATH]</c>: what a pack asks, by theme, authority and framework.</summary>
internal static class DocsCommand
{
    private static readonly string[] Names = ["html", "md"];

    public static Command Build(World world, CancellationToken interruption)
    {
        var path = new Argument<string?>("PATH") { Description = "A pack; the first of the built-in ones if not given", Arity = ArgumentArity.ZeroOrOne };
        var reports = new Option<string[]>("--report") { Description = "Write it to a file: html or md; as Markdown to standard output if not given", HelpName = "NAME=FILE" };
        reports.Validators.Add(result =>
        {
            var texts = result.Tokens.Select(token => token.Value).ToList();
            foreach (var error in ReportRequest.Errors(texts, Names).Concat(ReportRequest.TargetErrors(texts)))
            {
                result.AddError(error);
            }
        });

        var command = new ExampleCommand("docs", "List what a pack asks: by theme, authority and framework", "compliance-check docs rules/mts-sts-cranes --report html=catalogue.html") { path, reports };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var named = parsed.GetValue(path);
            var packs = PackFolders.Find(named is null ? [] : [named], diagnostics).Packs;
            var pack = packs.IsEmpty ? null : PackReader.Read(packs[0], diagnostics);
            if (packs.Length > 1 && named is not null)
            {
                world.Tell($"error: `{DiskFiles.Shown(named)}` holds {packs.Length} packs; name one of them");
                return RunExit.Usage;
            }

            DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError)]);
            if (pack is null)
            {
                return RunExit.Unusable;
            }

            var catalogue = Catalogue.Of(pack, world.Today);
            var files = new ReportFiles(world, dueOnly: false, EmbeddedFiles.Open, interruption);
            var requests = parsed.GetValue(reports)!.Select(ReportRequest.Of).ToList();
            if (requests.Count > 0)
            {
                return requests.Select(request => files.Write(catalogue, request)).ToList().TrueForAll(isWritten => isWritten) ? RunExit.Passed : RunExit.ReportNotWritten;
            }

            using var output = world.OpenOutput();
            return files.Write(catalogue, "md", output) ? RunExit.Passed : RunExit.ReportNotWritten;
        });
        return command;
    }
}
