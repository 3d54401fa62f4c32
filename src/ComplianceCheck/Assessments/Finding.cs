using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>
/// What was decided of one item by one check, passes included; or, with <see cref="Item"/> null, of the document as a whole
/// where a list is open or empty or the rule asks for evidence of the whole. With <see cref="Document"/> null too, it is all
/// documents of the run together that were decided.
/// </summary>
public sealed record Finding
{
    /// <summary>Names the finding across runs: 32 hexadecimal digits made of rule, check, document and item id, each empty where it is null, never of places or values.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Binds the evidence: 32 hexadecimal digits made of the values the verdict rests on.</summary>
    public required string ValueHash { get; init; }

    public required string Rule { get; init; }

    /// <summary>The limb of the rule; null in a rule that has one, and for the document, or all documents, as a whole.</summary>
    public string? Check { get; init; }

    /// <summary>
    /// Id of the document that holds the item, also where the rule asks all documents together; null for all of them as a
    /// whole.
    /// </summary>
    public required string? Document { get; init; }

    /// <summary>Id of the item, qualified by what holds it where it is unique only there (<c>RRC-1/P1</c>), with <c>site:</c> for one of the site; null for the document, or all documents, as a whole.</summary>
    public string? Item { get; init; }

    /// <summary>The item in words, as the schema's <c>x-label</c> says.</summary>
    public required string Label { get; init; }

    /// <summary>Whether only its place in a list, such as <c>parts[0]</c>, tells the item from its like.</summary>
    public bool IsToldByPlace => Item is not null && PlaceInAList.IsIn(Item);

    public required Verdict Verdict { get; init; }

    /// <summary>critical, high, medium, low or informational; may differ from item to item of one rule.</summary>
    public required string Severity { get; init; }

    public required string Message { get; init; }

    public string? Remediation { get; init; }

    public ImmutableArray<CitedAuthority> Authorities { get; init; } = [];

    /// <summary>A failure of which no binding authority is due yet and one will be.</summary>
    public bool NotYetDue { get; init; }

    /// <summary>The exception that holds for a failure; null for none.</summary>
    public FindingWaiver? Waiver { get; init; }

    /// <summary>Where somebody states what an unknown lacks, in place of a document; it stays unknown. Null for nowhere.</summary>
    public Location? Attested { get; init; }

    /// <summary>What became of it since the baseline; null without one.</summary>
    public FindingChange? Change { get; init; }

    public required Location Location { get; init; }

    /// <summary>The recorded values that the verdict rests on.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What would settle an unknown; empty for any other verdict.</summary>
    public ImmutableArray<MissingFact> Missing { get; init; } = [];
}
