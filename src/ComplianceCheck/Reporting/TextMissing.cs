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
        // A rule may ask for one fact by several paths; a reader needs it once.
        var lines = finding.Missing.GroupBy(missing => (Sentence: Sentence(missing), missing.Location.Path))
            .Select(places => (places.Key.Sentence, Places: places.Select(missing => missing.Location).Distinct().ToList()))
            .ToList();
        foreach (var (sentence, places) in lines.Take(LinesShown))
        {
            var first = PlaceOf(places[0], finding.Location);
            var text = places.Count == 1 ? $"needs {first} {sentence}" : $"needs {sentence}, at {ReportWords.Count(places.Count)} places from {first}";
            TextLines.Write(output, DiagnosticText.Printable(text), 4);
        }

        var rest = lines.Skip(LinesShown).Sum(line => line.Places.Count);
        if (rest > 0)
        {
            TextLines.Write(output, $"and {ReportWords.Count(rest)} more, all of them with --report html=FILE", 4);
        }
    }

    /// <summary>The description alone where it begins with the field, be it without the <c>$site.</c> or <c>^.</c> that tells where the path starts.</summary>
    private static string Sentence(MissingFact missing)
    {
        var field = missing.Field;
        while (field is ['$' or '^', ..] && field.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0)
        {
            field = field[(dot + 1)..];
        }

        return missing.Description.StartsWith(field + " ", StringComparison.Ordinal) ? missing.Description : $"{missing.Field}: {missing.Description}";
    }

    /// <summary>Line and column alone where the file is that of the finding.</summary>
    private static string PlaceOf(Location missing, Location finding) =>
        string.Equals(missing.Path, finding.Path, StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{missing.Line}:{missing.Column}")
            : TextReport.Place(missing);
}
