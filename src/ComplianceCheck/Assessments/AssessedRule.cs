using System.Collections.Immutable;

namespace ComplianceCheck.Assessments;

/// <summary>What a report says of a rule.</summary>
/// <param name="Pack">Id of the pack it belongs to.</param>
/// <param name="Id">Unique in the run.</param>
/// <param name="Revision">Raised when the meaning changes.</param>
/// <param name="Title">The state it finds.</param>
/// <param name="Severity">The severity, or the worst of several that depend on the item.</param>
/// <param name="Requirement">What must hold, one sentence.</param>
/// <param name="Rationale">Why it matters; null when the pack does not say.</param>
/// <param name="Remediation">What to do; null when the pack does not say.</param>
/// <param name="Authorities">What it rests on.</param>
/// <param name="References">Framework to the items of it that correspond.</param>
/// <param name="ChangedBecause">Why the pack changes texts, severity or authorities of the rule, which is that of a pack below; null when it does not.</param>
/// <param name="Theme">Title of the group that its id begins with; null when the pack does not say.</param>
public sealed record AssessedRule(
    string Pack,
    string Id,
    int Revision,
    string Title,
    string Severity,
    string Requirement,
    string? Rationale,
    string? Remediation,
    ImmutableArray<CitedAuthority> Authorities,
    ImmutableSortedDictionary<string, ImmutableArray<string>> References,
    string? ChangedBecause = null,
    string? Theme = null);
