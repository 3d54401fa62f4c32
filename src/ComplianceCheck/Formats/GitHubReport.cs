using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The assessment as workflow commands of GitHub, which shows them beside the lines they are about.</summary>
/// <remarks>
/// An unknown is a warning and not an error: an error says that something is shown not to hold, and of an unknown nothing is shown.
/// It does not vanish: it has its own annotation, stands in the count at the end, and the exit code of the command, which is what
/// makes a step red, is not 0. GitHub shows the first ten errors, warnings and notices of a step each, the worst of which
/// therefore come first; the log has them all.
/// </remarks>
public static class GitHubReport
{
    private const int BufferSize = 16 * 1024;

    /// <summary>
    /// Writes one command a line: a notice of what ran, an error where the run is incomplete or decided nothing, the
    /// diagnostics, every failure that counts as an error, every unknown that counts as a warning, failures that do
    /// not count as notices with the reason, and a notice that counts everything, passes and what is as in the baseline included. Each message of a finding
    /// ends in its fingerprint. Whatever the inputs hold, it cannot begin a command: it never stands at the start of a
    /// line, also once GitHub has put the line breaks of a message back. UTF-8 without a byte order mark, LF line ends. Streams;
    /// does not close <paramref name="output"/>.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are notices.</param>
    /// <param name="output">What is written to.</param>
    public static void Write(Assessment assessment, bool dueOnly, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        WriteCommand(writer, "notice", null, "Compliance check", Facts(assessment));
        if (!RunExit.IsComplete(assessment) || assessment.Outcomes.IsEmpty)
        {
            WriteCommand(writer, "error", null, "The run cannot be relied on", [RunExit.Sentence(assessment, dueOnly), .. assessment.Ledger.UnreadFiles.Select(path => $"Not used: {path}")]);
        }

        if (assessment.Baseline is { NoLongerAssessed: > 0 and var gone })
        {
            WriteCommand(writer, "warning", null, "Not assessed any more", [$"{ReportWords.Count(gone, "finding", "findings")} of the baseline no longer assessed"]);
        }

        foreach (var diagnostic in assessment.Diagnostics)
        {
            var position = diagnostic.Position;
            var place = new Location(diagnostic.Path, position.Line, position.Column, "", diagnostic.Span);
            WriteCommand(writer, diagnostic.IsError ? "error" : "warning", place, diagnostic.Code.Id, [$"{diagnostic.Code.Id} {diagnostic.Message}{(diagnostic.Help is null ? "" : $"; {diagnostic.Help}")}"]);
        }

        WriteFindings(writer, assessment, dueOnly);
        WriteCommand(writer, "notice", null, "Outcome of the check", Closing(assessment, dueOnly));
    }

    private static void WriteFindings(TextWriter writer, Assessment assessment, bool dueOnly)
    {
        var rules = assessment.Rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        string Title(string id) => rules.TryGetValue(id, out var rule) ? $"{id} {rule.Title}" : id;
        foreach (var outcome in assessment.Outcomes.Where(outcome => outcome.Verdict is Verdict.Fail or Verdict.Unknown && SetAside.StandsAlone(outcome)))
        {
            var message = $"{Word(outcome.Verdict)} {outcome.Rule} on {ReportWords.Document(outcome.Document)}: {ReportWords.Meaning(outcome.Verdict)}";
            WriteCommand(writer, outcome.Verdict == Verdict.Fail ? "error" : "warning", null, Title(outcome.Rule), [message]);
        }

        foreach (var finding in assessment.Findings.Where(finding => finding.Verdict is Verdict.Fail or Verdict.Unknown && RunExit.IsNew(finding)).OrderBy(finding => ReportWords.Rank(finding.Severity)))
        {
            var command = !SetAside.Counts(finding, dueOnly) ? "notice" : finding.Verdict == Verdict.Fail ? "error" : "warning";
            WriteCommand(writer, command, finding.Location, Title(finding.Rule), Lines(finding, dueOnly));
        }
    }

    private static IEnumerable<string> Lines(Finding finding, bool dueOnly)
    {
        yield return $"{Word(finding.Verdict)} {finding.Severity} {finding.Rule}{(finding.Check is null ? "" : $" {finding.Check}")} {ReportWords.Document(finding.Document)}: {finding.Message}";
        if (SetAside.Reason(finding, dueOnly) is { } reason)
        {
            yield return $"Does not count: {reason}";
        }
        else if (ReportWords.Waived(finding) is { } waived)
        {
            yield return $"Waived in part: {waived}";
        }

        if (finding.NotYetDue)
        {
            yield return "Not yet due";
        }

        if (finding.Attested is { } attested)
        {
            yield return $"Attested: {FindingText.Place(attested)}; it stays unknown";
        }

        foreach (var missing in finding.Missing)
        {
            yield return $"Missing: {FindingText.Of(missing)}";
        }

        if (finding.Remediation is { } remediation)
        {
            yield return $"Remediation: {remediation}";
        }

        yield return $"Fingerprint: [{finding.Fingerprint}]";
    }

    private static IEnumerable<string> Facts(Assessment assessment)
    {
        yield return $"Tool: {assessment.Tool.Name} {assessment.Tool.Version}, {assessment.Tool.TemplateEngine}";
        yield return $"As of: {ReportWords.Date(assessment.AsOf)}{(assessment.At is { } at ? $", at {ReportWords.Moment(at)}" : "")}";
        yield return $"Assessor: {assessment.AssessedBy ?? "not stated"}";
        foreach (var pack in assessment.Packs)
        {
            yield return $"Pack: {pack.Id} {pack.Version}, sha256 {pack.Sha256}";
        }

        foreach (var input in assessment.Inputs)
        {
            yield return $"Input: {input.Role} {input.Path}, sha256 {input.Sha256}";
        }

        yield return $"Profile: {(assessment.Profile is { } profile ? $"{profile.Id} ({profile.Path})" : "none")}";
        yield return $"Baseline: {(assessment.Baseline is { } baseline ? $"{baseline.Path}, as of {ReportWords.Date(baseline.AsOf)}" : "none")}";
    }

    private static IEnumerable<string> Closing(Assessment assessment, bool dueOnly)
    {
        yield return RunExit.Sentence(assessment, dueOnly);
        yield return $"Outcomes: {RunFacts.Counts(assessment.Ledger.Outcomes)}";
        yield return $"Items: {RunFacts.Counts(assessment.Ledger.Items)}";
        foreach (var line in LedgerWords.Of(assessment))
        {
            yield return line;
        }

        foreach (var omission in assessment.NotExamined)
        {
            yield return $"Not examined: {omission.Kind} {omission.Name}: {omission.Why}";
        }
    }

    /// <summary>Each of <paramref name="lines"/> begins with a word of ours and is one line of the message.</summary>
    private static void WriteCommand(TextWriter writer, string command, Location? place, string title, IEnumerable<string> lines)
    {
        writer.Write($"::{command} ");
        if (place is not null)
        {
            writer.Write($"file={Property(place.Path)},{Extent(place)},");
        }

        writer.Write($"title={Property(title)}::");
        writer.Write(string.Join("%0A", lines.Select(line => Data(VisibleText.OneLine(line)))));
        writer.WriteLine();
    }

    /// <summary>GitHub takes columns only where a place begins and ends in the same line.</summary>
    private static string Extent(Location place)
    {
        var (line, column) = (ReportWords.Count(place.Line), ReportWords.Count(place.Column));
        var (endLine, endColumn) = (ReportWords.Count(place.EndLine), ReportWords.Count(place.EndColumn));
        return place.EndLine < place.Line ? $"line={line},col={column}"
            : place.EndLine > place.Line ? $"line={line},endLine={endLine}"
            : $"line={line},col={column},endLine={endLine},endColumn={endColumn}";
    }

    private static string Word(Verdict verdict) => ReportWords.Key(verdict).ToUpperInvariant();

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(VisibleText.OneLine(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
