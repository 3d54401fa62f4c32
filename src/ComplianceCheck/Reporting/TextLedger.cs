using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>The account at the end of the text report.</summary>
internal static class TextLedger
{
    public static void Write(Assessment assessment, TextWriter output)
    {
        var ledger = assessment.Ledger;
        TextLines.Write(output, $"Ledger as of {ReportWords.Date(assessment.AsOf)}", 0);
        var packs = ByPack(assessment);
        var margin = packs.Select(pack => pack.Name.Length).Append(10).Max();
        TextLines.WriteLine(output, $"{"".PadRight(margin)}{"pass",10}{"fail",10}{"unknown",10}{"not applicable",17}{"total",10}");
        WriteRow(output, "outcomes".PadRight(margin), ledger.Outcomes);
        foreach (var (name, counts) in packs)
        {
            WriteRow(output, name.PadRight(margin), counts);
        }

        WriteRow(output, "items".PadRight(margin), ledger.Items);
        TextLines.Write(output, ReportWords.Scope(assessment), 0);
        foreach (var line in LedgerWords.Of(assessment))
        {
            TextLines.Write(output, DiagnosticText.Printable(line), 0);
        }

        output.Write('\n');

        if (!ledger.UnreadFiles.IsEmpty)
        {
            TextLines.Write(output, $"{ReportWords.Count(ledger.UnreadFiles.Length, "file", "files")} not used:", 0);
            foreach (var path in ledger.UnreadFiles)
            {
                TextLines.WriteLine(output, "  " + DiagnosticText.Printable(path));
            }

            output.Write('\n');
        }
    }

    /// <summary>The outcomes of each pack, where several ran.</summary>
    private static List<(string Name, VerdictCounts Counts)> ByPack(Assessment assessment)
    {
        if (assessment.Packs.Length < 2)
        {
            return [];
        }

        var packs = assessment.Rules.ToLookup(rule => rule.Id, rule => rule.Pack, StringComparer.Ordinal);
        return [.. assessment.Packs.Select(pack => (
            DiagnosticText.Printable($"  of {pack.Id}"),
            VerdictCounts.Of(assessment.Outcomes.Where(outcome => packs[outcome.Rule].Contains(pack.Id)).Select(outcome => outcome.Verdict))))];
    }

    private static void WriteRow(TextWriter output, string name, VerdictCounts counts) =>
        TextLines.WriteLine(output, string.Create(CultureInfo.InvariantCulture, $"{name}{counts.Pass,10}{counts.Fail,10}{counts.Unknown,10}{counts.NotApplicable,17}{counts.Total,10}"));
}
