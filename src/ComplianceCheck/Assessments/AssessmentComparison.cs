using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>Two runs beside each other: what became of every finding, and what else differs. Plain data.</summary>
public sealed record AssessmentComparison
{
    /// <summary>How people call the earlier run: its file, or the rules that it was made with.</summary>
    public required string OldName { get; init; }

    /// <summary>How people call the later run.</summary>
    public required string NewName { get; init; }

    public required Assessment Old { get; init; }

    public required Assessment New { get; init; }

    /// <summary>Those of the later run in its order, then those that are no longer assessed in the order of the earlier one.</summary>
    public required ImmutableArray<FindingComparison> Findings { get; init; }

    /// <summary>Tool, packs, profile, parameters, documents and days that differ.</summary>
    public required ImmutableArray<ContextChange> Context { get; init; }

    /// <summary>Ids of the rules that both runs asked and that mean something else in the later one, or matter more or less there, in ordinal order.</summary>
    public required ImmutableArray<string> ChangedRules { get; init; }

    /// <summary>Verdicts of rules on documents that are others, by document and then by rule.</summary>
    public required ImmutableArray<OutcomeChange> Outcomes { get; init; }

    /// <summary>In what the rules of the two runs differ; empty where only results are at hand.</summary>
    public ImmutableArray<RuleChange> RuleChanges { get; init; } = [];

    /// <summary>What somebody has to look at: failures and unknowns that are new, got worse or are no longer assessed.</summary>
    public IEnumerable<FindingComparison> News => Findings.Where(compared => compared.IsNews);

    /// <summary>Compares two runs: findings by their fingerprints.</summary>
    public static AssessmentComparison Of(Assessment old, Assessment @new, string oldName, string newName)
    {
        var known = old.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var changed = @new.Rules.Where(rule => known.TryGetValue(rule.Id, out var before) && (before.Revision, before.Severity) != (rule.Revision, rule.Severity)).Select(rule => rule.Id).Order(StringComparer.Ordinal).ToImmutableArray();
        // A fingerprint that stands for several findings is compared in order.
        var before = old.Findings.GroupBy(NameOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<Finding>(group), StringComparer.Ordinal);
        var compared = ImmutableArray.CreateBuilder<FindingComparison>();
        foreach (var finding in @new.Findings)
        {
            var earlier = before.TryGetValue(NameOf(finding), out var queue) && queue.TryDequeue(out var first) ? first : null;
            compared.Add(new FindingComparison(earlier is null ? FindingChange.New : ChangeOf(earlier, finding), earlier, finding, changed.Contains(finding.Rule)));
        }

        var left = before.Values.SelectMany(queue => queue).ToHashSet(ReferenceEqualityComparer.Instance);
        compared.AddRange(old.Findings.Where(left.Contains).Select(finding => new FindingComparison(FindingChange.NoLongerAssessed, finding, null, changed.Contains(finding.Rule))));
        return new AssessmentComparison { OldName = oldName, NewName = newName, Old = old, New = @new, Findings = compared.ToImmutable(), Context = [.. ContextOf(old, @new)], Outcomes = [.. OutcomesOf(old, @new)], ChangedRules = changed };
    }

    /// <summary>The later run, whose findings say what became of them. What a rule of another revision finds is new: the earlier run was not asked that.</summary>
    public Assessment Marked()
    {
        var revisions = Old.Rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, rule => rule.Revision, StringComparer.Ordinal);
        var revised = New.Rules.Where(rule => revisions.TryGetValue(rule.Id, out var before) && before != rule.Revision).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var changes = Findings.Where(compared => compared.New is not null).ToDictionary(compared => compared.New!, compared => revised.Contains(compared.Finding.Rule) ? FindingChange.New : compared.Change, ReferenceEqualityComparer.Instance as IEqualityComparer<Finding>);
        return New with
        {
            Baseline = new AssessedBaseline(OldName, Old.AsOf, Findings.Count(compared => compared.Change == FindingChange.NoLongerAssessed && compared.IsNews)),
            Outcomes = [.. New.Outcomes.Select(outcome => outcome with { Findings = [.. outcome.Findings.Select(finding => finding with { Change = changes[finding] })] })],
        };
    }

    /// <summary>
    /// What names a finding in both runs. A thing that only its place in a list tells from its like may be another thing at that place in
    /// the other run, so that it is taken for the same only where the same is recorded of it.
    /// </summary>
    private static string NameOf(Finding finding) => finding.IsToldByPlace ? $"{finding.Fingerprint} {finding.ValueHash}" : finding.Fingerprint;

    private static IEnumerable<OutcomeChange> OutcomesOf(Assessment old, Assessment @new)
    {
        static Dictionary<(string Document, string Rule), RuleOutcome> ByPlace(Assessment run) =>
            run.Outcomes.GroupBy(outcome => (outcome.Document ?? "", outcome.Rule)).ToDictionary(group => group.Key, group => group.First());
        var (before, after) = (ByPlace(old), ByPlace(@new));
        return before.Keys.Union(after.Keys)
            .OrderBy(place => place.Item1, StringComparer.Ordinal).ThenBy(place => place.Item2, StringComparer.Ordinal)
            .Select(place => (Old: before.GetValueOrDefault(place), New: after.GetValueOrDefault(place)))
            .Where(pair => pair.Old?.Verdict != pair.New?.Verdict)
            .Select(pair => new OutcomeChange((pair.New ?? pair.Old)!.Rule, (pair.New ?? pair.Old)!.Document, pair.Old?.Verdict, pair.New?.Verdict));
    }

    private static FindingChange ChangeOf(Finding old, Finding @new) => (old.Verdict, @new.Verdict) switch
    {
        // A failure that was excepted and is not any more counts where it did not.
        (Verdict.Fail, Verdict.Fail) when old.Waiver is { IsWhole: true } && @new.Waiver is not { IsWhole: true } => FindingChange.Worsened,
        (Verdict.Fail, Verdict.Fail) or (Verdict.Unknown, Verdict.Unknown) => Weight(@new).CompareTo(Weight(old)) switch
        {
            > 0 => FindingChange.Worsened,
            < 0 => FindingChange.Improved,
            _ => FindingChange.Unchanged,
        },
        (_, Verdict.Fail) => FindingChange.Worsened,
        (_, Verdict.Unknown) => FindingChange.NewlyUnknown,
        (Verdict.Fail, _) => FindingChange.Fixed,
        (Verdict.Unknown, _) => FindingChange.Improved,
        _ => FindingChange.Unchanged,
    };

    /// <summary>How much a finding matters: one that is due more than one that is not, then by severity.</summary>
    private static int Weight(Finding finding) =>
        (finding.NotYetDue ? 0 : 100) - (RuleGrammar.Severities.IndexOf(finding.Severity) is var rank and >= 0 ? rank : RuleGrammar.Severities.Length);

    private static IEnumerable<ContextChange> ContextOf(Assessment old, Assessment @new)
    {
        IEnumerable<(string What, string? Text)> Told(Assessment run) =>
        [
            ("tool", $"{run.Tool.Name} {run.Tool.Version}"),
            ("template engine", run.Tool.TemplateEngine),
            ("day of the run", run.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("assessor", run.AssessedBy),
            ("complete", run.Complete ? "yes" : "no"),
            ("profile", run.Profile?.Id),
            .. run.Profile?.Decisions.Where(decision => decision.Kind != "parameter").Select(decision => ($"{decision.Kind} of {decision.Name}", decision.Value ?? decision.Why)) ?? [],
            .. run.Packs.Select(pack => ($"pack {pack.Id}", $"{pack.Version} ({pack.Sha256[..Math.Min(12, pack.Sha256.Length)]})")),
            .. run.Rules.Select(rule => ($"rule {rule.Id}", string.Create(CultureInfo.InvariantCulture, $"revision {rule.Revision}, {rule.Severity}"))),
            .. run.Parameters.Select(parameter => ($"parameter {parameter.Name} of {parameter.Pack}", parameter.Value ?? "no value")),
            .. run.Documents.Select(document => ($"document {document.Id}", $"{document.Path} ({document.Sha256[..Math.Min(12, document.Sha256.Length)]})")),
        ];
        var before = Told(old).DistinctBy(told => told.What).ToDictionary(told => told.What, told => told.Text, StringComparer.Ordinal);
        var after = Told(@new).DistinctBy(told => told.What).ToDictionary(told => told.What, told => told.Text, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(what => new ContextChange(what, before.GetValueOrDefault(what), after.GetValueOrDefault(what)))
            .Where(change => change.Old != change.New);
    }
}
