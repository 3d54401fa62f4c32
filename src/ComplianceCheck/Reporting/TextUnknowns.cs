using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>What cannot be decided, by the fact that would settle it: however many items lack it, it takes one line.</summary>
internal static class TextUnknowns
{
    // Enough to begin with; the reports in files have them all.
    private const int FactsShown = 12;
    private const int DocumentsShown = 5;
    private const int ItemsShown = 3;

    /// <param name="findings">The undecided findings.</param>
    /// <param name="output">Takes the lines.</param>
    /// <param name="writeLine">Writes the one line of a finding or a fact: where, severity, rules, what is.</param>
    /// <param name="names">Names rules.</param>
    public static void Write(IReadOnlyList<Finding> findings, TextWriter output, Action<Location, string, string, string> writeLine, RuleNames names)
    {
        if (findings.Count == 0)
        {
            return;
        }

        TextLines.Write(output, $"{ReportWords.Count(findings.Count, "item", "items")} cannot be decided; what would settle {(findings.Count == 1 ? "it" : "them")}, the most wanted first:", 0);
        foreach (var finding in findings.Where(finding => finding.Missing.IsEmpty))
        {
            writeLine(finding.Location, finding.Severity, names.Of(finding.Rule), finding.Message);
        }

        var facts = WantedFact.Of(findings);
        var hidden = 0;
        var told = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var (index, fact) in facts.Index())
        {
            // However many there are, no item is left out altogether.
            if (index < FactsShown || !fact.Findings.All(told.Contains))
            {
                told.UnionWith(fact.Findings);
                Write(fact, output, writeLine, names);
            }
            else
            {
                hidden++;
            }
        }

        if (hidden > 0)
        {
            TextLines.Write(output, $"and {ReportWords.Count(hidden, "fact", "facts")} more, all of them with --report html=FILE", 4);
        }

        output.Write('\n');
    }

    private static void Write(WantedFact fact, TextWriter output, Action<Location, string, string, string> writeLine, RuleNames names)
    {
        var rules = fact.Findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Select(names.Of);
        var place = fact.Places[0];
        writeLine(place, ReportWords.Worst(fact.Findings.Select(finding => finding.Severity))!, string.Join(", ", rules), fact.Sentence);

        var documents = fact.Documents.ToList();
        var items = And(fact.Items.Select(finding => ReportWords.Item(finding) + PlaceOf(finding.Location, place)), ItemsShown, fact.Items.Length);
        var count = ReportWords.Count(fact.Items.Length, "item", "items");
        var places = fact.Places.Length > fact.Items.Length ? $"; missing at {ReportWords.Count(fact.Places.Length)} places" : "";
        var needed = fact.Items.Length == 1 ? items
            : fact.Items.All(finding => finding.Item is null) ? $"{And(documents.Select(held => ReportWords.Document(held.Document)), DocumentsShown, documents.Count)}, each as a whole"
            : documents.Count == 1 ? $"{count} of {ReportWords.Document(documents[0].Document)}: {items}"
            : $"{count} of {And(documents.Select(held => $"{ReportWords.Document(held.Document)} ({ReportWords.Count(held.Items)})"), DocumentsShown, documents.Count)}: {items}";
        TextLines.Write(output, DiagnosticText.Printable($"needed for {needed}{places}"), 4);
    }

    private static string And(IEnumerable<string> words, int shown, int count) =>
        string.Join(", ", words.Take(shown)) + (count > shown ? $" and {ReportWords.Count(count - shown)} more" : "");

    /// <summary>Where an item stands: nothing where the fact is missing there, line and column alone in the same file.</summary>
    private static string PlaceOf(Location item, Location fact) =>
        !string.Equals(item.Path, fact.Path, StringComparison.Ordinal) ? $" ({TextReport.Place(item)})"
        : (item.Line, item.Column) == (fact.Line, fact.Column) ? ""
        : string.Create(CultureInfo.InvariantCulture, $" ({item.Line}:{item.Column})");
}
