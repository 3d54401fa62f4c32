using System.Diagnostics;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>A finding of ours as an observation: what was seen of one item, with the evidence.</summary>
internal static class OscalObservation
{
    public static void Write(Utf8JsonWriter json, OscalRun run, OscalItem item)
    {
        var finding = item.Finding;
        json.WriteStartObject();
        json.WriteString("uuid", item.Id);
        OscalJson.Markup(json, "title", $"{finding.Rule}: {ReportWords.Item(finding)}");
        OscalJson.Markup(json, "description", finding.Message);
        OscalJson.Properties(json,
        [
            .. Properties(run, finding),
            new("value-hash", finding.ValueHash),
            new("place", TextReport.Place(finding.Location), Remarks: finding.Location.Pointer),
            new("attested", finding.Attested is { } place ? TextReport.Place(place) : null, Remarks: "Stated by somebody in place of a document. It stays unknown."),
            .. finding.Missing.Select(missing => new OscalProperty("missing", missing.Field, Remarks: $"{missing.Description} ({TextReport.Place(missing.Location)} {missing.Location.Pointer})")),
        ]);
        OscalJson.Links(json, run.FileOf(finding.Location.Path) is { } file ? [file] : []);
        WriteWords(json, "methods", "EXAMINE");
        WriteWords(json, "types", finding.Verdict == Verdict.Fail ? "finding" : "control-objective");
        OscalJson.Origins(json, run);
        OscalSubjects.WriteReference(json, run, finding);
        OscalJson.List(json, "relevant-evidence", finding.Evidence, WriteEvidence);
        json.WriteString("collected", run.DocumentOf(finding.Document)?.AsOf is { } day ? OscalText.Moment(day) : run.Moment);
        OscalJson.Markup(json, "remarks", Says(finding.Verdict));
        json.WriteEndObject();
    }

    /// <summary>What names a finding and what became of it, wherever it is told.</summary>
    public static IEnumerable<OscalProperty> Properties(OscalRun run, Finding finding) =>
    [
        new("verdict", ReportWords.Key(finding.Verdict)),
        new("severity", finding.Severity),
        new("fingerprint", finding.Fingerprint),
        new("rule", finding.Rule),
        new("check", finding.Check),
        new("document", finding.Document),
        new("item", finding.Item),
        new("change", finding.Change is { } change ? ReportWords.Key(change) : null, Remarks: "Since the baseline."),
        .. finding.Verdict == Verdict.Fail ? OfFailure(run, finding) : [],
    ];

    private static IEnumerable<OscalProperty> OfFailure(OscalRun run, Finding finding)
    {
        yield return new("counts", OscalAccount.YesNo(RunExit.Counts(finding, run.IsDueOnly)), Remarks: "Whether the failure counts for the exit code of the run.");
        yield return new("not-yet-due", OscalAccount.YesNo(finding.NotYetDue));
        if (finding.Waiver is { } waiver)
        {
            yield return new("waived", waiver.IsWhole ? "whole" : "part", waiver.Basis, $"{ReportWords.Waived(finding)} ({TextReport.Place(waiver.Location)}). The failure stays one.");
        }
    }

    private static void WriteWords(Utf8JsonWriter json, string name, string word)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        if (OscalText.Reference(evidence.Location.Path, evidence.Location.Pointer) is { } reference)
        {
            json.WriteString("href", reference);
        }

        json.WriteString("description", (evidence.Value, evidence.Assumed) switch
        {
            (null, _) => $"{OscalText.Code(evidence.Field)} is not recorded",
            ({ } value, false) => $"{OscalText.Code(evidence.Field)} is {OscalText.Code(value)}",
            ({ } value, true) => $"{OscalText.Code(evidence.Field)} is not recorded and counts as {OscalText.Code(value)}",
        });
        OscalJson.Properties(json, [new("place", TextReport.Place(evidence.Location)), new("assumed", evidence.Assumed ? "yes" : null)]);
        json.WriteEndObject();
    }

    private static string Says(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "Shown to hold.",
        Verdict.Fail => "Shown not to hold.",
        Verdict.Unknown => "Not known: it cannot be decided from what is recorded, and counts as neither satisfied nor failed.",
        Verdict.NotApplicable => "Does not apply: a stated fact says that the question does not arise.",
        _ => throw new UnreachableException(),
    };
}
