using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>What people decided, and the files that the run was made with.</content>
internal sealed partial class ReportModel
{
    private static ScriptObject Input(AssessedInput input) => new()
    {
        ["role"] = input.Role,
        ["path"] = input.Path,
        ["name"] = input.Name,
        ["sha256"] = input.Sha256,
    };

    private ScriptObject? Profile() => assessment.Profile is not { } profile ? null : new ScriptObject
    {
        ["id"] = profile.Id,
        ["title"] = profile.Title,
        ["path"] = profile.Path,
        ["approved_by"] = profile.ApprovedBy,
        ["on"] = profile.On is { } day ? ReportWords.Date(day) : null,
        ["doc"] = profile.Doc,
        ["decisions"] = List(profile.Decisions, decision => new ScriptObject { ["kind"] = decision.Kind, ["name"] = decision.Name, ["was"] = decision.Was, ["value"] = decision.Value, ["why"] = decision.Why }),
    };

    private static ScriptObject Waiver(AssessedWaiver waiver) => new()
    {
        ["place"] = Place(waiver.Location),
        ["rule"] = waiver.Rule,
        ["revision"] = waiver.Revision,
        ["check"] = waiver.Check,
        ["document"] = waiver.Document,
        ["item"] = waiver.Item,
        ["value_hash"] = waiver.ValueHash,
        ["basis"] = waiver.Basis,
        ["basis_words"] = ReportWords.Spaced(waiver.Basis),
        ["grounds"] = List(waiver.Grounds, ReportWords.Spaced),
        ["reason"] = waiver.Reason,
        ["approved_by"] = waiver.ApprovedBy,
        ["doc"] = waiver.Doc,
        ["recorded"] = List(waiver.Recorded, entry => new ScriptObject { ["name"] = ReportWords.Spaced(entry.Key), ["value"] = entry.Value }),
        ["from"] = ReportWords.Date(waiver.From),
        ["until"] = ReportWords.Date(waiver.Until),
        ["time_zone"] = waiver.TimeZone,
        ["state"] = ReportWords.Key(waiver.State),
        ["state_words"] = ReportWords.Word(waiver.State),
        ["findings"] = waiver.Findings,
    };

    private static ScriptObject? WaiverOf(Finding finding) => finding.Waiver is not { } waiver ? null : new ScriptObject
    {
        ["basis"] = waiver.Basis,
        ["basis_words"] = ReportWords.Spaced(waiver.Basis),
        ["until"] = ReportWords.Date(waiver.Until),
        ["approved_by"] = waiver.ApprovedBy,
        ["is_whole"] = waiver.IsWhole,
        ["standing"] = new ScriptArray(waiver.Standing),
        ["place"] = Place(waiver.Location),
        ["sentence"] = ReportWords.Waived(finding),
    };

    private static ScriptObject Attestation(AssessedAttestation attestation) => new()
    {
        ["place"] = Place(attestation.Location),
        ["source"] = attestation.Source,
        ["at"] = attestation.At,
        ["document"] = attestation.Document,
        ["statement"] = attestation.Statement,
        ["by"] = attestation.By,
        ["on"] = ReportWords.Date(attestation.On),
        ["renew_every"] = attestation.RenewEvery,
        ["renew_by"] = ReportWords.Date(attestation.RenewBy),
        ["is_current"] = attestation.IsCurrent,
    };
}
