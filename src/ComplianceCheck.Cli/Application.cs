using System.CommandLine;
using System.CommandLine.Help;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary>The command line: parses, dispatches, and turns whatever ends a command into its exit code.</summary>
internal sealed class Application(World world, CancellationToken interruption)
{
    // A path may begin with `@`, so response files are not ours.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line and gives its exit code (see <see cref="RunExit"/>).</summary>
    public int Run(string[] arguments)
    {
        try
        {
            var exit = Dispatch(arguments);
            world.Output.Flush();
            interruption.ThrowIfCancellationRequested();
            return exit;
        }
        catch (OperationCanceledException)
        {
            world.Tell("interrupted: no unfinished report was left behind");
            return RunExit.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Inputs and reports see to themselves; what is left is standard output. A closed one counts as not allowed.
            world.Tell($"error: the output cannot be written: {failure.Message}");
            return RunExit.ReportNotWritten;
        }
#pragma warning disable CA1031 // The one place where a bug of ours is caught, so that it never looks like a verdict.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            world.Tell($"internal error: {bug.Message}");
            world.Tell($"This is a bug of ComplianceCheck {Identity.Version}, not of your files. Please report it with these lines:");
            foreach (var line in bug.ToString().ReplaceLineEndings("\n").Split('\n'))
            {
                world.Tell(line);
            }

            return RunExit.InternalError;
        }
    }

    private int Dispatch(string[] arguments)
    {
        var root = BuildRoot();
        if (arguments.Length == 0)
        {
            root.Parse(["--help"], Parsing).Invoke(To(world.Error));
            return RunExit.Usage;
        }

        // What is asked by a shell is not finished, and so not to be refused.
        if (arguments is [CompletionCommand.Answer, "--", .. var written])
        {
            return CompletionCommand.Complete(world.Output, root, written);
        }

        if (StrayWord.Find(root, arguments) is { } stray)
        {
            return Refuse(root, arguments, [stray]);
        }

        var parsed = root.Parse(arguments, Parsing);
        return parsed.Errors.Count > 0 ? Refuse(root, arguments, parsed.Errors.Select(error => error.Message)) : parsed.Invoke(To(world.Output));
    }

    private int Refuse(Command root, string[] arguments, IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            world.Tell($"error: {message}");
        }

        var command = root.Subcommands.FirstOrDefault(command => command.Name == arguments[0]);
        world.Tell(command is null ? "see `compliance-check --help`" : $"see `compliance-check {command.Name} --help`");
        return RunExit.Usage;
    }

    private InvocationConfiguration To(TextWriter output) => new() { Output = output, Error = world.Error, EnableDefaultExceptionHandler = false };

    private Command BuildRoot()
    {
        var root = new Command("compliance-check", "Checks configuration documents against directive rules. Works offline, always.");
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = new HelpPage(), Recursive = true });
        var version = new Option<bool>("--version") { Description = "Show the version, and which template engine is built in", Arity = ArgumentArity.Zero };
        root.Options.Add(version);
        root.SetAction(_ =>
        {
            world.Output.WriteLine(Identity.Sentence);
            return RunExit.Passed;
        });
        root.Subcommands.Add(CheckCommand.Build(world, interruption));
        root.Subcommands.Add(CompareCommand.Build(world, interruption));
        root.Subcommands.Add(ImpactCommand.Build(world, interruption));
        root.Subcommands.Add(VerifyCommand.Build(world, interruption));
        root.Subcommands.Add(DemoCommand.Build(world, interruption));
        root.Subcommands.Add(LintCommand.Build(world));
        root.Subcommands.Add(TestCommand.Build(world));
        root.Subcommands.Add(DocsCommand.Build(world, interruption));
        root.Subcommands.Add(NewCommand.Build(world));
        root.Subcommands.Add(WatchCommand.Build(world, interruption));
        root.Subcommands.Add(ExplainCommand.Build(world));
        root.Subcommands.Add(TryCommand.Build(world));
        root.Subcommands.Add(CompletionCommand.Build(world));
        return root;
    }
}
