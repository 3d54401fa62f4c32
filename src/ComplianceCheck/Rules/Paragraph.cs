using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>A paragraph of an <see cref="Authority"/>.</summary>
/// <param name="At">How rules cite it.</param>
/// <param name="About">What it asks, in words of the pack's own.</param>
/// <param name="Reach">What it asks that of; null when not stated.</param>
/// <param name="Accepts">Kinds of exception that it grants beside those of the source.</param>
/// <param name="IsUnverified">Whether its wording was not read by who wrote the pack.</param>
/// <param name="References">Framework to the items of it that correspond.</param>
/// <param name="NotInFiles">The part of it that no document can show; null for none.</param>
/// <param name="AttestedBy">Who has to attest that part; null for nobody.</param>
public sealed record Paragraph(
    string At,
    string About,
    string? Reach,
    ImmutableArray<string> Accepts,
    bool IsUnverified,
    ImmutableSortedDictionary<string, ImmutableArray<string>> References,
    string? NotInFiles,
    string? AttestedBy);
