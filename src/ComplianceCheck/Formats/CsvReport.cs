using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The assessment as one table, for spreadsheets and for whatever reads RFC 4180.</summary>
public static class CsvReport
{
    private const int BufferSize = 16 * 1024;

    /// <summary>
    /// Writes a header and then rows, told apart by their first column: <c>run</c> (label and message), <c>diagnostic</c>,
    /// <c>outcome</c>, <c>finding</c>, <c>waiver</c>, <c>attestation</c>, <c>notExamined</c>. UTF-8 without a byte order mark, which
    /// RFC 4180 does not know; rows end in CRLF, as it says and as spreadsheets write them, and a line break inside a cell is
    /// LF. No cell can become a formula (see <see cref="CsvField"/>). Streams; does not close <paramref name="output"/>.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are told not to count.</param>
    /// <param name="output">What is written to.</param>
    public static void Write(Assessment assessment, bool dueOnly, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', CsvRow.Columns.Select(column => column.Name)));
        foreach (var row in Rows(assessment, dueOnly))
        {
            var separator = "";
            foreach (var (_, value) in CsvRow.Columns)
            {
                writer.Write(separator);
                CsvField.Write(writer, value(row) ?? "");
                separator = ",";
            }

            writer.WriteLine();
        }
    }

    private static IEnumerable<CsvRow> Rows(Assessment assessment, bool dueOnly)
    {
        var rules = assessment.Rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return RunFacts.Of(assessment, dueOnly).Select(fact => new CsvRow("run") { Label = fact.Name, Message = fact.Text })
            .Concat(assessment.Diagnostics.Select(Of))
            .Concat(assessment.Outcomes.SelectMany(outcome => outcome.Findings.Select(finding => Of(finding, dueOnly) with { Title = rules.GetValueOrDefault(finding.Rule)?.Title }).Prepend(Of(outcome, rules.GetValueOrDefault(outcome.Rule), dueOnly))))
            .Concat(assessment.Waivers.Select(waiver => Of(waiver) with { Title = rules.GetValueOrDefault(waiver.Rule)?.Title }))
            .Concat(assessment.Attestations.Select(Of))
            .Concat(assessment.NotExamined.Select(Of));
    }

    private static CsvRow Of(Diagnostic diagnostic) => new("diagnostic")
    {
        Label = diagnostic.Code.Id,
        Severity = ReportWords.Key(diagnostic.Code.Severity),
        Counts = diagnostic.IsError,
        Message = diagnostic.Message,
        Path = diagnostic.Path,
        Line = diagnostic.Position.Line,
        Column = diagnostic.Position.Column,
        Remediation = diagnostic.Help,
    };

    private static CsvRow Of(RuleOutcome outcome, AssessedRule? rule, bool dueOnly) => new("outcome")
    {
        Document = outcome.Document,
        Rule = outcome.Rule,
        Title = rule?.Title,
        Label = ReportWords.Document(outcome.Document),
        Outcome = ReportWords.Key(outcome.Verdict),
        Severity = rule?.Severity,
        Counts = RunExit.CountsAsFailure(outcome, dueOnly) || RunExit.IsUndecided(outcome),
        Message = rule?.Requirement,
    };

    private static CsvRow Of(Finding finding, bool dueOnly) => Placed(new CsvRow("finding"), finding.Location) with
    {
        Document = finding.Document,
        Rule = finding.Rule,
        Check = finding.Check,
        Item = finding.Item,
        Label = finding.Label,
        Verdict = ReportWords.Key(finding.Verdict),
        Severity = finding.Severity,
        Counts = SetAside.Counts(finding, dueOnly),
        SetAside = SetAside.Reason(finding, dueOnly),
        NotYetDue = finding.NotYetDue,
        Waived = ReportWords.Waived(finding),
        Standing = finding.Waiver is { } waiver ? OneALine(waiver.Standing.Select(VisibleText.OneLine)) : null,
        Attested = finding.Attested is { } attested ? FindingText.Place(attested) : null,
        Change = finding.Change is { } change ? ReportWords.Key(change) : null,
        Message = finding.Message,
        Fingerprint = finding.Fingerprint,
        ValueHash = finding.ValueHash,
        Authorities = OneALine(finding.Authorities.Select(FindingText.Of)),
        Evidence = OneALine(finding.Evidence.Select(FindingText.Of)),
        Missing = OneALine(finding.Missing.Select(FindingText.Of)),
        Remediation = finding.Remediation,
    };

    private static CsvRow Of(AssessedWaiver waiver) => Placed(new CsvRow("waiver"), waiver.Location) with
    {
        Document = waiver.Document,
        Rule = waiver.Rule,
        Check = waiver.Check,
        Item = waiver.Item,
        Label = waiver.Basis,
        Waived = ReportWords.Key(waiver.State),
        Message = waiver.Reason,
        ValueHash = waiver.ValueHash,
        Authorities = waiver.ApprovedBy,
        Evidence = OneALine(
        [
            VisibleText.OneLine($"on record: {waiver.Doc}"),
            $"failures: {ReportWords.Count(waiver.Findings)}",
            $"revision: {ReportWords.Count(waiver.Revision)}",
            VisibleText.OneLine($"days: {ReportWords.Date(waiver.From)} until {ReportWords.Date(waiver.Until)} ({waiver.TimeZone}); the run is on {ReportWords.Date(waiver.Day)}"),
            .. waiver.Grounds.Select(ground => VisibleText.OneLine($"ground: {ground}")),
            .. waiver.Recorded.Select(recorded => VisibleText.OneLine($"{recorded.Key}: {recorded.Value}")),
        ]),
    };

    private static CsvRow Of(AssessedAttestation attestation) => Placed(new CsvRow("attestation"), attestation.Location) with
    {
        Document = attestation.Document,
        Label = $"{attestation.Source} {attestation.At}",
        Attested = CsvRow.Claim(attestation.IsCurrent),
        Message = attestation.Statement,
        Authorities = attestation.By,
        Evidence = VisibleText.OneLine($"days: {ReportWords.Date(attestation.On)} until {ReportWords.Date(attestation.RenewBy)}, every {attestation.RenewEvery}"),
    };

    private static CsvRow Of(NotExamined omission) => new("notExamined")
    {
        Label = $"{omission.Kind} {omission.Name}",
        Attested = CsvRow.Claim(omission.IsAttested),
        Message = omission.Why,
    };

    private static CsvRow Placed(CsvRow row, Location place) => row with { Path = place.Path, Line = place.Line, Column = place.Column, Pointer = place.Pointer };

    private static string OneALine(IEnumerable<string> lines) => string.Join('\n', lines);
}
