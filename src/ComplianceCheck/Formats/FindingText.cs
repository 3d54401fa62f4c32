using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>What a finding says, in lines of plain text: each is one line, whatever the inputs hold.</summary>
internal static class FindingText
{
    /// <summary><c>path:line:column</c>.</summary>
    public static string Place(Location location) => VisibleText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{location.Line}:{location.Column}"));

    /// <summary><c>path:line:column /pointer</c>.</summary>
    public static string PlaceAndPointer(Location location) => location.Pointer.Length == 0 ? Place(location) : $"{Place(location)} {VisibleText.OneLine(location.Pointer)}";

    /// <summary>A recorded value, or that none is, and where.</summary>
    public static string Of(Evidence evidence)
    {
        var value = evidence.Value is null ? "is not recorded" : $"= {VisibleText.OneLine(evidence.Value)}";
        return $"{VisibleText.OneLine(evidence.Field)} {value}{(evidence.Assumed ? ", assumed as nothing is recorded" : "")} ({PlaceAndPointer(evidence.Location)})";
    }

    /// <summary>What would settle an unknown, and where it would stand.</summary>
    public static string Of(MissingFact missing) =>
        $"{VisibleText.OneLine(missing.Field)}: {VisibleText.OneLine(missing.Description)} ({PlaceAndPointer(missing.Location)})";

    /// <summary>What the rule rests on: its name, its force, and from when it is due.</summary>
    public static string Of(CitedAuthority authority) =>
        VisibleText.OneLine($"{authority.Text} [{ReportWords.Force(authority.Force)}{(authority.Due is { } due ? $", due {ReportWords.Date(due)}" : "")}]");

    /// <summary>
    /// The item with its id, and the limb of the rule: the same in every run, and no two findings of a rule on a document have the
    /// same. A document as a whole can be found twice, as the item of a check and for the rule: the first digits of the
    /// fingerprint tell them apart.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="namesDocument">Whether the document of an item is named too, where findings of several stand together.</param>
    public static string Name(Finding finding, bool namesDocument)
    {
        var check = finding.Check is null ? "" : $": {finding.Check}";
        if (finding.Item is not { } item)
        {
            return VisibleText.OneLine($"{ReportWords.Item(finding)}{check} [{finding.Fingerprint[..Math.Min(8, finding.Fingerprint.Length)]}]");
        }

        var isNamed = finding.Label == item || finding.Label.EndsWith(" " + item, StringComparison.Ordinal);
        return VisibleText.OneLine($"{(namesDocument ? $"{ReportWords.Document(finding.Document)}, " : "")}{finding.Label}{(isNamed ? "" : $" ({item})")}{check}");
    }

    /// <summary>All that a reader needs who sees nothing else: place, rule, evidence, what is missing, what to do, what it rests on, and the fingerprint.</summary>
    public static IEnumerable<string> Lines(Finding finding, AssessedRule? rule, bool dueOnly)
    {
        yield return PlaceAndPointer(finding.Location);
        yield return VisibleText.OneLine($"{ReportWords.Word(finding.Verdict)} ({finding.Severity}): {finding.Message}");
        yield return VisibleText.OneLine($"Rule: {finding.Rule}{(rule is null ? "" : $" {rule.Title} (pack {rule.Pack}, revision {ReportWords.Count(rule.Revision)}): {rule.Requirement}")}");
        foreach (var evidence in finding.Evidence)
        {
            yield return $"Evidence: {Of(evidence)}";
        }

        foreach (var missing in finding.Missing)
        {
            yield return $"Missing: {Of(missing)}";
        }

        if (finding.Remediation is { } remediation)
        {
            yield return $"Remediation: {VisibleText.OneLine(remediation)}";
        }

        foreach (var authority in finding.Authorities)
        {
            yield return $"Authority: {Of(authority)}";
        }

        foreach (var standing in Standing(finding, dueOnly))
        {
            yield return standing;
        }

        yield return $"Fingerprint: {VisibleText.OneLine(finding.Fingerprint)}";
        yield return $"Value hash: {VisibleText.OneLine(finding.ValueHash)}";
    }

    /// <summary>What people and an earlier run have to do with it.</summary>
    private static IEnumerable<string> Standing(Finding finding, bool dueOnly)
    {
        if (SetAside.Reason(finding, dueOnly) is { } reason)
        {
            yield return VisibleText.OneLine($"Does not count: {reason}");
        }

        if (finding.NotYetDue)
        {
            yield return "Not yet due: no binding authority is due yet";
        }

        if (finding.Waiver is { } waiver)
        {
            yield return VisibleText.OneLine($"Waiver: {ReportWords.Waived(finding)} ({Place(waiver.Location)})");
        }

        if (finding.Attested is { } attested)
        {
            yield return $"Attested: {Place(attested)}; it stays unknown";
        }

        if (finding.Change is { } change)
        {
            yield return $"Since the baseline: {ReportWords.Spaced(ReportWords.Key(change))}";
        }
    }
}
