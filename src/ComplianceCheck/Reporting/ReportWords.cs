using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>The words of the formats, for machines and for people, each in one place.</summary>
internal static class ReportWords
{
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

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    /// <summary>How the number of outcomes comes about: <c>3 outcomes: 1 rule × 3 documents</c>.</summary>
    public static string Scope(Assessment assessment)
    {
        var rules = assessment.Outcomes.Select(outcome => outcome.Rule).Distinct(StringComparer.Ordinal).Count();
        var documents = assessment.Outcomes.Select(outcome => outcome.Document).Distinct(StringComparer.Ordinal).Count();
        var outcomes = Count(assessment.Outcomes.Length, "outcome", "outcomes");
        return assessment.Outcomes.Length == rules * documents
            ? $"{outcomes}: {Count(rules, "rule", "rules")} × {Count(documents, "document", "documents")}"
            : $"{outcomes}: {Count(rules, "rule", "rules")} on {Count(documents, "document", "documents")}, each where it is in scope";
    }
}
