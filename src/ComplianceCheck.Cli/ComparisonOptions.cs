using System.CommandLine;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary>How a comparison is told: as text or JSON on standard output, as JSON or HTML in files.</summary>
internal sealed class ComparisonOptions
{
    private static readonly string[] Formats = ["text", "json"];
    private static readonly string[] Names = ["html", "json"];

    private readonly Option<string> format = new("--format") { Description = "What to write to standard output: text or json", HelpName = "NAME", DefaultValueFactory = _ => Formats[0] };
    private readonly Option<string[]> reports = new("--report") { Description = "Also write it to a file: html or json", HelpName = "NAME=FILE" };

    public ComparisonOptions()
    {
        format.CompletionSources.Add(Formats);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Formats.Contains(word, StringComparer.Ordinal))
            {
                result.AddError($"`{word}` is no format; {NameSuggestion.DidYouMeanOrList(word, Formats)}");
            }
        });
        reports.Validators.Add(result =>
        {
            var texts = result.Tokens.Select(token => token.Value).ToList();
            foreach (var error in ReportRequest.Errors(texts, Names).Concat(ReportRequest.TargetErrors(texts)))
            {
                result.AddError(error);
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(reports);
    }

    /// <summary>Tells the comparison and gives the exit code.</summary>
    /// <param name="comparison">What to tell.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="inputs">Files that no report may overwrite.</param>
    /// <param name="world">Takes the output.</param>
    /// <param name="interruption">Asked before a finished report is renamed.</param>
    public int Tell(AssessmentComparison comparison, ParseResult parsed, IEnumerable<string> inputs, World world, CancellationToken interruption)
    {
        var requests = parsed.GetValue(reports)!.Select(ReportRequest.Of).ToList();
        if (requests.Find(request => inputs.Any(request.IsAt)) is { } overwriting)
        {
            world.Tell($"error: the report `{DiskFiles.Shown(overwriting.Path)}` would overwrite a file that is compared; name another file");
            return RunExit.Usage;
        }

        var files = new ReportFiles(world, dueOnly: false, EmbeddedFiles.Open, interruption);
        var areWritten = requests.Select(request => files.Write(comparison, request)).ToList().TrueForAll(isWritten => isWritten);
        if (parsed.GetValue(format) == "json")
        {
            using var output = world.OpenOutput();
            JsonComparison.Write(comparison, output);
        }
        else
        {
            TextComparison.Write(comparison, world.Output);
        }

        return areWritten ? RunExit.Of(comparison) : RunExit.ReportNotWritten;
    }
}
