using System.Diagnostics;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary><c>results</c> of a SARIF run: every finding in the order of the outcomes, then every doubt about a decision.</summary>
internal sealed class SarifResults(Assessment assessment, bool dueOnly, SarifIndex index)
{
    private readonly Dictionary<string, AssessedRule> rules = assessment.Rules.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    private readonly ILookup<Location, AssessedWaiver> waivers = assessment.Waivers.ToLookup(waiver => waiver.Location);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var finding in assessment.Findings)
        {
            WriteFinding(json, finding);
            if (json.BytesPending > JsonReport.FlushAt)
            {
                json.Flush();
            }
        }

        foreach (var doubt in assessment.Diagnostics.Where(SarifIndex.IsDoubt))
        {
            WriteDoubt(json, doubt);
        }

        json.WriteEndArray();
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WriteHead(json, finding.Rule, KindOf(finding.Verdict), LevelOf(finding), finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifPlaces.WriteLocationBody(json, finding.Location, finding.Item ?? finding.Document, null, index);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("complianceCheck/v1", finding.Fingerprint);
        json.WriteString("complianceCheckValues/v1", finding.ValueHash);
        json.WriteEndObject();
        WriteEvidence(json, finding);
        WriteRelated(json, finding);
        WriteState(json, finding, finding.Change);
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    /// <summary>A doubt about a waiver or an attestation: for somebody to look at, and neither failed nor passed.</summary>
    private void WriteDoubt(Utf8JsonWriter json, Diagnostic doubt)
    {
        json.WriteStartObject();
        WriteHead(json, doubt.Code.Id, "review", "none", SarifInvocation.Told(doubt));
        if (doubt.Path.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            SarifPlaces.WritePhysical(json, doubt.Path, SarifInvocation.PlaceOf(doubt), index);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        WriteState(json, null, FindingChange.New);
        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json, string rule, string kind, string level, string message)
    {
        json.WriteString("ruleId", rule);
        if (index.RuleOf(rule) is { } number)
        {
            json.WriteNumber("ruleIndex", number);
        }

        json.WriteString("kind", kind);
        json.WriteString("level", level);
        SarifText.Write(json, "message", message);
    }

    /// <summary>From the item to every value that the verdict rests on, in the order in which they were read.</summary>
    private void WriteEvidence(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Evidence.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        WriteStep(json, finding.Location, ReportWords.Item(finding));
        foreach (var evidence in finding.Evidence)
        {
            WriteStep(json, evidence.Location, $"{evidence.Field}: {evidence.Value ?? "nothing is recorded"}{(evidence.Assumed ? " (assumed, because nothing is recorded)" : "")}");
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteStep(Utf8JsonWriter json, Location place, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject("location");
        SarifPlaces.WriteLocationBody(json, place, null, text, index);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What would settle an unknown, and where somebody states it in place of a document.</summary>
    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Missing.IsEmpty && finding.Attested is null)
        {
            return;
        }

        var id = 0;
        json.WriteStartArray("relatedLocations");
        foreach (var missing in finding.Missing)
        {
            SarifPlaces.WriteLocation(json, missing.Location, $"missing: {missing.Description}", index, ++id);
        }

        if (finding.Attested is { } attested)
        {
            SarifPlaces.WriteLocation(json, attested, "attested here; the finding stays unknown", index, ++id);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Suppressions, and the state since the baseline. SARIF asks that all results of a run have each of them, or none has
    /// (3.27.23, 3.27.24); nobody compared the doubts, and they are called new rather than old.
    /// </summary>
    /// <remarks>
    /// Only a waiver that holds for all duties suppresses. One that holds in part is no suppression under review: nobody reviews
    /// it, and many viewers hide whatever has a suppression of any status, here a failure that counts. It stands in the properties.
    /// </remarks>
    private void WriteState(Utf8JsonWriter json, Finding? finding, FindingChange? change)
    {
        json.WriteStartArray("suppressions");
        if (finding is { Waiver: { } waiver } && RunExit.IsWaived(finding))
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", string.Join("; ", waivers[waiver.Location].Take(1).Select(granted => granted.Reason).Append(ReportWords.Waived(finding))));
            json.WriteStartObject("location");
            SarifPlaces.WritePhysical(json, waiver.Location.Path, waiver.Location, index);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (assessment.Baseline is not null)
        {
            json.WriteString("baselineState", StateOf(change ?? FindingChange.New));
        }
    }

    private void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("severity", finding.Severity);
        json.WriteString("document", finding.Document);
        json.WriteString("item", finding.Item);
        json.WriteString("label", finding.Label);
        json.WriteString("check", finding.Check);
        if (finding.Verdict == Verdict.Fail)
        {
            json.WriteBoolean("counts", RunExit.Counts(finding, dueOnly));
            json.WriteBoolean("notYetDue", finding.NotYetDue);
        }

        if (finding.Remediation is { } remediation && remediation != rules.GetValueOrDefault(finding.Rule)?.Remediation)
        {
            json.WriteString("remediation", remediation);
        }

        if (finding.Waiver is not null)
        {
            JsonDecisions.WriteWaiverOf(json, finding);
        }

        if (finding.Attested is { } attested)
        {
            json.WriteStartObject("attested");
            JsonFinding.WritePlace(json, attested);
            json.WriteEndObject();
        }

        if (finding.Change is { } change)
        {
            json.WriteString("change", ReportWords.Key(change));
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// A failure is as bad as its severity says; one that is left out because it is not yet due is a note. All else is
    /// <c>none</c>, which is written, because readers that know no <c>kind</c> take what has no level for a warning, or for what
    /// the rule says.
    /// </summary>
    private string LevelOf(Finding finding) => finding.Verdict != Verdict.Fail ? "none" : dueOnly && finding.NotYetDue ? "note" : SarifTool.LevelOf(finding.Severity);

    private static string KindOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Unknown => "open",
        Verdict.NotApplicable => "notApplicable",
        _ => throw new UnreachableException(),
    };

    private static string StateOf(FindingChange change) => change switch
    {
        FindingChange.New => "new",
        FindingChange.Unchanged => "unchanged",
        FindingChange.NoLongerAssessed => "absent",
        FindingChange.Worsened or FindingChange.NewlyUnknown or FindingChange.Fixed or FindingChange.Improved => "updated",
        _ => throw new UnreachableException(),
    };
}
