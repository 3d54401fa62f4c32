using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>An assessment with the UUID of everything that an OSCAL document says of it.</summary>
internal sealed class OscalRun
{
    private readonly Dictionary<Guid, int> taken = [];
    private readonly Dictionary<string, AssessedRule> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssessedDocument> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, int Line, int Column), Guid> waivers = [];

    public OscalRun(Assessment assessment, bool dueOnly)
    {
        (Assessment, IsDueOnly, IsComplete) = (assessment, dueOnly, RunExit.IsComplete(assessment));
        Moment = assessment.At is { } at ? OscalText.Moment(at) : OscalText.Moment(assessment.AsOf);
        foreach (var rule in assessment.Rules)
        {
            rules.TryAdd(rule.Id, rule);
        }

        foreach (var document in assessment.Documents)
        {
            documents.TryAdd(document.Id, document);
        }

        Outcomes =
        [
            .. assessment.Outcomes.Select(outcome => new OscalOutcome(
                outcome,
                Take(OscalIds.Of("finding", outcome.Rule, outcome.Document)),
                [.. outcome.Findings.Select(finding => new OscalItem(finding, Take(OscalIds.Of("observation", finding.Fingerprint, finding.Rule, finding.Check, finding.Document, finding.Item))))])),
        ];
        Waivers = [.. assessment.Waivers.Select(waiver => (waiver, Take(OscalIds.Of("waiver", [.. Place(waiver.Location), waiver.Rule, waiver.Check, waiver.Document, waiver.Item]))))];
        Attestations = [.. assessment.Attestations.Select(attestation => (attestation, Take(OscalIds.Of("attestation", [.. Place(attestation.Location), attestation.Source, attestation.At, attestation.Document]))))];
        Inputs = [.. InputsOf(assessment).Select(input => (input, Take(OscalIds.Of("input", input.Role, input.Path, input.Name))))];
        foreach (var (input, id) in Inputs)
        {
            files.TryAdd(input.Path, id);
        }

        foreach (var (waiver, id) in Waivers)
        {
            waivers.TryAdd((waiver.Location.Path, waiver.Location.Line, waiver.Location.Column), id);
        }
    }

    public Assessment Assessment { get; }

    public bool IsDueOnly { get; }

    public bool IsComplete { get; }

    /// <summary>The moment of the run, or the start of the day for which it was made: there is no clock.</summary>
    public string Moment { get; }

    public ImmutableArray<OscalOutcome> Outcomes { get; }

    public ImmutableArray<(AssessedWaiver Waiver, Guid Id)> Waivers { get; }

    public ImmutableArray<(AssessedAttestation Attestation, Guid Id)> Attestations { get; }

    /// <summary>Every file of the run, documents that nothing else names too.</summary>
    public ImmutableArray<(AssessedInput Input, Guid Id)> Inputs { get; }

    /// <summary>The tool as a component, the same for every run of a version.</summary>
    public Guid Tool => OscalIds.Of("tool", Assessment.Tool.Name, Assessment.Tool.Version);

    /// <summary>What is assessed, as a whole: that of the profile, or else that which the documents make up.</summary>
    public Guid SystemId => Assessment.Profile is { } profile
        ? OscalIds.Of("system", "profile", profile.Id)
        : OscalIds.Of("system", Assessment.Documents.Select(document => document.Id).Order(StringComparer.Ordinal));

    /// <summary>The packs together, as the plan of what was asked.</summary>
    public Guid Plan => OscalIds.Of("packs", Assessment.Packs.Select(pack => $"{pack.Id} {pack.Version} {pack.Sha256}").Order(StringComparer.Ordinal));

    /// <summary>The documents of which each is one subject.</summary>
    public IEnumerable<AssessedDocument> Documents => Assessment.Documents.DistinctBy(document => Subject(document.Id));

    /// <summary>The rules, each id once.</summary>
    public IEnumerable<AssessedRule> Rules => Assessment.Rules.DistinctBy(rule => OscalText.Token(rule.Id), StringComparer.Ordinal);

    /// <summary>Of a whole document of OSCAL: made of all that the run rests on, in whatever order it was given.</summary>
    public Guid Whole(string kind) => OscalIds.Of(
        kind,
        [
            Assessment.Tool.Name, Assessment.Tool.Version, ReportWords.Date(Assessment.AsOf), Assessment.At is null ? null : Moment, Assessment.AssessedBy, IsDueOnly ? "due only" : "all", IsComplete ? "complete" : "incomplete",
            Plan.ToString(),
            .. Inputs.Where(pair => pair.Input.Role != "template").Select(pair => OscalIds.Of("state", pair.Input.Role, pair.Input.Path, pair.Input.Name, pair.Input.Sha256).ToString()).Order(StringComparer.Ordinal),
            .. Assessment.Ledger.UnreadFiles.Order(StringComparer.Ordinal),
        ]);

    /// <summary>A person or an organization by name.</summary>
    public static Guid Party(string name) => OscalIds.Of("party", name);

    public AssessedRule? Rule(string id) => rules.GetValueOrDefault(id);

    /// <summary>The document that a finding is of; null for all together.</summary>
    public AssessedDocument? DocumentOf(string? id) => id is null ? null : documents.GetValueOrDefault(id);

    /// <summary>A document as a subject.</summary>
    public static Guid Subject(string document) => OscalIds.Of("subject", document);

    /// <summary>The resource of a file; null when none stands for it.</summary>
    public Guid? FileOf(string path) => files.TryGetValue(path, out var id) ? id : null;

    /// <summary>The resource of the waiver that holds for a failure; null for none.</summary>
    public Guid? WaiverOf(Finding finding) =>
        finding.Waiver is { Location: var place } && waivers.TryGetValue((place.Path, place.Line, place.Column), out var id) ? id : null;

    private static string[] Place(Location place) => [place.Path, ReportWords.Count(place.Line), ReportWords.Count(place.Column)];

    private static IEnumerable<AssessedInput> InputsOf(Assessment assessment)
    {
        var named = assessment.Inputs.Where(input => input.Role == "document").Select(input => input.Path).ToHashSet(StringComparer.Ordinal);
        return [.. assessment.Inputs, .. assessment.Documents.Where(document => !named.Contains(document.Path)).Select(document => new AssessedInput("document", document.Path, document.Sha256))];
    }

    /// <summary>The UUID itself the first time; what is named like something else gets one of its own, for a document may hold none twice.</summary>
    private Guid Take(Guid id)
    {
        var count = taken[id] = taken.GetValueOrDefault(id) + 1;
        return count == 1 ? id : OscalIds.Of("again", id.ToString(), ReportWords.Count(count));
    }
}
