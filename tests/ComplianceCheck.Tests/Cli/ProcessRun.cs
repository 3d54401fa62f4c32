using System.Diagnostics;

namespace ComplianceCheck.Tests.Cli;

/// <summary>The built program as a process of its own, in the current folder.</summary>
internal static class ProcessRun
{
    /// <summary>Longer than any run takes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Program => Path.Combine(AppContext.BaseDirectory, "compliance-check.dll");

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs it to its end.</summary>
    public static Ran Run(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Finish(Start(Host, environment, [Program, .. arguments]));

    /// <inheritdoc cref="Run(IReadOnlyDictionary{string, string}, string[])"/>
    public static Ran Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <summary>Runs it from a shell, where <c>$run</c> stands for the program.</summary>
    public static Ran Shell(string script) => Finish(Start("/bin/sh", new Dictionary<string, string> { ["HOST"] = Host, ["PROGRAM"] = Program }, ["-c", script.Replace("$run", "\"$HOST\" \"$PROGRAM\"", StringComparison.Ordinal)]));

    /// <summary>Starts it; both outputs are pipes that nobody reads yet.</summary>
    public static Process Start(params string[] arguments) => Start(Host, new Dictionary<string, string>(), [Program, .. arguments]);

    /// <summary>Reads what is left of both outputs and waits for the end.</summary>
    public static Ran Finish(Process process)
    {
        using (process)
        {
            using var output = new MemoryStream();
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.BaseStream.CopyTo(output);
            Assert.IsTrue(process.WaitForExit(Patience), "the program does not end");
            return new Ran(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
    }

    private static Process Start(string file, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
