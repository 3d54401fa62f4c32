using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>What somebody states where no document can show it, and whether it still holds on the day of the run.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="At">The paragraph.</param>
/// <param name="Document">The document it is about; null for all.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="By">Who states it.</param>
/// <param name="On">The day on which it was stated.</param>
/// <param name="RenewBy">The last day on which it holds.</param>
/// <param name="RenewEvery">How often it has to be stated again, as written: <c>365d</c>.</param>
/// <param name="IsCurrent">Whether the day of the run lies between, and the document is part of the run.</param>
public sealed record AssessedAttestation(
    Location Location,
    string Source,
    string At,
    string? Document,
    string Statement,
    string By,
    DateOnly On,
    DateOnly RenewBy,
    string RenewEvery,
    bool IsCurrent)
{
    internal static AssessedAttestation Of(Attestation attestation, DateOnly asOf, bool isOfTheRun)
    {
        var renewBy = attestation.RenewEvery.Move(Documents.DateRange.Of(attestation.On), earlier: false)?.Last ?? DateOnly.MaxValue;
        return new AssessedAttestation(
            Location.Of(attestation.Written.Source, attestation.Written.Span, ""),
            attestation.Source,
            attestation.At,
            attestation.Document,
            attestation.Statement,
            attestation.By,
            attestation.On,
            renewBy,
            attestation.RenewEvery.ToString(),
            isOfTheRun && attestation.On <= asOf && asOf <= renewBy);
    }
}
