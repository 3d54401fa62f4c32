using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>
/// Lays waivers beside what was found. A waiver never changes a verdict: a failure that it holds for stays one and says so. What
/// became of each waiver is told, and what is doubtful about it is a diagnostic at its place.
/// </summary>
/// <param name="packs">The packs that the waivers were read for.</param>
/// <param name="asOf">The day of the run.</param>
/// <param name="at">The moment of the run; null where it is made for a day, which then is that day everywhere.</param>
/// <param name="diagnostics">Takes what is doubtful.</param>
internal sealed class WaiverBook(ImmutableArray<Pack> packs, DateOnly asOf, DateTimeOffset? at, DiagnosticBag diagnostics)
{
    /// <summary>How many days before its end a waiver is told of.</summary>
    internal const int Notice = 30;

    /// <summary>What is granted for longer has outlived what it was granted on: a deviation is to be mended, and a plan is approved for five years.</summary>
    private const int LongestDeviationYears = 1;
    private const int LongestYears = 5;

    private readonly Dictionary<(string, string?, string, string?, string?, string), Location> seen = [];
    private readonly Dictionary<Finding, FindingWaiver> held = new(ReferenceEqualityComparer.Instance);

    /// <summary>The outcomes with the waivers that hold for their failures, and the waivers with what became of them.</summary>
    /// <param name="waivers">In the order of their files.</param>
    /// <param name="outcomes">What was decided.</param>
    public (ImmutableArray<RuleOutcome> Outcomes, ImmutableArray<AssessedWaiver> Waivers) Apply(IReadOnlyCollection<Waiver> waivers, ImmutableArray<RuleOutcome> outcomes)
    {
        var found = outcomes.SelectMany(outcome => outcome.Findings).ToLookup(finding => finding.Rule, StringComparer.Ordinal);
        var assessed = waivers.Select(waiver => Assess(waiver, [.. found[waiver.Rule]])).ToImmutableArray();
        return held.Count == 0 ? (outcomes, assessed) : ([.. outcomes.Select(WithWaivers)], assessed);
    }

    private RuleOutcome WithWaivers(RuleOutcome outcome) => outcome.Findings.Any(held.ContainsKey)
        ? outcome with { Findings = [.. outcome.Findings.Select(finding => held.TryGetValue(finding, out var waiver) ? finding with { Waiver = waiver } : finding)] }
        : outcome;

    private AssessedWaiver Assess(Waiver waiver, ImmutableArray<Finding> ofRule)
    {
        var day = at is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, waiver.TimeZone).DateTime) : asOf;
        var assessed = AssessedWaiver.Of(waiver, day);
        var rule = packs.SelectMany(pack => pack.Rules).First(known => known.Id == waiver.Rule);
        if (waiver.Revision != rule.Revision)
        {
            // Whoever read it has said so.
            return assessed with { State = WaiverState.Stale };
        }

        if (day > waiver.Until)
        {
            Note(DecisionCodes.ExpiredWaiver, waiver, "until", $"the waiver ended on {Day(waiver.Until)}, and it is {Day(day)} in {waiver.TimeZone.Id}");
            return assessed with { State = WaiverState.Expired };
        }

        if (day < waiver.From)
        {
            Note(DecisionCodes.EarlyWaiver, waiver, "from", $"the waiver begins on {Day(waiver.From)}, and it is {Day(day)} in {waiver.TimeZone.Id}");
            return assessed with { State = WaiverState.NotYetInForce };
        }

        if (waiver.Refusal(rule) is not null)
        {
            // Whoever read it has said so.
            return assessed with { State = WaiverState.NotAccepted };
        }

        return Hold(waiver, assessed, rule, ofRule);
    }

    private AssessedWaiver Hold(Waiver waiver, AssessedWaiver assessed, Rule rule, ImmutableArray<Finding> ofRule)
    {
        var named = ofRule.Where(finding => finding.Document == waiver.Document && (waiver.Check is null || finding.Check == waiver.Check) && (waiver.Item is null || finding.Item == waiver.Item)).ToList();
        var failing = named.Where(finding => finding.Verdict == Verdict.Fail).ToList();
        if (failing.Count == 0)
        {
            NoteUnused(waiver, ofRule, named);
            return assessed;
        }

        var holding = failing.Where(finding => waiver.ValueHash is null || finding.ValueHash == waiver.ValueHash).ToList();
        if (holding.Count == 0)
        {
            Note(DecisionCodes.StaleWaiver, waiver, "valueHash", $"this was granted for other values than are recorded now, whose hash is `{failing[0].ValueHash}`", "look at what is recorded, and have it granted for that");
            return assessed with { State = WaiverState.Stale };
        }

        var subject = (waiver.Rule, waiver.Check, waiver.Document, waiver.Item, waiver.ValueHash, waiver.Basis);
        if (!seen.TryAdd(subject, assessed.Location))
        {
            var other = seen[subject];
            Note(DecisionCodes.UnusedWaiver, waiver, "rule", string.Create(CultureInfo.InvariantCulture, $"the waiver at {other.Path}:{other.Line}:{other.Column} is for the same"), "remove one of them");
        }

        NoteBreadth(waiver, rule, holding);
        NoteLength(waiver);
        if (waiver.Until.DayNumber - assessed.Day.DayNumber <= Notice)
        {
            Note(DecisionCodes.ExpiringWaiver, waiver, "until", $"the waiver ends on {Day(waiver.Until)}, within {Notice} days");
        }

        var standing = Waiver.Binding(rule).Where(citation => !citation.Accepts(waiver.Basis)).Select(citation => citation.Text).ToImmutableArray();
        if (!standing.IsEmpty)
        {
            Note(DecisionCodes.PartialWaiver, waiver, "basis", $"`{waiver.Basis}` is no exception from {string.Join("; ", standing)}, on which {rule.Id} rests too");
        }

        var exception = new FindingWaiver(assessed.Location, waiver.Basis, waiver.Until, waiver.ApprovedBy, standing);
        foreach (var finding in holding.Where(finding => !held.TryGetValue(finding, out var other) || (exception.IsWhole && !other.IsWhole)))
        {
            held[finding] = exception;
        }

        return assessed with { State = standing.IsEmpty ? WaiverState.Applied : WaiverState.PartlyApplied, Findings = holding.Count };
    }

    private void NoteUnused(Waiver waiver, ImmutableArray<Finding> ofRule, List<Finding> named)
    {
        var ofDocument = ofRule.Where(finding => finding.Document == waiver.Document && (waiver.Check is null || finding.Check == waiver.Check)).ToList();
        var (key, message, help) = named.Count > 0
            ? ("rule", $"nothing fails for which this waiver was granted: {Told(named)}", named.Exists(finding => finding.Verdict == Verdict.Unknown) ? "a waiver is for what is known to fail; record what is missing" : "remove it")
            : ofDocument.Count == 0 ? ("document", $"{waiver.Rule} found nothing in a document `{waiver.Document}`", NameSuggestion.DidYouMean(waiver.Document, [.. ofRule.Select(finding => finding.Document).OfType<string>().Distinct(StringComparer.Ordinal)]))
            : (waiver.Item is null ? "rule" : "item", $"{waiver.Rule}{(waiver.Check is null ? "" : $", check {waiver.Check},")} found no item `{waiver.Item}` in `{waiver.Document}`", NameSuggestion.DidYouMean(waiver.Item ?? "", [.. ofDocument.Select(finding => finding.Item).OfType<string>().Distinct(StringComparer.Ordinal)]));
        Note(DecisionCodes.UnusedWaiver, waiver, key, message, help);
    }

    private static string Told(List<Finding> named)
    {
        var counts = VerdictCounts.Of(named.Select(finding => finding.Verdict));
        string[] told = [Count(counts.Pass, "passes", "pass"), Count(counts.Unknown, "cannot be decided", "cannot be decided"), Count(counts.NotApplicable, "does not apply", "do not apply")];
        return string.Join(", ", told.Where(part => part.Length > 0));

        string Count(int count, string one, string many) => count == 0 ? "" : named.Count == 1 ? $"it {one}" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
    }

    private void NoteLength(Waiver waiver)
    {
        var longest = waiver.Basis == "temporaryDeviation" ? LongestDeviationYears : LongestYears;
        if (waiver.Until > waiver.From.AddYears(longest))
        {
            Note(DecisionCodes.BroadWaiver, waiver, "until", string.Create(CultureInfo.InvariantCulture, $"this holds for more than {longest} {(longest == 1 ? "year" : "years")} on the basis `{waiver.Basis}`"), "have it granted for a shorter time, and again when that has passed");
        }
    }

    private void NoteBreadth(Waiver waiver, Rule rule, List<Finding> holding)
    {
        if (waiver.Item is null && holding.Exists(finding => finding.Item is not null))
        {
            Note(DecisionCodes.BroadWaiver, waiver, "rule", string.Create(CultureInfo.InvariantCulture, $"this holds for every item of `{waiver.Document}`, {holding.Count} that {(holding.Count == 1 ? "fails" : "fail")} now and whatever fails later"), "name the item, one waiver for each");
        }
        else if (waiver.Check is null && rule.Checks.Length > 1)
        {
            Note(DecisionCodes.BroadWaiver, waiver, "rule", string.Create(CultureInfo.InvariantCulture, $"this holds for all {rule.Checks.Length} checks of {rule.Id}"), $"name the check: {string.Join(", ", holding.Select(finding => finding.Check).OfType<string>().Distinct(StringComparer.Ordinal))}");
        }
    }

    private void Note(DiagnosticCode code, Waiver waiver, string key, string message, string? help = null) =>
        diagnostics.Add(code, waiver.Written.Source, (waiver.Written[key] ?? waiver.Written["rule"]!).Span, message, help);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
