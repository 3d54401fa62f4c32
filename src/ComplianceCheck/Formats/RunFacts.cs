using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>What every report says of its run, by name: what made it, of what, for when and whom, and how it came out.</summary>
internal static class RunFacts
{
    /// <summary>What is not known says so: a name is never left out because nothing is stated.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Assessment assessment, bool dueOnly)
    {
        yield return ("tool", $"{assessment.Tool.Name} {assessment.Tool.Version}");
        yield return ("template engine", assessment.Tool.TemplateEngine);
        yield return ("as of", ReportWords.Date(assessment.AsOf));
        yield return ("at", assessment.At is { } at ? ReportWords.Moment(at) : "not stated");
        yield return ("assessor", assessment.AssessedBy ?? "not stated");
        yield return ("handling", assessment.Handling ?? "not stated");
        yield return ("complete", Claim(RunExit.IsComplete(assessment)));
        yield return ("exit code", ReportWords.Count(RunExit.Of(assessment, dueOnly)));
        yield return ("exit code means", RunExit.Sentence(assessment, dueOnly));
        yield return ("failures not yet due are left out", Claim(dueOnly));
        yield return ("scope", ReportWords.Scope(assessment));
        yield return ("outcomes", Counts(assessment.Ledger.Outcomes));
        yield return ("items", Counts(assessment.Ledger.Items));
        foreach (var path in assessment.Ledger.UnreadFiles)
        {
            yield return ("file not used", path);
        }

        foreach (var pack in assessment.Packs)
        {
            yield return ($"pack {pack.Id}", $"{pack.Version}, sha256 {pack.Sha256}: {pack.Title}");
        }

        foreach (var input in assessment.Inputs)
        {
            yield return ($"input {input.Role} {input.Path}", $"sha256 {input.Sha256}{(input.Name is null ? "" : $", for {input.Name}")}");
        }

        foreach (var document in assessment.Documents)
        {
            yield return ($"document {document.Id}", $"{document.Path}, {document.Kind}, sha256 {document.Sha256}, as of {(document.AsOf is { } day ? ReportWords.Date(day) : "not stated")}");
        }

        foreach (var fact in Chosen(assessment))
        {
            yield return fact;
        }
    }

    /// <summary>The waivers and attestations of the run and what became of them, and what was not examined.</summary>
    public static IEnumerable<(string Name, string Text)> Decided(Assessment assessment)
    {
        foreach (var waiver in assessment.Waivers)
        {
            var of = $"{waiver.Rule}{(waiver.Check is null ? "" : $" {waiver.Check}")} of {waiver.Document}{(waiver.Item is null ? "" : $" {waiver.Item}")}";
            yield return ($"waiver {FindingText.Place(waiver.Location)}", $"{ReportWords.Key(waiver.State)}, for {ReportWords.Count(waiver.Findings, "failure", "failures")}: {ReportWords.Spaced(waiver.Basis)} from {ReportWords.Date(waiver.From)} until {ReportWords.Date(waiver.Until)} by {waiver.ApprovedBy} ({waiver.Doc}), {of}: {waiver.Reason}");
        }

        foreach (var attestation in assessment.Attestations)
        {
            yield return ($"attestation {FindingText.Place(attestation.Location)}", $"{(attestation.IsCurrent ? "holds" : "does not hold")}, {ReportWords.Date(attestation.On)} until {ReportWords.Date(attestation.RenewBy)} by {attestation.By}, {attestation.Source} {attestation.At} of {attestation.Document ?? "all documents"}: {attestation.Statement}");
        }

        foreach (var omission in assessment.NotExamined)
        {
            yield return ($"not examined {omission.Kind} {omission.Name}", $"{omission.Why}{(omission.IsAttested ? " (attested)" : "")}");
        }
    }

    private static IEnumerable<(string Name, string Text)> Chosen(Assessment assessment)
    {
        yield return ("profile", assessment.Profile is { } profile ? $"{profile.Id} ({profile.Path}): {profile.Title}, by {profile.ApprovedBy ?? "not stated"} on {(profile.On is { } day ? ReportWords.Date(day) : "not stated")}, {profile.Doc ?? "record not stated"}" : "none");
        foreach (var decision in assessment.Profile?.Decisions ?? [])
        {
            yield return ($"profile {decision.Kind} {decision.Name}", $"{decision.Was ?? "no value"} → {decision.Value ?? (decision.Kind == "off" ? "not asked" : "no value")}: {decision.Why}");
        }

        foreach (var parameter in assessment.Parameters)
        {
            var aside = $"{(parameter.AsOf is null ? "" : $", as of {parameter.AsOf}")}{(parameter.IsStale ? ", out of date" : "")}{(parameter.File is null ? "" : $", from {parameter.File}, sha256 {parameter.Sha256}")}";
            yield return ($"parameter {parameter.Name} of {parameter.Pack}", $"{parameter.Value ?? "no value"}{aside}{(parameter.Why is null ? "" : $" ({parameter.Why})")}");
        }

        yield return ("baseline", assessment.Baseline is { } baseline ? $"{baseline.Path}, as of {ReportWords.Date(baseline.AsOf)}; {ReportWords.Count(baseline.NoLongerAssessed, "finding", "findings")} of it no longer assessed" : "none");
    }

    private static string Claim(bool holds) => holds ? "true" : "false";

    /// <summary>Every verdict with its number, and how many there are.</summary>
    public static string Counts(VerdictCounts counts) =>
        $"{ReportWords.Count(counts.Pass)} pass, {ReportWords.Count(counts.Fail)} fail, {ReportWords.Count(counts.Unknown)} unknown, {ReportWords.Count(counts.NotApplicable)} not applicable, {ReportWords.Count(counts.Total)} in all";
}
