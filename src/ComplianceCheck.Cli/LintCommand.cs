using System.CommandLine;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>lint PATH…</c>: whether packs and documents can be used, without asking any rule.</summary>
internal static class LintCommand
{
    public static Command Build(World world)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Packs, folders of packs, rule files, report templates, profiles, waivers, attestations, documents, or folders with documents", Arity = ArgumentArity.OneOrMore };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors", Arity = ArgumentArity.Zero };
        var rules = new Option<string[]>("--rules") { Description = "The packs that profiles, waivers and attestations are about; the built-in ones if not given", HelpName = "DIR" };
        var command = new ExampleCommand("lint", "Check that rules and documents are well formed", "compliance-check lint rules/mts-sts-cranes") { paths, strict, rules };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var looked = Lint(parsed.GetValue(paths)!, parsed.GetValue(rules)!, diagnostics);
            var found = diagnostics.ToImmutable();
            DiagnosticLines.Write(world, found, corrects: true);
            var errors = found.Count(diagnostic => diagnostic.IsError);
            var warnings = found.Length - errors;
            world.Output.WriteLine($"{looked} can be used: {Count(errors, "error")}, {Count(warnings, "warning")}");
            return errors > 0 || (warnings > 0 && parsed.GetValue(strict)) ? RunExit.Unusable : RunExit.Passed;
        });
        return command;
    }

    /// <summary>How much of what the paths mean can be used, in words.</summary>
    private static string Lint(string[] paths, string[] rules, DiagnosticBag diagnostics)
    {
        var templates = paths.Where(path => ReportTemplate.FormatOf(path) is not null).ToList();
        var decisions = paths.Where(path => PackFolders.IsYaml(path) && File.Exists(path) && DiskFiles.Read(path, new DiagnosticBag()) is { } source && DecisionReader.IsDecision(source)).ToList();
        var meant = paths.Except(templates).Except(decisions).Select(path => (Path: path, Packs: PacksOf(path))).ToList();
        var folders = meant.SelectMany(pair => pair.Packs).ToList();
        var documents = meant.Where(pair => pair.Packs.Count == 0).Select(pair => pair.Path).ToList();
        var looked = new List<string>();
        if (folders.Count > 0)
        {
            var (packs, unread) = PackFolders.Find(folders, diagnostics);
            var usable = packs.Select(files => PackReader.Read(files, diagnostics)).OfType<Pack>().ToList();
            foreach (var pack in usable)
            {
                PackLint.Check(pack, diagnostics);
                // A test whose facts cannot be used is no mistake of the rule, and is one all the same.
                new RuleTestRunner(pack).ReadAll(diagnostics);
            }

            looked.Add(Of(usable.Count, packs.Length + unread.Length, "pack"));
        }

        if (decisions.Count > 0)
        {
            looked.Add(Of(LintDecisions(decisions, rules, diagnostics), decisions.Count, "file") + " of decisions");
        }

        if (templates.Count > 0)
        {
            looked.Add(Of(templates.Count(path => LintTemplate(path, diagnostics)), templates.Count, "template"));
        }

        if (documents.Count > 0)
        {
            var (files, unread) = InputFiles.Collect(documents, [], diagnostics);
            // Documents are read by the schemas of the built-in packs.
            var assessment = new ComplianceRun { Tool = Identity.Tool, Packs = EmbeddedFiles.Packs, Files = files }.Assess();
            diagnostics.AddRange(assessment.Diagnostics);
            looked.Add(Of(assessment.Documents.Length, files.Length + unread.Length, "document"));
        }

        return string.Join(" and ", looked);
    }

    /// <summary>How many of the profiles, waivers and attestations can be used with the packs that they are about.</summary>
    private static int LintDecisions(List<string> paths, string[] rules, DiagnosticBag diagnostics)
    {
        var packs = PackFolders.Find(rules, diagnostics).Packs.Select(files => PackReader.Read(files, new DiagnosticBag())).OfType<Pack>().ToList();
        return paths.Count(path =>
        {
            var noticed = new DiagnosticBag();
            if (DiskFiles.Read(path, noticed) is { } source)
            {
                DecisionReader.Check(source, packs, noticed);
            }

            diagnostics.AddRange(noticed.ToImmutable());
            return !noticed.HasErrors;
        });
    }

    /// <summary>Whether the template can be used.</summary>
    private static bool LintTemplate(string path, DiagnosticBag diagnostics)
    {
        var noticed = new DiagnosticBag();
        if (DiskFiles.Read(path, noticed) is { } source)
        {
            TemplateLint.Check(source, ReportTemplate.FormatOf(path)!.Value, new TemplateFiles(path).Include, noticed);
        }

        diagnostics.AddRange(noticed.ToImmutable());
        return !noticed.HasErrors;
    }

    /// <summary>
    /// The packs that a path means: a folder with packs, or the pack that a rule file belongs to. A rule file outside every
    /// pack stands for its folder, so that the missing pack is what is told.
    /// </summary>
    private static IReadOnlyList<string> PacksOf(string path) =>
        PackFolders.IsYaml(path) && File.Exists(path) ? [PackFolders.Of(path) ?? path] : FoldersIn(path);

    private static IReadOnlyList<string> FoldersIn(string path)
    {
        try
        {
            return PackFolders.In(path);
        }
        catch (Exception failure) when (DiskFiles.IsOfMachine(failure))
        {
            // It is read as a folder of documents next, which says what is wrong with it.
            return [];
        }
    }

    private static string Of(int usable, int all, string noun) => FormattableString.Invariant($"{usable} of {all} {noun}{(all == 1 ? "" : "s")}");

    private static string Count(int number, string noun) => FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");
}
