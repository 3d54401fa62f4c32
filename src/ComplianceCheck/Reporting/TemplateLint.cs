using System.Collections.Immutable;
using System.Text.Unicode;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using Scriban;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>
/// Doubts a report template without rendering it: members that the report does not have, what it never shows, and what it lets
/// through unescaped. It follows the types of <see cref="ReportMembers"/> through loops, assignments, pipes and includes; of what
/// it cannot follow it says nothing.
/// </summary>
public static class TemplateLint
{
    /// <summary>What a reader of a report has to see, with the members that show it: without, a report passes in silence.</summary>
    private static readonly ImmutableArray<(string What, string? Verdict, ImmutableArray<string> Members)> Owed =
    [
        ("what fails", "fail", ["result.failures", "rule_results.failing", "counts.fail"]),
        ("what cannot be decided", "unknown", ["result.unknowns", "rule_results.undecided", "counts.unknown", "report.missing_facts", "result.missing_facts"]),
        ("which failures are not yet due", null, ["finding.not_yet_due", "totals.not_yet_due", "authority.is_due"]),
        ("which failures are waived", null, ["finding.waiver", "totals.waived", "report.waivers"]),
        ("the ledger of all that was decided", null, ["report.scope", "totals.outcomes", "totals.items"]),
        ("whether the run is complete", null, ["report.complete", "report.unread_files", "exit.state", "exit.headline", "exit.sentence"]),
    ];

    /// <param name="source">The template.</param>
    /// <param name="format">What it writes.</param>
    /// <param name="include">As for <see cref="ReportTemplate.Parse"/>.</param>
    /// <param name="bag">Takes CC5001 to CC5008.</param>
    public static void Check(SourceText source, ReportFormat format, Func<string, SourceText?> include, DiagnosticBag bag)
    {
        if (!Utf8.IsValid(source.Bytes))
        {
            bag.Add(ReportCodes.NotText, source, default, "the template is not UTF-8 text");
            return;
        }

        if (Follow(new ReportSources(source, include), format, bag) is not { } reader)
        {
            return;
        }

        foreach (var (what, verdict, members) in Owed.Where(owed => !owed.Members.Any(reader.Used.Contains) && !reader.ShowsEachFinding(owed.Verdict)))
        {
            bag.Add(ReportCodes.NeverShown, source, default, $"the template never shows {what}", $"use {string.Join(" or ", members.Select(member => $"`{member}`"))}");
        }
    }

    /// <summary>Goes through a template and what it includes; null where it is not understood.</summary>
    internal static TemplateReader? Follow(ReportSources sources, ReportFormat format, DiagnosticBag bag)
    {
        if (ReportTemplate.Understood(sources.Text, sources.Main.Path, sources, bag) is not { } template)
        {
            return null;
        }

        var functions = new TemplateContext().BuiltinObject;
        var own = ReportFunctions.Of(default, format, functions);
        var reader = new TemplateReader(sources, [.. functions.Keys, .. own.Keys], name => (own[name] ?? functions[name]) as ScriptObject, bag);
        reader.Read(template.Page!);
        return reader;
    }
}
