using System.CommandLine;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary><c>explain CODE</c>: what a diagnostic code means. <c>explain language</c>: the rule language, as Markdown.</summary>
internal static class ExplainCommand
{
    private const int Width = 80;
    private const string Language = "language";

    public static Command Build(World world)
    {
        var code = new Argument<string>("CODE") { Description = $"A diagnostic code, such as CC1201, or `{Language}` for the rule language" };
        var command = new ExampleCommand("explain", "Explain a diagnostic code, or the rule language", "compliance-check explain CC1201") { code };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(code)!;
            if (asked == Language)
            {
                LanguagePage.Write(world.Output);
                return RunExit.Passed;
            }

            if (!DiagnosticLedger.All.TryGetValue(asked.ToUpperInvariant(), out var found))
            {
                world.Tell($"error: there is no diagnostic `{asked}`; {NameSuggestion.DidYouMean(asked.ToUpperInvariant(), DiagnosticLedger.All.Keys) ?? NameSuggestion.DidYouMean(asked, [Language]) ?? "codes stand behind `error` or `warning` in a message"}");
                return RunExit.Usage;
            }

            world.Output.WriteLine($"{found.Id} {found.Title} ({(found.Severity == DiagnosticSeverity.Error ? "error" : "warning")})\n");
            var column = 0;
            foreach (var word in found.Explanation.Split(' '))
            {
                var isFirst = column == 0 || column + 1 + word.Length > Width;
                world.Output.Write(column == 0 ? word : isFirst ? "\n" + word : " " + word);
                column = isFirst ? word.Length : column + 1 + word.Length;
            }

            world.Output.WriteLine();
            return RunExit.Passed;
        });
        return command;
    }
}
