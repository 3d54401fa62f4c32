using System.Collections.Immutable;
using System.CommandLine;
using ComplianceCheck.Assessments;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>impact --rules OLD --rules NEW PATH…</c>: which documents change verdict under new rules, and what in the rules does it.</summary>
internal static class ImpactCommand
{
    public static Command Build(World world, CancellationToken interruption)
    {
        var run = new RunOptions();
        var told = new ComparisonOptions();
        var rules = new Option<string[]>("--rules") { Description = "The old rules, then the new ones: a pack, or a folder of packs", HelpName = "DIR", Required = true };
        rules.Validators.Add(result =>
        {
            if (result.Tokens.Count != 2)
            {
                result.AddError($"`--rules` is given {result.Tokens.Count} times, expected twice: the old rules, then the new ones");
            }
        });
        var command = new ExampleCommand("impact", "Show which documents change verdict under new rules, and why", "compliance-check impact --rules rules/2025 --rules rules/2026 port/") { rules };
        run.AddTo(command);
        told.AddTo(command);
        command.SetAction(parsed =>
        {
            var sides = parsed.GetValue(rules)!.Select(folder => Side(folder, run, parsed, world, interruption)).ToList();
            var comparison = AssessmentComparison.Of(sides[0].Assessment, sides[1].Assessment, sides[0].Name, sides[1].Name) with { RuleChanges = PackDifference.Of(sides[0].Packs, sides[1].Packs) };
            DiagnosticLines.Write(world, [.. sides.SelectMany(side => side.Assessment.Diagnostics).Where(diagnostic => diagnostic.IsError).Distinct()]);
            return told.Tell(comparison, parsed, sides.SelectMany(side => side.Assessment.Inputs.Select(input => input.Path).Concat(side.Packs.SelectMany(pack => pack.Files.Files).Select(file => file.Path))), world, interruption);
        });
        return command;
    }

    private static (string Name, Assessment Assessment, ImmutableArray<Pack> Packs) Side(string folder, RunOptions options, ParseResult parsed, World world, CancellationToken interruption)
    {
        var noticed = new DiagnosticBag();
        var (files, unread) = PackFolders.Find([folder], noticed);
        var run = options.Read(parsed, files, unread, noticed, world, interruption);
        return (DiskFiles.Shown(folder), run.Assess(), [.. files.Select(pack => PackReader.Read(pack with { Lists = run.Lists }, new DiagnosticBag())).OfType<Pack>()]);
    }
}
