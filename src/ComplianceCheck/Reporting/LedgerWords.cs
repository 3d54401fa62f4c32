using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>What people decided and what was not looked at, counted, one line for each.</summary>
internal static class LedgerWords
{
    public static IEnumerable<string> Of(Assessment assessment)
    {
        if (assessment.AssessedBy is { } assessor)
        {
            yield return $"Assessor: {assessor}";
        }

        if (assessment.Profile is { } profile)
        {
            yield return $"Profile {profile.Id} ({profile.Path}): {ReportWords.Count(profile.Decisions.Length, "decision", "decisions")}";
        }

        if (!assessment.Waivers.IsEmpty)
        {
            var holding = assessment.Waivers.Count(waiver => waiver.Findings > 0);
            var failures = assessment.Findings.Count(finding => finding.Waiver is not null);
            var partly = assessment.Findings.Count(finding => finding.Waiver is { IsWhole: false });
            yield return $"Waivers: {ReportWords.Count(holding)} of {ReportWords.Count(assessment.Waivers.Length)} {(holding == 1 ? "holds" : "hold")}, for {ReportWords.Count(failures, "failure", "failures")}{(partly == 0 ? "" : $", {ReportWords.Count(partly)} of them only in part")}";
        }

        if (!assessment.Attestations.IsEmpty)
        {
            var current = assessment.Attestations.Count(attestation => attestation.IsCurrent);
            yield return $"Attestations: {ReportWords.Count(current)} of {ReportWords.Count(assessment.Attestations.Length)} {(current == 1 ? "holds" : "hold")}";
        }

        if (!assessment.NotExamined.IsEmpty)
        {
            yield return $"Not examined: {string.Join(", ", assessment.NotExamined.GroupBy(omission => omission.Kind, StringComparer.Ordinal).Select(group => Counted(group.Key, group.Count(), group.Count(omission => omission.IsAttested))))}; --report html=FILE lists them";
        }
    }

    private static string Counted(string kind, int count, int attested) => kind switch
    {
        "paragraph" => $"{ReportWords.Count(count, "part of a paragraph", "parts of paragraphs")} that no document can show ({(attested == 0 ? "none" : ReportWords.Count(attested))} attested for all documents)",
        _ => ReportWords.Count(count, kind, kind + "s"),
    };
}
