using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Reporting;

/// <summary>The assessment for a terminal or a log: what must be acted on, the ledger, and what the exit code means.</summary>
public static class TextReport
{
    /// <summary>
    /// Writes, in this order: whether the run is incomplete, the diagnostics, every failing and every unknown finding with what
    /// would settle it, grouped by document, the ledger, and one sentence on the exit code. Each diagnostic and each finding is one line that stands
    /// alone (<c>path:line:column: FAIL critical RA-01 message</c>); all other lines keep to 80 columns unless a single word is
    /// longer. Lines end in LF. Nothing that an input says can break a line or steer a terminal.
    /// </summary>
    /// <param name="assessment">What was decided.</param>
    /// <param name="output">Is neither flushed nor closed.</param>
    /// <param name="sourceOf">
    /// Given when a person is watching a terminal: finds the text of a path, so that excerpts can be shown. Null for a pipe or
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
        foreach (var document in assessment.Outcomes.GroupBy(outcome => outcome.Document, StringComparer.Ordinal).Where(outcomes => outcomes.SelectMany(outcome => outcome.Findings).Any(IsShown)))
        {
            foreach (var finding in document.SelectMany(outcome => outcome.Findings).Where(IsShown))
            {
                WriteFinding(finding, output, sourceOf, isColoured && sourceOf is not null);
            }

            output.Write('\n');
        }

        TextLedger.Write(assessment, output);
        TextLines.Write(output, RunExit.Sentence(assessment, dueOnly), 0);
    }

    private static bool IsShown(Finding finding) => finding.Verdict is Verdict.Fail or Verdict.Unknown;

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

    private static void WriteFinding(Finding finding, TextWriter output, Func<string, SourceText?>? sourceOf, bool isColoured)
    {
        var due = finding.NotYetDue ? " (not yet due)" : "";
        var rest = DiagnosticText.Printable($" {finding.Severity} {finding.Rule} {finding.Message}{due}");
        TextLines.WriteLine(output, $"{Place(finding.Location)}: {VerdictWord(finding.Verdict, isColoured)}{rest}");

        if (sourceOf?.Invoke(finding.Location.Path) is { } source)
        {
            WriteExcerpt(output, source, finding.Location.Span);
        }

        TextMissing.Write(finding, output);
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
