using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Formats;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

/// <summary>Runs to report in formats that programs read, the reports of them, and what hostile texts look like there.</summary>
internal static class ReportedRuns
{
    /// <summary>A run of every kind.</summary>
    public static IReadOnlyList<Assessment> All =>
        [SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.TwoPacks(), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.Decided(), WithoutFindings()];

    /// <summary>A run for each hostile text.</summary>
    public static IEnumerable<(string Text, Assessment Run)> Hostile =>
        HostileText.All.Concat(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "'=1", "\n=1", "::error::x", "\r\n::error::x", "\u2028::error::x", "a%0A::error::x,y=z", "##[error]x", "\ufffe\uffff", "a\vb\fc"]).Select(text => (text, SampleAssessment.Hostile(text)));

    /// <summary>Rules that were decided as a whole: one of each verdict, with no finding.</summary>
    public static Assessment WithoutFindings() => SampleAssessment.Of([.. Enum.GetValues<Verdict>().Select(verdict => SampleAssessment.Outcome("C-" + verdict, verdict))]);

    public static byte[] Bytes(string name, Assessment assessment, bool dueOnly = false)
    {
        using var output = new MemoryStream();
        MachineReport.Write(name, assessment, dueOnly, output);
        return output.ToArray();
    }

    /// <summary>The report as text; it has to be UTF-8.</summary>
    public static string Text(string name, Assessment assessment, bool dueOnly = false) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(name, assessment, dueOnly));

    /// <summary>The findings of the JSON report.</summary>
    public static IReadOnlyList<JsonElement> JsonFindings(Assessment assessment) =>
        [.. JsonElement.Parse(ReportFiles.Json(assessment)).GetProperty("findings").EnumerateArray()];

    /// <summary>The fingerprints of the JSON report, in its order; of those verdicts, or of all when none is given.</summary>
    public static IReadOnlyList<string> Fingerprints(Assessment assessment, params string[] verdicts) =>
        [.. JsonFindings(assessment).Where(finding => verdicts.Length == 0 || verdicts.Contains(finding.GetProperty("verdict").GetString())).Select(finding => finding.GetProperty("fingerprint").GetString()!)];

    /// <summary>The text as one line in which everything can be seen.</summary>
    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(Visible));

    /// <summary>The same with its line breaks, all of them LF.</summary>
    public static string Lines(string text) => string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(OneLine));

    private static string Visible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value is 0xfffe or 0xffff
            ? string.Concat(rune.ToString().Select(unit => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture)))
            : rune.ToString();
}
