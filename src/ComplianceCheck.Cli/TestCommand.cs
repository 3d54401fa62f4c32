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
        var command = new ExampleCommand("test", "Run the tests that stand in the rules", "compliance-check test rules/mts-sts-cranes") { paths };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var results = PackFolders.Find(parsed.GetValue(paths)!, diagnostics).Packs
                .Select(files => PackReader.Read(files, diagnostics))
                .OfType<Pack>()
                .SelectMany(pack => new RuleTestRunner(pack).RunAll())
                .ToList();
            DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError), .. results.SelectMany(result => result.Diagnostics)]);
            var failed = results.Count(result => !result.Succeeded);
            world.Output.WriteLine(results.Count == 0 ? "no test was run, so nothing was shown" : FormattableString.Invariant($"{results.Count - failed} passed, {failed} failed"));
            return diagnostics.HasErrors || results.Count == 0 || results.Exists(result => result.IsUnusable) ? RunExit.Unusable
                : failed > 0 ? RunExit.Failed
                : RunExit.Passed;
        });
        return command;
    }
}
