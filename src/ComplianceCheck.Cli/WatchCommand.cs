using System.CommandLine;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary><c>watch PACK [PATH…]</c>: lints and tests a pack, and checks documents with it, whenever a file is saved; prints what is said now and was not said before.</summary>
internal static class WatchCommand
{
    /// <summary>How long a file has to be left alone: editors write in several steps.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static Command Build(World world, CancellationToken interruption)
    {
        var pack = new Argument<string>("PACK") { Description = "The pack to lint and test" };
        var paths = new Argument<string[]>("PATH") { Description = "Documents, or folders with documents, to check with it", Arity = ArgumentArity.ZeroOrMore };
        var command = new ExampleCommand("watch", "Lint, test and check again whenever a file is saved, and print what changed", "compliance-check watch my-rules port/") { pack, paths };
        command.SetAction(parsed => Watch(world, parsed.GetValue(pack)!, parsed.GetValue(paths)!, interruption));
        return command;
    }

    private static int Watch(World world, string pack, string[] paths, CancellationToken interruption)
    {
        if (!Directory.Exists(pack))
        {
            world.Tell($"error: `{DiskFiles.Shown(pack)}` is no folder with a pack");
            return RunExit.Usage;
        }

        var (said, state) = (new List<string>(), "");
        while (!interruption.IsCancellationRequested)
        {
            // Times and lengths are asked for, not waited for: that works on every machine and on shared folders.
            var now = StateOf([pack, .. paths]);
            if (now != state && now == StateAfterPause([pack, .. paths], interruption))
            {
                var next = Run(world, pack, paths, interruption);
                Print(world.Output, said, next, isFirst: state.Length == 0);
                (said, state) = (next, now);
            }

            interruption.WaitHandle.WaitOne(Pause);
        }

        return RunExit.Interrupted;
    }

    private static string StateAfterPause(string[] paths, CancellationToken interruption)
    {
        interruption.WaitHandle.WaitOne(Pause);
        return StateOf(paths);
    }

    private static string StateOf(string[] paths) => string.Join('\n', paths
        .SelectMany(path => Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories) : [new FileInfo(path)])
        .Select(file => FormattableString.Invariant($"{file.FullName} {(file.Exists ? file.LastWriteTimeUtc.Ticks : 0)} {(file.Exists ? file.Length : 0)}"))
        .Order(StringComparer.Ordinal));

    /// <summary>What the commands say, line by line.</summary>
    private static List<string> Run(World world, string pack, string[] paths, CancellationToken interruption)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var quiet = new Application(world with { Output = output, Error = output, IsWatched = false }, interruption);
        quiet.Run(["lint", pack]);
        quiet.Run(["test", pack]);
        if (paths.Length > 0)
        {
            quiet.Run(["check", .. paths, "--rules", pack]);
        }

        return [.. output.ToString().Split('\n').Where(line => line.Length > 0)];
    }

    /// <summary>All of it at first; then the lines that are gone and those that are new.</summary>
    private static void Print(TextWriter output, List<string> before, List<string> after, bool isFirst)
    {
        if (isFirst)
        {
            after.ForEach(output.WriteLine);
        }
        else
        {
            output.WriteLine("saved");
            before.Except(after).ToList().ForEach(line => output.WriteLine("- " + line));
            after.Except(before).ToList().ForEach(line => output.WriteLine("+ " + line));
            if (before.SequenceEqual(after))
            {
                output.WriteLine("  nothing is said differently");
            }
        }

        output.Flush();
    }
}
