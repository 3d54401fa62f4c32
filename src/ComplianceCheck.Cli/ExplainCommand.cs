using System.CommandLine;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>explain RA-01</c>: a rule in plain English. <c>explain CC1201</c>: what a diagnostic code means. <c>explain language</c>: the rule language, as Markdown.</summary>
internal static class ExplainCommand
{
    private const int Width = 80;
    private const string Language = "language";

    public static Command Build(World world)
    {
        var what = new Argument<string>("WHAT") { Description = $"A rule, such as RA-01, a diagnostic code, such as CC1201, or `{Language}` for the rule language" };
        var rules = new Option<string[]>("--rules") { Description = "Where the rule is: a pack, or a folder of packs; the built-in ones if not given", HelpName = "DIR" };
        var command = new ExampleCommand("explain", "Explain a rule, a diagnostic code, or the rule language", "compliance-check explain RA-01") { what, rules };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(what)!;
            if (asked == Language)
            {
                LanguagePage.Write(world.Output);
                return RunExit.Passed;
            }

            if (!DiagnosticLedger.All.TryGetValue(asked.ToUpperInvariant(), out var found))
            {
                return ExplainRule(world, asked, parsed.GetValue(rules)!);
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

    private static int ExplainRule(World world, string asked, string[] folders)
    {
        var diagnostics = new DiagnosticBag();
        var packs = PackFolders.Find(folders, diagnostics).Packs.Select(files => PackReader.Read(files, diagnostics)).OfType<Pack>().ToList();
        DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError)]);
        foreach (var pack in packs)
        {
            if (pack.Rules.FirstOrDefault(rule => string.Equals(rule.Id, asked, StringComparison.OrdinalIgnoreCase)) is { } rule)
            {
                RuleExplanation.Write(pack, rule, world.Today, world.Output);
                return RunExit.Passed;
            }
        }

        if (diagnostics.HasErrors)
        {
            return RunExit.Unusable;
        }

        var near = NameSuggestion.DidYouMean(asked.ToUpperInvariant(), [.. DiagnosticLedger.All.Keys, .. packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id)]) ?? NameSuggestion.DidYouMean(asked, [Language]);
        world.Tell($"error: there is no rule and no diagnostic `{asked}`; {near ?? "codes stand behind `error` or `warning` in a message, and `compliance-check docs` lists the rules"}");
        return RunExit.Usage;
    }
}
