using System.Diagnostics;
using System.Text.Json;

namespace ComplianceCheck.Tests.Formats;

/// <summary>The validator of the SARIF SDK, which checks the schema and what the standard asks beyond it.</summary>
internal static class SarifValidator
{
    private const string Program = "obj/node/node_modules/@microsoft/sarif-multitool/bin.js";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A warning about every report of ours: there is no page on the web to name.</summary>
    private const string NoPage = "SARIF2005";

    /// <summary>
    /// What the validator has against some reports, one a line: the number of the report, the rule, its level and its arguments.
    /// The test ends here, and says so, where it is not installed.
    /// </summary>
    public static string Check(params IReadOnlyCollection<byte[]> reports)
    {
        if (!File.Exists(Repository.PathOf(Program)))
        {
            Assert.Inconclusive("no SARIF validator: npm install --prefix obj/node @microsoft/sarif-multitool");
        }

        var folder = Directory.CreateTempSubdirectory("compliancecheck-sarif-");
        try
        {
            foreach (var (number, report) in reports.Index())
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{number}.sarif"), report);
            }

            // Of some files that it cannot read, such as one with a kind that does not exist, the validator says nothing at all.
            var said = Read(Run(folder.FullName));
            var unread = Enumerable.Range(0, reports.Count).Where(number => !said.Exists(line => line.StartsWith($"{number}.sarif {NoPage} ", StringComparison.Ordinal))).Select(number => $"{number}.sarif was not read");
            return string.Join('\n', unread.Concat(said.Where(line => !line.Contains($" {NoPage} ", StringComparison.Ordinal))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The tool hands its arguments to a shell: none of them may hold a blank or a star, so it runs in the folder.
    private static JsonElement Run(string folder)
    {
        string[] arguments = [Repository.PathOf(Program), "validate", ".", "--log", "ForceOverwrite", "--output", "validator.log", "--max-file-size-in-kb", "1000000", "--quiet"];
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.IsTrue(process.WaitForExit(Patience), "the validator does not end");
        var log = Path.Combine(folder, "validator.log");
        Assert.IsTrue(File.Exists(log), output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        var run = JsonElement.Parse(File.ReadAllText(log)).GetProperty("runs")[0];
        Assert.IsTrue(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean(), run.GetProperty("invocations").ToString());
        return run;
    }

    private static List<string> Read(JsonElement run) =>
    [
        .. run.GetProperty("results").EnumerateArray().Select(result =>
        {
            var level = result.TryGetProperty("level", out var stated) ? stated.GetString() : "warning";
            var message = result.GetProperty("message");
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            return $"{place.GetProperty("artifactLocation").GetProperty("uri").GetString()!.Split('/')[^1]} {result.GetProperty("ruleId").GetString()} {level} {(message.TryGetProperty("arguments", out var arguments) ? arguments : message)} {place.GetProperty("region")}";
        }),
    ];
}
