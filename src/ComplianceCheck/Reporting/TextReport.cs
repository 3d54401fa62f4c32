using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Reporting;

/// <summary>The assessment for a screen or a log: what must be acted on, the ledger, and what the exit code means.</summary>
public static class TextReport
{
    /// <summary>
    /// Writes, in this order: whether the run is incomplete, the diagnostics, every failing finding, grouped by document, what
    /// would settle the unknown ones, each fact once (see <see cref="WantedFact"/>), the ledger, and one sentence on the exit
    /// code. With a baseline, only failures and unknowns that are new since then. Each diagnostic, each failure and each missing fact is one line that stands alone
    /// (<c>path:line:column: FAIL critical RA-01 message</c>); a rule is named with its pack where several ran. All other lines
    /// keep to 80 columns unless a single word is longer. Lines end in LF. Nothing that an input says can break a line or steer
    /// a screen.
    /// </summary>
    /// <param name="assessment">What was decided.</param>
    /// <param name="output">Is neither flushed nor closed.</param>
    /// <param name="sourceOf">
    /// Given when a person is watching the output: finds the text of a path, so that excerpts can be shown. Null for a pipe or
    /// a file.
    /// </param>
    /// <param name="dueOnly">Whether failures that are not yet due are left out of the exit code; they are shown all the same.</param>
    /// <param name="isColoured">Whether the verdict words are coloured for a person who is watching; never for a pipe or a file.</param>
    public static void Write(Assessment assessment, TextWriter output, Func<string, SourceText?>? sourceOf = null, bool dueOnly = false, bool isColoured = true)
    {
        if (!RunExit.IsComplete(assessment))
        {
            TextLines.Write(output, "INCOMPLETE: not every input could be used. What follows is partial, and what is not listed was not checked.", 0);
            output.Write('\n');
        }

        WriteDiagnostics(assessment, output, sourceOf is not null);
        if (assessment.Baseline is { } baseline)
        {
            TextLines.Write(output, DiagnosticText.Printable($"Only what is new since {baseline.Path}, which is as of {ReportWords.Date(baseline.AsOf)}"), 0);
            output.Write('\n');
        }

        var names = new RuleNames(assessment);
        void Tell(Verdict verdict, Location place, string severity, string rules, string text)
        {
            var rest = DiagnosticText.Printable($" {severity} {rules} {text}");
            TextLines.WriteLine(output, $"{Place(place)}: {VerdictWord(verdict, isColoured && sourceOf is not null)}{rest}");
            if (sourceOf?.Invoke(place.Path) is { } source)
            {
                WriteExcerpt(output, source, place.Span);
            }
        }

        foreach (var document in assessment.Outcomes.GroupBy(outcome => outcome.Document, StringComparer.Ordinal))
        {
            var failures = document.SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Fail && RunExit.IsNew(finding)).ToList();
            foreach (var finding in failures)
            {
                Tell(Verdict.Fail, finding.Location, finding.Severity, names.Of(finding.Rule), finding.Message + (finding.NotYetDue ? " (not yet due)" : "") + (ReportWords.Waived(finding) is { } waived ? $" ({waived})" : ""));
            }

            output.Write(failures.Count > 0 ? "\n" : "");
        }

        var unknowns = assessment.Findings.Where(finding => finding.Verdict == Verdict.Unknown && RunExit.IsNew(finding)).ToList();
        TextUnknowns.Write(unknowns, output, (place, severity, rules, text) => Tell(Verdict.Unknown, place, severity, rules, text), names);
        TextLedger.Write(assessment, output);
        TextLines.Write(output, RunExit.Sentence(assessment, dueOnly), 0);
    }

    private static void WriteDiagnostics(Assessment assessment, TextWriter output, bool isWatched)
    {
        foreach (var diagnostic in assessment.Diagnostics)
        {
            TextLines.WriteLine(output, DiagnosticText.OneLine(diagnostic));
            if (isWatched && diagnostic.Source is { } source)
            {
                WriteExcerpt(output, source, diagnostic.Span);
            }
        }

        if (!assessment.Diagnostics.IsEmpty)
        {
            output.Write('\n');
        }
    }

    internal static string Place(Location location) =>
        string.Create(CultureInfo.InvariantCulture, $"{DiagnosticText.Printable(location.Path)}:{location.Line}:{location.Column}");

    private static string VerdictWord(Verdict verdict, bool isColoured)
    {
        var word = ReportWords.Key(verdict).ToUpperInvariant();
        var colour = verdict == Verdict.Fail ? "\u001b[1;31m" : "\u001b[1;33m";
        return isColoured ? $"{colour}{word}\u001b[0m" : word;
    }

    private static void WriteExcerpt(TextWriter output, SourceText source, SourceSpan span)
    {
        foreach (var line in DiagnosticText.Excerpt(source, span).Split('\n'))
        {
            TextLines.WriteLine(output, "    " + line);
        }
    }
}
