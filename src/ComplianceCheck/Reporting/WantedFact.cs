using System.Collections.Immutable;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>
/// A fact or proof that undecided findings wait for: one, however many of them, in however many documents. Every report
/// groups what is unknown by these.
/// </summary>
/// <param name="Field">The path as rules ask for it, without the <c>^.</c> or <c>$item.</c> that tells from where in a document.</param>
/// <param name="Description">What would settle it, in a sentence fragment without a full stop.</param>
/// <param name="Findings">The findings that wait for it, each once, in the order of the assessment.</param>
/// <param name="Places">Where it would stand, each once.</param>
internal sealed record WantedFact(string Field, string Description, ImmutableArray<Finding> Findings, ImmutableArray<Location> Places)
{
    /// <summary>The description, which begins with the field or has it before a colon.</summary>
    public string Sentence
    {
        get
        {
            var bare = Field.StartsWith("$site.", StringComparison.Ordinal) ? Field["$site.".Length..] : Field;
            return Description.StartsWith(bare + " ", StringComparison.Ordinal) ? Description : $"{Field}: {Description}";
        }
    }

    /// <summary>The first finding on each item: several rules may want one fact of one item.</summary>
    public ImmutableArray<Finding> Items { get; } = [.. Findings.DistinctBy(finding => (finding.Document, finding.Item, finding.Label))];

    /// <summary>Ids of the documents that hold the items with how many of them each holds; null for all documents as a whole.</summary>
    public IEnumerable<(string? Document, int Items)> Documents =>
        Items.GroupBy(finding => finding.Document, StringComparer.Ordinal).Select(group => (group.Key, group.Count()));

    /// <summary>What <paramref name="findings"/> wait for: what most of them do first, else in the order in which they ask.</summary>
    public static ImmutableArray<WantedFact> Of(IEnumerable<Finding> findings) =>
    [
        .. findings
            .SelectMany(finding => finding.Missing, (finding, missing) => (Finding: finding, Missing: missing))
            .GroupBy(want => (Field: Asked(want.Missing.Field), want.Missing.Description))
            .Select(wants => new WantedFact(
                wants.Key.Field,
                wants.Key.Description,
                [.. wants.Select(want => want.Finding).Distinct<Finding>(ReferenceEqualityComparer.Instance)],
                [.. wants.Select(want => want.Missing.Location).Distinct()]))
            .OrderByDescending(fact => fact.Items.Length),
    ];

    /// <summary>A rule may ask for one fact by several paths. What the site records is another fact than what the document does.</summary>
    private static string Asked(string field)
    {
        while (field is ['$' or '^', ..] && !field.StartsWith("$site.", StringComparison.Ordinal) && field.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0)
        {
            field = field[(dot + 1)..];
        }

        return field;
    }
}
