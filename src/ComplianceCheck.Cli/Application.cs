using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary>The command line: parses, dispatches, and turns whatever ends a command into its exit code.</summary>
internal sealed class Application(World world, CancellationToken interruption)
{
    /// <summary>Runs one command line and gives its exit code (see <see cref="RunExit"/>).</summary>
    public int Run(ImmutableArray<string> arguments)
    {
        try
        {
            var exit = Dispatch([.. arguments]);
            world.Output.Flush();
            return exit;
        }
        catch (OperationCanceledException)
        {
            world.Error.WriteLine("interrupted: nothing was written");
            return RunExit.Interrupted;
        }
        catch (IOException failure)
        {
            world.Error.WriteLine($"error: the output cannot be written: {failure.Message}");
            return RunExit.ReportNotWritten;
        }
#pragma warning disable CA1031 // The one place where a bug of ours is caught, so that it never looks like a verdict.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            world.Error.WriteLine($"internal error: {bug.Message}\nThis is a bug of ComplianceCheck {Identity.Version}, not of your files. Please report it with these lines:\n{bug}");
            return RunExit.InternalError;
        }
    }

    /// <inheritdoc cref="Run(ImmutableArray{string})"/>
    public int Run(string[] arguments) => Run(ImmutableArray.Create(arguments));

    private int Dispatch(string[] arguments)
    {
        var root = BuildRoot();
        if (StrayOption.Find(root, arguments) is { } stray)
        {
            world.Error.WriteLine($"error: {stray}");
            return RunExit.Usage;
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                world.Error.WriteLine($"error: {error.Message}");
            }

            world.Error.WriteLine($"see `compliance-check {string.Join(' ', arguments.Take(1).Where(word => !word.StartsWith('-')))} --help`".Replace("  ", " ", StringComparison.Ordinal));
            return RunExit.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = world.Output, Error = world.Error, EnableDefaultExceptionHandler = false });
    }

    private RootCommand BuildRoot()
    {
        var root = new RootCommand("Checks configuration documents against directive rules. Works offline, always.");
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        var version = new Option<bool>("--version") { Description = "Show the version, and which template engine is built in" };
        root.Options.Add(version);
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(version))
            {
                world.Output.WriteLine(Identity.Sentence);
                return RunExit.Passed;
            }

            new HelpAction().Invoke(parsed);
            return RunExit.Usage;
        });
        root.Subcommands.Add(CheckCommand.Build(world, interruption));
        root.Subcommands.Add(DemoCommand.Build(world, interruption));
        root.Subcommands.Add(LintCommand.Build(world));
        root.Subcommands.Add(TestCommand.Build(world));
        root.Subcommands.Add(ExplainCommand.Build(world));
        return root;
    }
}
