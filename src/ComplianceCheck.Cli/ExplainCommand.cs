using System.CommandLine;
using System.CommandLine.Completions;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary>
/// <c>explain RA-01</c>: a rule in plain English. <c>explain RA-01 port/</c>: why it says what it says of documents. <c>explain CC1201</c>:
/// what a diagnostic code means. <c>explain language</c>: the rule language, as Markdown.
/// </summary>
internal static class ExplainCommand
{
    private const string Language = "language";

    public static Command Build(World world)
    {
        var what = new Argument<string>("WHAT") { Description = $"A rule, such as RA-01, a diagnostic code, such as CC1201, or `{Language}` for the rule language", HelpName = "WHAT" };
        what.CompletionSources.Add(_ => Packs().SelectMany(pack => pack.Rules).Select(rule => rule.Id).Concat(DiagnosticLedger.All.Keys).Append(Language).Select(word => new CompletionItem(word)));
        var files = new Argument<string[]>("FILE") { Description = "With a rule: documents, or folders of documents, to explain its verdicts on", Arity = ArgumentArity.ZeroOrMore };
        var rules = new Option<string[]>("--rules") { Description = "Where the rule is: a pack, or a folder of packs; the built-in ones if not given", HelpName = "DIR" };
        var item = new Option<string?>("--item") { Description = "Explain the verdict on this item only, such as M-1", HelpName = "ID" };
        var asOf = AsOfOption.Build();
        var command = new ExampleCommand("explain", "Explain a rule, its verdicts, a diagnostic code, or the rule language", "compliance-check explain RA-01 port/ --item M-1") { what, files, rules, item, asOf };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(what)!;
            if (asked == Language)
            {
                LanguagePage.Write(world.Output);
                return RunExit.Passed;
            }

            if (DiagnosticLedger.All.TryGetValue(asked.ToUpperInvariant(), out var code))
            {
                RuleExplanation.Write(code, world.Output);
                return RunExit.Passed;
            }

            var day = AsOfOption.Of(parsed.GetValue(asOf), world).Day;
            var diagnostics = new DiagnosticBag();
            if (FindRule(world, asked, parsed.GetValue(rules)!, diagnostics) is not var (pack, rule))
            {
                return diagnostics.HasErrors ? RunExit.Unusable : RunExit.Usage;
            }

            if (parsed.GetValue(files) is not { Length: > 0 } documents)
            {
                RuleExplanation.Write(pack, rule, day, world.Output);
                return RunExit.Passed;
            }

            return ExplainVerdicts(world, pack, rule, documents, day, parsed.GetValue(item));
        });
        return command;
    }

    /// <summary>The built-in packs.</summary>
    private static IEnumerable<Pack> Packs() => EmbeddedFiles.Packs.Select(files => PackReader.Read(files, new DiagnosticBag())).OfType<Pack>();

    /// <summary>The rule with its pack; null, said on the error output, when there is none.</summary>
    private static (Pack Pack, Rule Rule)? FindRule(World world, string asked, string[] folders, DiagnosticBag diagnostics)
    {
        var packs = PackFolders.Find(folders, diagnostics).Packs.Select(files => PackReader.Read(files, diagnostics)).OfType<Pack>().ToList();
        DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError)]);
        foreach (var pack in packs)
        {
            if (pack.Rules.FirstOrDefault(rule => string.Equals(rule.Id, asked, StringComparison.OrdinalIgnoreCase)) is { } rule)
            {
                return (pack, rule);
            }
        }

        if (!diagnostics.HasErrors)
        {
            var near = NameSuggestion.DidYouMean(asked.ToUpperInvariant(), [.. DiagnosticLedger.All.Keys, .. packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id)]) ?? NameSuggestion.DidYouMean(asked, [Language]);
            world.Tell($"error: there is no rule and no diagnostic `{asked}`; {near ?? (folders.Length == 0 ? "a rule of your own is found with --rules DIR; " : "") + "codes stand behind `error` or `warning` in a message, and `compliance-check docs` lists the rules"}");
        }

        return null;
    }

    private static int ExplainVerdicts(World world, Pack pack, Rule rule, string[] paths, DateOnly asOf, string? item)
    {
        var diagnostics = new DiagnosticBag();
        var schema = DocumentSchema.Compile(pack.Schema);
        var documents = InputFiles.Collect(paths, [], diagnostics).Files.Select(file => DocumentReader.Read(file, pack.Schema, schema, diagnostics)).OfType<Document>().ToList();
        var fleet = Fleet.Join(documents, diagnostics);
        DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError)]);
        if (diagnostics.HasErrors)
        {
            return RunExit.Unusable;
        }

        var asked = rule.Scope == RuleScope.Fleet
            ? [null]
            : fleet.Documents.Where(document => rule.Scope.HasFlag(document.Kind.Role == DocumentRole.Site ? RuleScope.Site : RuleScope.Document)).Cast<Document?>().ToList();
        var told = 0;
        foreach (var document in asked)
        {
            using var text = new StringWriter();
            if (VerdictExplanation.Write(pack, rule, fleet, document, asOf, item, text) is > 0 and var findings)
            {
                world.Output.Write((told > 0 ? "\n" : "") + text);
                told += findings;
            }
        }

        if (told > 0)
        {
            return RunExit.Passed;
        }

        world.Tell(asked.Count == 0 ? $"error: {rule.Id} is asked of no document of this kind" : $"error: {rule.Id} says nothing of an item `{item}` in these documents");
        return RunExit.Usage;
    }
}
