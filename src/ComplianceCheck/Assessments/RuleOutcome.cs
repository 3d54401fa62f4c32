using System.Collections.Immutable;

namespace ComplianceCheck.Assessments;

/// <summary>The verdict of one rule on one document, or on all documents of the run together, and the findings it was made of.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Revision">Revision of the rule.</param>
/// <param name="Document">Id of the document; null where the rule asks all documents of the run together.</param>
/// <param name="Verdict">Fail if any item fails; else unknown if anything is; else pass if any item passed.</param>
/// <param name="Findings">Every item decided, passes included.</param>
public sealed record RuleOutcome(string Rule, int Revision, string? Document, Verdict Verdict, ImmutableArray<Finding> Findings);
