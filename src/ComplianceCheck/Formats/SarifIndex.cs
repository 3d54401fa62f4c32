using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Formats;

/// <summary>What a SARIF run lists once and refers to by its position: artifacts, rules, notifications and taxonomies.</summary>
internal sealed class SarifIndex
{
    private readonly Dictionary<string, int> artifacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> notifications = new(StringComparer.Ordinal);

    public SarifIndex(Assessment assessment)
    {
        Taxonomies = new SarifTaxonomies(assessment);
        Artifacts = ArtifactsOf(assessment);
        Doubts = [.. assessment.Diagnostics.Where(IsDoubt).Select(diagnostic => diagnostic.Code).DistinctBy(code => code.Id).OrderBy(code => code.Id, StringComparer.Ordinal)];
        Notifications = NotificationsOf(assessment);
        Number(artifacts, Artifacts.Select(artifact => artifact.Path));
        Number(rules, assessment.Rules.Select(rule => rule.Id).Concat(Doubts.Select(code => code.Id)));
        Number(notifications, Notifications.Select(notification => notification.Id));
    }

    public SarifTaxonomies Taxonomies { get; }

    /// <summary>The files of the run: documents first, then all else that it was made with, each once.</summary>
    public ImmutableArray<SarifArtifact> Artifacts { get; }

    /// <summary>Codes of doubts about decisions: they stand behind the rules, because what has them is a result.</summary>
    public ImmutableArray<DiagnosticCode> Doubts { get; }

    /// <summary>What the notifications of the run can be.</summary>
    public ImmutableArray<DiagnosticCode> Notifications { get; }

    public int? ArtifactOf(string path) => artifacts.TryGetValue(path, out var index) ? index : null;

    public int? RuleOf(string id) => rules.TryGetValue(id, out var index) ? index : null;

    public int? NotificationOf(string id) => notifications.TryGetValue(id, out var index) ? index : null;

    /// <summary>Whether a diagnostic is a doubt about what somebody decided, and so for whoever answers for that.</summary>
    public static bool IsDoubt(Diagnostic diagnostic) => diagnostic.Code.Id.StartsWith("CC6", StringComparison.Ordinal);

    private static void Number(Dictionary<string, int> numbers, IEnumerable<string> ids)
    {
        var next = 0;
        foreach (var id in ids)
        {
            numbers.TryAdd(id, next++);
        }
    }

    private static ImmutableArray<SarifArtifact> ArtifactsOf(Assessment assessment)
    {
        var documents = assessment.Documents.DistinctBy(document => document.Path).ToDictionary(document => document.Path, StringComparer.Ordinal);
        var inputs = assessment.Inputs.ToLookup(input => input.Path, StringComparer.Ordinal);
        return
        [
            .. assessment.Documents.Select(document => document.Path).Concat(assessment.Inputs.Select(input => input.Path)).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal)
                .Select(path => new SarifArtifact(path, documents.GetValueOrDefault(path), [.. inputs[path]])),
        ];
    }

    /// <summary>Diagnostics by their codes, and what the run says of itself, in the same form.</summary>
    private static ImmutableArray<DiagnosticCode> NotificationsOf(Assessment assessment) =>
    [
        .. assessment.Diagnostics.Select(diagnostic => diagnostic.Code).DistinctBy(code => code.Id).OrderBy(code => code.Id, StringComparer.Ordinal),
        SarifInvocation.Unusable,
        .. SarifInvocation.NotExamined(assessment).Select(omission => omission.Kind).Distinct(StringComparer.Ordinal).Select(SarifInvocation.CodeOfOmission),
    ];
}

/// <summary>A file of the run.</summary>
/// <param name="Path">As the assessment names it.</param>
/// <param name="Document">The document that it holds; null for any other input.</param>
/// <param name="Inputs">What it is to the run, usually one thing.</param>
internal sealed record SarifArtifact(string Path, AssessedDocument? Document, ImmutableArray<AssessedInput> Inputs);
