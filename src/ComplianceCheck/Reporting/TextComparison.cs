using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>Two runs beside each other for a screen or a log.</summary>
public static class TextComparison
{
    /// <summary>
    /// Writes what the runs were made with and what differs there, then what became of the findings, the most urgent first, those of rules
    /// that mean something else now apart, then waivers that were granted or ended, how many are unchanged, and what the exit code means. Each finding is one line
    /// that stands alone. Lines end in LF. Nothing that an input says can break a line or steer a screen.
    /// </summary>
    /// <param name="comparison">The two runs.</param>
    /// <param name="output">Is neither flushed nor closed.</param>
    public static void Write(AssessmentComparison comparison, TextWriter output)
    {
        void Say(string text, int indent = 0) => TextLines.Write(output, DiagnosticText.Printable(text), indent);
        Say($"From {comparison.OldName}, as of {ReportWords.Date(comparison.Old.AsOf)}, to {comparison.NewName}, as of {ReportWords.Date(comparison.New.AsOf)}");
        foreach (var (name, run) in new[] { (comparison.OldName, comparison.Old), (comparison.NewName, comparison.New) }.Where(pair => !RunExit.IsComplete(pair.Item2)))
        {
            Say($"INCOMPLETE: {name} says itself that not every input could be used");
        }

        WriteContext(comparison, output);
        WriteRules(comparison, output);
        WriteOutcomes(comparison, output);
        WriteSections(comparison, ofChangedRules: false, output);
        if (!comparison.ChangedRules.IsEmpty)
        {
            output.Write('\n');
            Say($"Apart, because these rules mean something else now, or matter more or less: {string.Join(", ", comparison.ChangedRules)}");
            WriteSections(comparison, ofChangedRules: true, output);
        }

        WriteWaivers(comparison, output);
        output.Write('\n');
        Say(string.Join(", ", ComparedSection.Counts(comparison).Select(pair => $"{ReportWords.Word(pair.Change).ToLowerInvariant()} {ReportWords.Count(pair.Count)}")));
        Say(Sentence(comparison));
    }

    /// <summary>Writes what differs between two runs that should be the same: what they were made with, and findings.</summary>
    public static void WriteDifferences(AssessmentComparison comparison, TextWriter output)
    {
        WriteContext(comparison, output);
        WriteOutcomes(comparison, output);
        WriteSections(comparison, ofChangedRules: false, output);
        WriteSections(comparison, ofChangedRules: true, output);
        WriteWaivers(comparison, output);
    }

    /// <summary>One sentence that begins with the exit code and says why it is that one.</summary>
    public static string Sentence(AssessmentComparison comparison)
    {
        var code = RunExit.Of(comparison);
        var news = comparison.News.ToList();
        var gone = news.Count(compared => compared.Change == FindingChange.NoLongerAssessed);
        var reason = code switch
        {
            RunExit.Unusable => "one of the runs is incomplete or decided nothing, so what is not shown may have changed",
            RunExit.Failed => $"{ReportWords.Count(news.Count(compared => compared.New is { Verdict: Verdict.Fail }), "finding fails anew or is worse", "findings fail anew or are worse")}",
            RunExit.Undecided => $"nothing fails anew, but {ReportWords.Count(news.Count - gone, "finding is", "findings are")} newly unknown and {ReportWords.Count(gone, "is", "are")} no longer assessed",
            _ => "nothing fails anew, is newly unknown or is no longer assessed",
        };
        return $"Exit code {ReportWords.Count(code)}: {reason}.";
    }

    private static void WriteContext(AssessmentComparison comparison, TextWriter output)
    {
        if (comparison.Context.IsEmpty)
        {
            return;
        }

        output.Write('\n');
        TextLines.Write(output, "What they were made with differs:", 0);
        foreach (var change in comparison.Context)
        {
            TextLines.Write(output, DiagnosticText.Printable($"{change.What}: {change.Old ?? "not there"} → {change.New ?? "not there"}"), 2);
        }
    }

    private static void WriteRules(AssessmentComparison comparison, TextWriter output)
    {
        if (comparison.RuleChanges.IsEmpty)
        {
            return;
        }

        output.Write('\n');
        TextLines.Write(output, "Rules that differ:", 0);
        foreach (var change in comparison.RuleChanges)
        {
            TextLines.WriteLine(output, DiagnosticText.Printable($"  {change.Rule ?? "every rule"}: {Differs(change)}"));
        }
    }

    /// <summary>What differs in a rule, with the places where there are any.</summary>
    internal static string Differs(RuleChange change)
    {
        var places = new[] { change.Old, change.New }.OfType<Location>().Select(TextReport.Place).ToList();
        return change.What + (places.Count == 0 ? "" : $" ({string.Join(" → ", places)})");
    }

    /// <summary>The verdicts that changed, a line for each document, and, where the rules are at hand, what of each rule differs.</summary>
    private static void WriteOutcomes(AssessmentComparison comparison, TextWriter output)
    {
        if (comparison.Outcomes.IsEmpty)
        {
            return;
        }

        output.Write('\n');
        TextLines.Write(output, "Verdicts that changed:", 0);
        foreach (var document in comparison.Outcomes.GroupBy(change => change.Document, StringComparer.Ordinal))
        {
            TextLines.Write(output, DiagnosticText.Printable($"{ReportWords.Document(document.Key)}: {string.Join(", ", document.Select(change => $"{change.Rule} {Word(change.Old)} → {Word(change.New)}"))}"), 2);
        }

        static string Word(Verdict? verdict) => verdict is { } known ? ReportWords.Key(known) : "not asked";
    }

    private static void WriteSections(AssessmentComparison comparison, bool ofChangedRules, TextWriter output)
    {
        foreach (var section in ComparedSection.Of(comparison, ofChangedRules))
        {
            output.Write('\n');
            var passes = section.Count - section.Told.Length;
            TextLines.Write(output, $"{ReportWords.Word(section.Change)}: {ReportWords.Count(section.Count)}{(passes == 0 ? "" : $", {ReportWords.Count(passes)} of them neither a failure nor unknown")}", 0);
            foreach (var compared in section.Told)
            {
                WriteOne(compared, output);
            }
        }
    }

    private static void WriteOne(FindingComparison compared, TextWriter output)
    {
        var finding = compared.Finding;
        var waived = ReportWords.Waived(finding) is { } sentence ? $" ({sentence})" : "";
        TextLines.WriteLine(output, DiagnosticText.Printable($"{TextReport.Place(finding.Location)}: {ComparedSection.Step(compared)} {finding.Severity} {finding.Rule} {ComparedSection.Message(compared)}{waived}"));
    }

    private static void WriteWaivers(AssessmentComparison comparison, TextWriter output)
    {
        foreach (var group in comparison.Findings.Where(compared => compared.Waiver != WaiverChange.None).GroupBy(compared => compared.Waiver).OrderBy(group => group.Key))
        {
            output.Write('\n');
            TextLines.Write(output, group.Key == WaiverChange.Granted ? "A waiver holds now that did not:" : "A waiver held and does not any more:", 0);
            foreach (var compared in group)
            {
                WriteOne(compared, output);
            }
        }
    }
}
