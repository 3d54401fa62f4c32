using System.CommandLine;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>lint PATH…</c>: whether packs and documents can be used, without asking any rule.</summary>
internal static class LintCommand
{
    public static Command Build(World world)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Packs, folders of packs, rule files, documents, or folders with documents", Arity = ArgumentArity.OneOrMore };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors" };
        var command = new Command("lint", "Check that rules and documents are well formed.\n\nExample: compliance-check lint rules/mts-sts-cranes") { paths, strict };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var looked = Lint(parsed.GetValue(paths)!, diagnostics);
            var found = diagnostics.ToImmutable();
            foreach (var diagnostic in found)
            {
                world.Output.WriteLine(DiagnosticText.OneLine(diagnostic));
                if (world.IsWatched && diagnostic.Source is { } source)
                {
                    world.Output.WriteLine(DiagnosticText.Excerpt(source, diagnostic.Span));
                }
            }

            var errors = found.Count(diagnostic => diagnostic.IsError);
            var warnings = found.Length - errors;
            world.Output.WriteLine(FormattableString.Invariant($"{looked} read: {errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}"));
            return errors > 0 || (warnings > 0 && parsed.GetValue(strict)) ? RunExit.Unusable : RunExit.Passed;
        });
        return command;
    }

    private static string Lint(string[] paths, DiagnosticBag diagnostics)
    {
        var folders = paths.SelectMany(PacksOf).Distinct(StringComparer.Ordinal).ToList();
        var others = paths.Where(path => PacksOf(path).Count == 0).ToList();
        var packs = folders.Count == 0 ? [] : PackFolders.Find(folders, diagnostics).Packs;
        var read = 0;
        foreach (var files in packs)
        {
            if (PackReader.Read(files, diagnostics) is { } pack)
            {
                PackLint.Check(pack, diagnostics);
                read++;
            }
        }

        var documents = others.Count == 0 ? 0 : LintDocuments(others, diagnostics);
        return FormattableString.Invariant($"{read} {(read == 1 ? "pack" : "packs")} and {documents} {(documents == 1 ? "document" : "documents")}");
    }

    /// <summary>The packs that a path means: a folder with packs, or the pack that a rule file belongs to.</summary>
    private static IReadOnlyList<string> PacksOf(string path) =>
        PackFolders.IsYaml(path) && File.Exists(path) ? PackFolders.In(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".") : PackFolders.In(path);

    /// <summary>Documents are read by the schemas of the built-in packs.</summary>
    private static int LintDocuments(List<string> paths, DiagnosticBag diagnostics)
    {
        var (files, _) = InputFiles.Collect(paths, [], diagnostics);
        var assessment = new ComplianceRun { Tool = Identity.Tool, Packs = EmbeddedFiles.Packs, Files = files }.Assess();
        diagnostics.AddRange(assessment.Diagnostics);
        return assessment.Documents.Length;
    }
}
