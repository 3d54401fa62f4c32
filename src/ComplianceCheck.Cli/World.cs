using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Cli;

/// <summary>What a command touches beside files: where it writes, what day it is, whether a person is watching.</summary>
/// <param name="Output">Standard output as text.</param>
/// <param name="Error">Standard error as text.</param>
/// <param name="OpenOutput">Standard output as bytes, for formats that are bytes.</param>
/// <param name="Now">The clock of the machine, to the second, UTC; read once.</param>
/// <param name="IsWatched">Whether output goes to an interactive terminal.</param>
internal sealed record World(TextWriter Output, TextWriter Error, Func<Stream> OpenOutput, DateTimeOffset Now, bool IsWatched)
{
    /// <summary>The day of the machine, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Whether the terminal shows colours and its user wants them (no-color.org).</summary>
    public bool IsColoured { get; init; } = true;

    /// <summary>
    /// Writes one line to standard error, whatever the words of the user in it hold. Where that is closed too, the exit code
    /// says it alone.
    /// </summary>
    public void Tell(string line)
    {
        try
        {
            Error.WriteLine(DiagnosticText.Printable(line));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Nobody is listening.
        }
    }

    /// <summary>The console and the clock.</summary>
    public static World OfProcess() => new(
        new StreamWriter(Console.OpenStandardOutput(), leaveOpen: true) { NewLine = "\n" },
        new StreamWriter(Console.OpenStandardError(), leaveOpen: true) { NewLine = "\n", AutoFlush = true },
        Console.OpenStandardOutput,
        DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()),
        !Console.IsOutputRedirected)
    {
        IsColoured = Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };
}
