using System.Globalization;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Evaluation;

namespace ComplianceCheck.Authoring;

/// <summary>Verdicts, answers and items as tests write them.</summary>
internal static class TestWords
{
    public static string Of(Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        _ => "unknown",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Unknown => "unknown",
        _ => "notApplicable",
    };

    /// <summary>The items that have the verdict of the rule: <c>check: list[0].inner[1]</c>, behind <c>$site.</c> or <c>$documents[1].</c> for one that stands elsewhere.</summary>
    public static IEnumerable<string> ItemsOf(RuleOutcome outcome) =>
        outcome.Findings.Where(finding => finding.Item is not null && finding.Verdict == outcome.Verdict).Select(finding => NameOf(finding, outcome));

    /// <summary>A JSON pointer as a path of names and positions; <paramref name="whole"/> for the document.</summary>
    public static string PathOf(string pointer, string whole)
    {
        var name = new StringBuilder();
        foreach (var segment in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            _ = segment.All(char.IsAsciiDigit) ? name.Append('[').Append(segment).Append(']') : name.Append(name.Length > 0 ? "." : "").Append(segment);
        }

        return name.Length == 0 ? whole : name.ToString();
    }

    private static string NameOf(Finding finding, RuleOutcome outcome)
    {
        var isElsewhere = finding.Item!.StartsWith("site:", StringComparison.Ordinal) || (outcome.Document is null && finding.Location.Path == TestFacts.SiteFile);
        var number = outcome.Document is null ? TestFacts.NumberOf(finding.Location.Path) : 0;
        var prefix = isElsewhere ? "$site" : number > 0 ? string.Create(CultureInfo.InvariantCulture, $"$documents[{number}]") : "";
        var path = PathOf(finding.Location.Pointer, "");
        return (finding.Check is null ? "" : finding.Check + ": ") + prefix + (prefix.Length > 0 && path.Length > 0 ? "." : "") + path;
    }
}
