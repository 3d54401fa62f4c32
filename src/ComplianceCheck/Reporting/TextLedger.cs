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
        TextLines.WriteLine(output, $"{"",-10}{"pass",10}{"fail",10}{"unknown",10}{"not applicable",17}{"total",10}");
        WriteRow(output, "outcomes", ledger.Outcomes);
        WriteRow(output, "items", ledger.Items);
        TextLines.Write(output, ReportWords.Scope(assessment), 0);
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

    private static void WriteRow(TextWriter output, string name, VerdictCounts counts) =>
        TextLines.WriteLine(output, string.Create(CultureInfo.InvariantCulture, $"{name,-10}{counts.Pass,10}{counts.Fail,10}{counts.Unknown,10}{counts.NotApplicable,17}{counts.Total,10}"));
}
