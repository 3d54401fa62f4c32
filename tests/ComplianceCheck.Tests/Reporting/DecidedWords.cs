using ComplianceCheck.Assessments;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>What a reader who signs has to find in a report of what people decided, whatever it is written in.</summary>
internal static class DecidedWords
{
    /// <summary>Every text of every waiver, attestation, decision, omission and input, as it is recorded or in words.</summary>
    public static IEnumerable<string> Of(Assessment run) =>
    [
        run.AssessedBy!,
        run.Baseline!.Path,
        run.Profile!.Path,
        run.Profile!.ApprovedBy!,
        run.Profile!.Doc!,
        .. run.Profile!.Decisions.SelectMany(decision => new[] { decision.Name, decision.Why, decision.Value ?? "", decision.Was ?? "" }),
        .. run.Waivers.SelectMany(waiver => new[] { Place(waiver.Location), waiver.Rule, waiver.Document, waiver.Item ?? "every item", waiver.Check ?? "", waiver.ValueHash ?? "", waiver.Reason, waiver.ApprovedBy, waiver.Doc, waiver.TimeZone, Day(waiver.From), Day(waiver.Until) }),
        .. run.Waivers.SelectMany(waiver => waiver.Recorded.Values),
        "assessed on",
        "other means",
        "compensating control",
        "holds in part",
        "expired",
        .. run.Attestations.SelectMany(attestation => new[] { Place(attestation.Location), attestation.Source, attestation.At, attestation.Document ?? "every document", attestation.Statement, attestation.By, Day(attestation.On), Day(attestation.RenewBy), attestation.RenewEvery }),
        "does not hold",
        .. run.NotExamined.SelectMany(omission => new[] { omission.Name, omission.Why.Replace("no document can show this part: ", "", StringComparison.Ordinal)[1..] }),
        .. run.Inputs.SelectMany(input => new[] { input.Role, input.Path, input.Sha256, input.Name ?? "" }),
    ];

    private static string Place(Location place) => $"{place.Path}:{place.Line}:{place.Column}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
