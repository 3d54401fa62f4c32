using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>The words of the formats, for machines and for people, each in one place.</summary>
internal static class ReportWords
{
    private static readonly string[] Severities = ["critical", "high", "medium", "low", "informational"];

    /// <summary>The verdict as machine formats write it.</summary>
    public static string Key(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Unknown => "unknown",
        Verdict.NotApplicable => "notApplicable",
        _ => throw new UnreachableException(),
    };

    /// <summary>The verdict as people read it.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "Pass",
        Verdict.Fail => "Fail",
        Verdict.Unknown => "Unknown",
        Verdict.NotApplicable => "Not applicable",
        _ => throw new UnreachableException(),
    };

    /// <summary>One character beside the word, so that colour never stands alone.</summary>
    public static string Symbol(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✓",
        Verdict.Fail => "✕",
        Verdict.Unknown => "?",
        Verdict.NotApplicable => "–",
        _ => throw new UnreachableException(),
    };

    /// <summary>What the verdict says, for a legend.</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "shown to hold, with the evidence",
        Verdict.Fail => "shown not to hold",
        Verdict.Unknown => "cannot be decided from what is recorded",
        Verdict.NotApplicable => "a stated fact says that the question does not arise",
        _ => throw new UnreachableException(),
    };

    public static string Key(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new UnreachableException(),
    };

    /// <summary>What became of a waiver, as machine formats write it.</summary>
    public static string Key(WaiverState state) => state switch
    {
        WaiverState.Applied => "applied",
        WaiverState.PartlyApplied => "partlyApplied",
        WaiverState.Unused => "unused",
        WaiverState.Stale => "stale",
        WaiverState.Expired => "expired",
        WaiverState.NotYetInForce => "notYetInForce",
        WaiverState.NotAccepted => "notAccepted",
        _ => throw new UnreachableException(),
    };

    /// <summary>What became of a waiver, as people read it.</summary>
    public static string Word(WaiverState state) => state switch
    {
        WaiverState.Applied => "holds",
        WaiverState.PartlyApplied => "holds in part",
        WaiverState.Unused => "nothing needs it",
        WaiverState.Stale => "granted for something else",
        WaiverState.Expired => "expired",
        WaiverState.NotYetInForce => "does not hold yet",
        WaiverState.NotAccepted => "nobody grants it",
        _ => throw new UnreachableException(),
    };

    /// <summary>What became of a finding, as machine formats write it.</summary>
    public static string Key(FindingChange change) => change switch
    {
        FindingChange.New => "new",
        FindingChange.Worsened => "worsened",
        FindingChange.NewlyUnknown => "newlyUnknown",
        FindingChange.Fixed => "fixed",
        FindingChange.Improved => "improved",
        FindingChange.NoLongerAssessed => "noLongerAssessed",
        FindingChange.Unchanged => "unchanged",
        _ => throw new UnreachableException(),
    };

    /// <summary>What became of a finding, as people read it.</summary>
    public static string Word(FindingChange change) => change switch
    {
        FindingChange.New => "New",
        FindingChange.Worsened => "Worsened",
        FindingChange.NewlyUnknown => "Newly unknown",
        FindingChange.Fixed => "Fixed",
        FindingChange.Improved => "Improved",
        FindingChange.NoLongerAssessed => "No longer assessed",
        FindingChange.Unchanged => "Unchanged",
        _ => throw new UnreachableException(),
    };

    /// <summary>The waiver of a failure in a clause; null where there is none.</summary>
    public static string? Waived(Finding finding) => finding.Waiver is not { } waiver ? null
        : waiver.IsWhole ? $"waived until {Date(waiver.Until)}: {Spaced(waiver.Basis)} by {waiver.ApprovedBy}"
        : $"{Spaced(waiver.Basis)} until {Date(waiver.Until)} by {waiver.ApprovedBy}, not from {string.Join("; ", waiver.Standing)}";

    /// <summary>What the force of a source means to a reader; a word that is not known here is shown as it is.</summary>
    public static string Force(string force) => force switch
    {
        "binding" => "binding",
        "directive-ssi" => "binding directive, text not public",
        "guidance" => "guidance, not binding",
        "congressional" => "congressional report, not binding",
        "bill" => "bill, not enacted",
        "framework" => "framework, not binding",
        "pack" => "choice of the rule pack",
        _ => force,
    };

    /// <summary>A name such as <c>sensitiveSecurityInformation</c> as words: <c>sensitive security information</c>.</summary>
    public static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            words.Append(startsWord ? " " : "").Append(startsWord ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }

    /// <summary>The same text with every number padded, so that <c>AC-10</c> comes behind <c>AC-9</c> in ordinal order.</summary>
    public static string Sortable(string text)
    {
        var sortable = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            _ = end == i ? sortable.Append(text[i++]) : sortable.Append(text[i..end].PadLeft(8, '0'));
            i = Math.Max(i, end);
        }

        return sortable.ToString();
    }

    /// <summary>The document that holds a finding, or all of them together.</summary>
    public static string Document(string? document) => document ?? "all documents together";

    /// <summary>What a finding is of: the item in words, or the document as a whole.</summary>
    public static string Item(Finding finding) => finding.Item is null ? $"{Document(finding.Document)} as a whole" : finding.Label;

    /// <summary>A moment to the second, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    /// <summary>How bad a severity is, 0 the worst; a word that is not known here comes after all others.</summary>
    public static int Rank(string severity) => Array.IndexOf(Severities, severity) is var rank and >= 0 ? rank : Severities.Length;

    /// <summary>The worst of some severities; null when there is none.</summary>
    public static string? Worst(IEnumerable<string> severities) => severities.MinBy(Rank);

    /// <summary>
    /// How the number of outcomes comes about: <c>3 outcomes: 1 rule × 3 documents</c>, and, apart from them, the rules that
    /// ask all documents together.
    /// </summary>
    public static string Scope(Assessment assessment)
    {
        var each = assessment.Outcomes.Where(outcome => outcome.Document is not null).ToList();
        var together = assessment.Outcomes.Length - each.Count;
        var rules = each.Select(outcome => outcome.Rule).Distinct(StringComparer.Ordinal).Count();
        var documents = each.Select(outcome => outcome.Document).Distinct(StringComparer.Ordinal).Count();
        var outcomes = Count(assessment.Outcomes.Length, "outcome", "outcomes");
        var asked = together == 0 ? "" : $"{Count(together, "rule", "rules")} on all documents together";
        return each.Count == 0 && together > 0 ? $"{outcomes}: {asked}"
            : each.Count == rules * documents ? $"{outcomes}: {Count(rules, "rule", "rules")} × {Count(documents, "document", "documents")}{(together == 0 ? "" : " and ")}{asked}"
            : $"{outcomes}: {Count(rules, "rule", "rules")} on {Count(documents, "document", "documents")}, each where it is in scope{(together == 0 ? "" : ", and ")}{asked}";
    }
}
