using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>What would settle an unknown finding, below its line. A fact that is missing in many places takes one line.</summary>
internal static class TextMissing
{
    private const int LinesShown = 5;

    public static void Write(Finding finding, TextWriter output)
    {
        var lines = finding.Missing.GroupBy(missing => (Sentence(missing), missing.Location.Path)).ToList();
        foreach (var places in lines.Take(LinesShown))
        {
            var (sentence, first) = (places.Key.Item1, PlaceOf(places.First().Location, finding.Location));
            var text = places.Count() == 1 ? $"needs {first} {sentence}" : $"needs {sentence}, at {ReportWords.Count(places.Count())} places from {first}";
            TextLines.Write(output, DiagnosticText.Printable(text), 4);
        }

        var rest = lines.Skip(LinesShown).Sum(places => places.Count());
        if (rest > 0)
        {
            TextLines.Write(output, $"and {ReportWords.Count(rest)} more", 4);
        }
    }

    /// <summary>The description, which says first what it speaks of.</summary>
    private static string Sentence(MissingFact missing) =>
        missing.Description.StartsWith(missing.Field + " ", StringComparison.Ordinal) ? missing.Description : $"{missing.Field}: {missing.Description}";

    /// <summary>Line and column alone where the file is that of the finding.</summary>
    private static string PlaceOf(Location missing, Location finding) =>
        string.Equals(missing.Path, finding.Path, StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{missing.Line}:{missing.Column}")
            : TextReport.Place(missing);
}
