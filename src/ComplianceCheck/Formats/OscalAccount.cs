using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The account of a run as properties: what it was made with, what people decided, what it counted and what it left out.</summary>
internal static class OscalAccount
{
    /// <summary>Whether the run is the whole story, and why.</summary>
    public static OscalProperty Complete(OscalRun run) =>
        new("complete", YesNo(run.IsComplete), Remarks: RunExit.Sentence(run.Assessment, run.IsDueOnly));

    /// <summary>What a title begins with when the document must not be read as the whole story.</summary>
    public static string Caution(OscalRun run) => !run.IsComplete ? "INCOMPLETE: " : run.Outcomes.IsEmpty ? "NOTHING DECIDED: " : "";

    public static IEnumerable<OscalProperty> Of(OscalRun run)
    {
        var assessment = run.Assessment;
        return
        [
            Complete(run),
            new("exit-code", ReportWords.Count(RunExit.Of(assessment, run.IsDueOnly))),
            new("due-only", YesNo(run.IsDueOnly)),
            new("as-of", ReportWords.Date(assessment.AsOf)),
            new("at", assessment.At is { } at ? ReportWords.Moment(at) : null),
            new("assessor", assessment.AssessedBy),
            new("tool", assessment.Tool.Name),
            new("tool-version", assessment.Tool.Version),
            new("template-engine", assessment.Tool.TemplateEngine),
            .. Counts("outcomes", assessment.Ledger.Outcomes),
            .. Counts("items", assessment.Ledger.Items),
            .. assessment.Parameters.Select(parameter => new OscalProperty("parameter", $"{parameter.Name} = {parameter.Value ?? "(no value)"}", parameter.Pack, Why(parameter))),
            .. Decisions(assessment),
            .. assessment.Ledger.UnreadFiles.Select(path => new OscalProperty("unread-file", path)),
            .. assessment.NotExamined.Select(omission => new OscalProperty("not-examined", omission.Name, omission.Kind, omission.Why)),
            .. assessment.Diagnostics.Select(diagnostic => new OscalProperty("diagnostic", DiagnosticText.OneLine(diagnostic), ReportWords.Key(diagnostic.Code.Severity))),
        ];
    }

    public static string YesNo(bool isSo) => isSo ? "yes" : "no";

    private static IEnumerable<OscalProperty> Counts(string what, VerdictCounts counts) =>
    [
        new(what, ReportWords.Count(counts.Pass), ReportWords.Key(Verdict.Pass)),
        new(what, ReportWords.Count(counts.Fail), ReportWords.Key(Verdict.Fail)),
        new(what, ReportWords.Count(counts.Unknown), ReportWords.Key(Verdict.Unknown)),
        new(what, ReportWords.Count(counts.NotApplicable), ReportWords.Key(Verdict.NotApplicable)),
    ];

    private static IEnumerable<OscalProperty> Decisions(Assessment assessment)
    {
        if (assessment.Profile is { } profile)
        {
            yield return new("profile", profile.Id, Remarks: $"{profile.Title} ({profile.Path})");
            foreach (var decision in profile.Decisions)
            {
                yield return new("profile-decision", $"{decision.Name}: {decision.Was ?? "no value"} → {decision.Value ?? "not asked"}", decision.Kind, decision.Why);
            }
        }

        foreach (var line in LedgerWords.Of(assessment))
        {
            yield return new("ledger", line);
        }

        if (assessment.Baseline is { } baseline)
        {
            yield return new("baseline", baseline.Path, Remarks: $"As of {ReportWords.Date(baseline.AsOf)}; {ReportWords.Count(baseline.NoLongerAssessed, "finding", "findings")} of it no longer assessed.");
        }
    }

    private static string Why(AssessedParameter parameter) => string.Join("; ", new[]
    {
        parameter.Why,
        parameter.IsOfProfile ? "set by the profile" : null,
        parameter.AsOf is null ? null : $"as of {parameter.AsOf}",
        parameter.IsStale ? "out of date" : null,
        parameter.Source is null ? null : $"from {parameter.Source}",
        parameter.Licence is null ? null : $"licence {parameter.Licence}",
        parameter.File is null ? null : $"file {parameter.File}",
        parameter.Sha256 is null ? null : $"SHA-256 {parameter.Sha256}",
    }.Where(part => !string.IsNullOrEmpty(part)));
}
