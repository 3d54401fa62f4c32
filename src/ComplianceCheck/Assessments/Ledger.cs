using System.Collections.Immutable;

namespace ComplianceCheck.Assessments;

/// <summary>The account of what was decided and what was not looked at: nothing is left out of it.</summary>
/// <param name="Outcomes">One for each rule and each document in its scope; one for each rule that asks all documents together.</param>
/// <param name="Items">One for each finding.</param>
/// <param name="UnreadFiles">Files that were named or found and could not be used, in ordinal order.</param>
public sealed record Ledger(VerdictCounts Outcomes, VerdictCounts Items, ImmutableArray<string> UnreadFiles);
