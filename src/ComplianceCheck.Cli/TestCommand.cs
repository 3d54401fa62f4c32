using System.CommandLine;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>test [PATH…]</c>: runs the tests that stand in rules.</summary>
internal static class TestCommand
{
    public static Command Build(World world)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Packs, or folders of packs; the built-in ones if not given", Arity = ArgumentArity.ZeroOrMore };
        var coverage = new Option<bool>("--coverage") { Description = "List the conditions that the tests did not see true, false and unknown, as far as they can be each", Arity = ArgumentArity.Zero };
        var command = new ExampleCommand("test", "Run the tests that stand in the rules", "compliance-check test rules/mts-sts-cranes") { paths, coverage };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var runners = PackFolders.Find(parsed.GetValue(paths)!, diagnostics).Packs
                .Select(files => PackReader.Read(files, diagnostics))
                .OfType<Pack>()
                .Select(pack => new RuleTestRunner(pack, parsed.GetValue(coverage)))
                .ToList();
            var results = runners.SelectMany(runner => runner.RunAll()).ToList();
            DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError), .. results.SelectMany(result => result.Diagnostics)]);
            var failed = results.Count(result => !result.Succeeded);
            world.Output.WriteLine(results.Count == 0 ? "no test was run, so nothing was shown" : FormattableString.Invariant($"{results.Count - failed} passed, {failed} failed"));
            var unseen = parsed.GetValue(coverage) ? WriteCoverage(world, [.. runners.SelectMany(runner => runner.Coverage())]) : 0;
            return diagnostics.HasErrors || results.Count == 0 || results.Exists(result => result.IsUnusable) ? RunExit.Unusable
                : failed > 0 || unseen > 0 ? RunExit.Failed
                : RunExit.Passed;
        });
        return command;
    }

    /// <summary>How many conditions were not seen in full.</summary>
    private static int WriteCoverage(World world, IReadOnlyCollection<ConditionCoverage> conditions)
    {
        var unseen = conditions.Where(condition => !condition.NeverSeen.IsEmpty).ToList();
        foreach (var condition in unseen)
        {
            var place = condition.Written.Source.PositionOf(condition.Written.Span.Start);
            world.Output.WriteLine(FormattableString.Invariant($"{DiagnosticText.Printable(condition.Written.Source.Path)}:{place.Line}:{place.Column}: never {string.Join(", never ", condition.NeverSeen)}: {DiagnosticText.Printable(condition.Text)}"));
        }

        world.Output.WriteLine(FormattableString.Invariant($"{conditions.Count} conditions: {conditions.Count - unseen.Count} were seen true, false and unknown, as far as they can be each; {unseen.Count} were not"));
        return unseen.Count;
    }
}
