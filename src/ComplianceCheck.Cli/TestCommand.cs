using System.CommandLine;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>test [PATH…]</c>: runs the tests that stand in rules, and says what they leave unseen or would not notice.</summary>
internal static class TestCommand
{
    public static Command Build(World world)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Packs, folders of packs, or single rule files; the built-in packs if not given", Arity = ArgumentArity.ZeroOrMore };
        var coverage = new Option<bool>("--coverage") { Description = "List the conditions with what the tests saw of each: true, false, unknown", Arity = ArgumentArity.Zero };
        var mutate = new Option<bool>("--mutate") { Description = "Change operators, bounds and words of the rules, leave conditions out, and list the changes that no test notices, each with a test that would", Arity = ArgumentArity.Zero };
        var command = new ExampleCommand("test", "Run the tests that stand in the rules", "compliance-check test rules/mts-sts-cranes") { paths, coverage, mutate };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var trials = Read(parsed.GetValue(paths)!, diagnostics).Select(pair => new Trial(pair.Pack, pair.Files, parsed.GetValue(coverage))).ToList();
            var results = trials.SelectMany(trial => trial.Run()).ToList();
            DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError), .. results.SelectMany(result => result.Diagnostics)]);
            var failed = results.Count(result => !result.Succeeded);
            world.Output.WriteLine(results.Count == 0 ? "no test was run, so nothing was shown" : FormattableString.Invariant($"{results.Count - failed} passed, {failed} failed"));
            if (diagnostics.HasErrors || results.Count == 0 || results.Exists(result => result.IsUnusable))
            {
                return RunExit.Unusable;
            }

            var unseen = parsed.GetValue(coverage) ? trials.Sum(trial => trial.WriteCoverage(world.Output)) : 0;
            var survivors = parsed.GetValue(mutate) ? Mutate(trials, failed, world.Output) : 0;
            return failed > 0 || unseen > 0 || survivors > 0 ? RunExit.Failed : RunExit.Passed;
        });
        return command;
    }

    /// <summary>Packs, each with the rule files of it that were named; none for all of it.</summary>
    private static IEnumerable<(Pack Pack, List<string> Files)> Read(string[] paths, DiagnosticBag diagnostics)
    {
        var files = paths.Where(path => PackFolders.IsYaml(path) && File.Exists(path)).ToList();
        var folders = paths.Except(files).Concat(files.Select(file => PackFolders.Of(file) ?? file).Distinct()).ToList();
        var whole = paths.Except(files).SelectMany(PackFolders.In).Select(DiskFiles.Shown).ToHashSet(StringComparer.Ordinal);
        return PackFolders.Find(folders, diagnostics).Packs
            .Select(found => PackReader.Read(found, diagnostics))
            .OfType<Pack>()
            .Select(pack => (pack, whole.Contains(pack.Files.Folder) ? [] : files.ConvertAll(DiskFiles.Shown)));
    }

    private static int Mutate(List<Trial> trials, int failed, TextWriter output)
    {
        if (failed > 0)
        {
            output.WriteLine("nothing was changed: a test that fails as the rules are notices no change of them");
            return 0;
        }

        return trials.Sum(trial => trial.WriteSurvivors(output));
    }

    /// <summary>The tests of one pack, or of some of its rules.</summary>
    private sealed class Trial(Pack pack, List<string> files, bool takesNote)
    {
        private readonly RuleTestRunner runner = new(pack, takesNote);

        private bool IsMeant(string path) => files.Count == 0 || files.Contains(path, StringComparer.Ordinal);

        public IEnumerable<RuleTestResult> Run() => files.Count == 0 ? runner.RunAll() : pack.Rules.Where(rule => IsMeant(rule.Source.Path)).SelectMany(rule => runner.RunAll(rule));

        /// <summary>How many conditions were not seen in full.</summary>
        public int WriteCoverage(TextWriter output)
        {
            var conditions = runner.Coverage().RemoveAll(condition => !IsMeant(condition.Written.Source.Path));
            var unseen = conditions.Count(condition => !condition.NeverSeen.IsEmpty);
            CoverageListing.Write(conditions, output);
            output.WriteLine(FormattableString.Invariant($"{conditions.Length} conditions: {conditions.Length - unseen} were seen true, false and unknown, as far as they can be each; {unseen} were not"));
            return unseen;
        }

        /// <summary>How many changes no test noticed.</summary>
        public int WriteSurvivors(TextWriter output)
        {
            var run = new MutationRun(pack, runner, IsMeant);
            var survivors = run.Survivors();
            foreach (var survivor in survivors)
            {
                var place = survivor.Place.Source.PositionOf(survivor.Place.Span.Start);
                output.WriteLine(FormattableString.Invariant($"{DiagnosticText.Printable(survivor.Place.Source.Path)}:{place.Line}:{place.Column}: not noticed: {DiagnosticText.Printable(survivor.Change)}"));
                output.WriteLine(survivor.Test is null
                    ? "    no test was found that notices it; it may make no difference"
                    : $"    this test of {DiagnosticText.Printable(survivor.Into!)} would notice it:\n{survivor.Test.TrimEnd('\n')}");
            }

            output.WriteLine(FormattableString.Invariant($"{run.Tried + run.Equivalent} changes of {pack.Id}: {run.Tried - survivors.Length} were noticed, {run.Equivalent} can make no difference, {survivors.Length} were not noticed"));
            return survivors.Length;
        }
    }
}
