using System.Text;
using System.Text.Json;

namespace ComplianceCheck.Tests.Cli;

/// <summary>What one run of the command line gave.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Bytes">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ran(int Exit, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Bytes);

    /// <summary>Everything, for the message of a test that fails.</summary>
    public override string ToString() => $"exit {Exit}\n{Output}\n{Error}";
}
