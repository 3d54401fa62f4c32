using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>
/// Lays attestations beside what was found. They stand for the part of a paragraph that no document can show, and never against
/// evidence: an unknown that rests on such a paragraph says who attests it, and stays unknown.
/// </summary>
/// <param name="attestations">In the order of their files.</param>
/// <param name="documents">Those of the run: one about another document attests nothing here.</param>
/// <param name="asOf">The day of the run.</param>
internal sealed class AttestationBook(IEnumerable<Attestation> attestations, ImmutableArray<AssessedDocument> documents, DateOnly asOf)
{
    private const int LongestYears = 5;

    private readonly ImmutableArray<(Attestation Attestation, AssessedAttestation Assessed)> stated =
        [.. attestations.Select(attestation => (attestation, AssessedAttestation.Of(attestation, asOf, attestation.Document is null || documents.Any(document => document.Id == attestation.Document))))];

    /// <summary>The attestations, and whether each still holds.</summary>
    public ImmutableArray<AssessedAttestation> Assessed => [.. stated.Select(pair => pair.Assessed)];

    /// <summary>Notes what is to be renewed, and what is about nothing.</summary>
    public void Note(DiagnosticBag diagnostics)
    {
        foreach (var (attestation, assessed) in stated)
        {
            void Add(DiagnosticCode code, string key, string message, string? help = null) =>
                diagnostics.Add(code, attestation.Written.Source, attestation.Written[key]!.Span, message, help);
            if (attestation.On > asOf)
            {
                Add(DecisionCodes.AttestationToRenew, "on", $"this was stated on {Day(attestation.On)}, after the day of the run");
            }
            else if (assessed.RenewBy < asOf)
            {
                Add(DecisionCodes.AttestationToRenew, "renewEvery", $"this was to be stated again by {Day(assessed.RenewBy)} and does not count any more");
            }
            else if (assessed.RenewBy.DayNumber - asOf.DayNumber <= WaiverBook.Notice)
            {
                Add(DecisionCodes.AttestationToRenew, "renewEvery", $"this has to be stated again by {Day(assessed.RenewBy)}");
            }

            if (assessed.RenewBy > attestation.On.AddYears(LongestYears))
            {
                Add(DecisionCodes.AttestationToRenew, "renewEvery", string.Create(CultureInfo.InvariantCulture, $"this has to be stated again only after {attestation.RenewEvery}, which is more than {LongestYears} years"), "state it again at least as often as a plan is approved");
            }

            if (attestation.Document is { } id && documents.All(document => document.Id != id))
            {
                Add(DecisionCodes.UnusedAttestation, "document", $"no document of the run has the id `{id}`", NameSuggestion.DidYouMean(id, [.. documents.Select(document => document.Id)]));
            }
        }
    }

    /// <summary>The outcomes, whose unknowns name the attestation that stands beside them.</summary>
    public ImmutableArray<RuleOutcome> Apply(ImmutableArray<RuleOutcome> outcomes)
    {
        var current = stated.Where(pair => pair.Assessed.IsCurrent).Select(pair => pair.Assessed).ToList();
        return current.Count == 0 ? outcomes : [.. outcomes.Select(outcome => outcome.Verdict == Verdict.Unknown || outcome.Findings.Any(IsUnknown) ? outcome with { Findings = [.. outcome.Findings.Select(Attested)] } : outcome)];

        Finding Attested(Finding finding) => IsUnknown(finding) && current.Find(attestation => IsAbout(attestation, finding)) is { } attestation ? finding with { Attested = attestation.Location } : finding;
        static bool IsUnknown(Finding finding) => finding.Verdict == Verdict.Unknown;
        static bool IsAbout(AssessedAttestation attestation, Finding finding) =>
            (attestation.Document is null || attestation.Document == finding.Document) && finding.Authorities.Any(authority => authority.Source == attestation.Source && authority.At == attestation.At);
    }

    /// <summary>The parts of paragraphs that no document can show, each with who states it.</summary>
    /// <param name="packs">The packs that ran.</param>
    /// <param name="documents">Ids of the documents that rules were asked of.</param>
    public IEnumerable<NotExamined> NotInFiles(IEnumerable<Pack> packs, IReadOnlyCollection<string> documents) =>
        from authority in packs.SelectMany(pack => pack.Authorities.Values).DistinctBy(authority => authority.Id)
        from paragraph in authority.Paragraphs
        where paragraph.NotInFiles is not null
        select Describe(authority, paragraph, documents);

    private NotExamined Describe(Authority authority, Paragraph paragraph, IReadOnlyCollection<string> documents)
    {
        var made = stated.Select(pair => pair.Assessed).Where(attestation => attestation.Source == authority.Id && attestation.At == paragraph.At).ToList();
        var current = made.Where(attestation => attestation.IsCurrent).ToList();
        var isAttested = current.Exists(attestation => attestation.Document is null) || (documents.Count > 0 && documents.All(id => current.Exists(attestation => attestation.Document == id)));
        var owed = paragraph.AttestedBy is { } who ? $"to be attested by: {who}" : "no one is named to attest it";
        var words = made.Count == 0 ? owed : $"{owed}; " + string.Join("; ", made.Select(attestation => $"{(attestation.IsCurrent ? "attested" : "attested, which does not hold,")} by {attestation.By} on {Day(attestation.On)}{(attestation.Document is { } id ? $" for {id}" : "")}, renewal by {Day(attestation.RenewBy)}"));
        return new NotExamined("paragraph", $"{authority.Title}, {paragraph.At}", $"no document can show this part: {paragraph.NotInFiles}; {words}", isAttested);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
