using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The reports that programs read, by name. Each is written in one pass and streamed.</summary>
public static class MachineReport
{
    private static readonly ImmutableArray<(string Name, Action<Assessment, bool, Stream> Write)> All =
    [
        ("json", (assessment, _, output) => JsonReport.Write(assessment, output)),
        ("sarif", SarifReport.Write),
        ("jsonl", (assessment, _, output) => JsonLinesReport.Write(assessment, output)),
        ("csv", CsvReport.Write),
        ("junit", JUnitReport.Write),
        ("github", GitHubReport.Write),
        ("oscal", OscalResults.Write),
        ("poam", OscalPlan.Write),
    ];

    /// <summary>Names of the reports.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(report => report.Name)];

    /// <summary>Writes a report: UTF-8 without a byte order mark, LF line ends (CSV has those of RFC 4180: CRLF).</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are left out, where a format knows what counts and what does not.</param>
    /// <param name="output">Is not closed.</param>
    public static void Write(string name, Assessment assessment, bool dueOnly, Stream output) => All.First(report => report.Name == name).Write(assessment, dueOnly, output);
}
