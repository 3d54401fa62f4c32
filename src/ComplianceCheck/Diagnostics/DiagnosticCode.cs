namespace ComplianceCheck.Diagnostics;

/// <summary>One entry of the <see cref="DiagnosticLedger"/>: what a code means, whichever words a single diagnostic uses.</summary>
/// <param name="Id">Stable: <c>CC</c> and four digits. CC1 documents, CC2 rules that cannot be used, CC3 rules that can but should not, CC4 rule tests, CC5 reports, CC6 decisions of people.</param>
/// <param name="Severity">The same for every diagnostic of the code.</param>
/// <param name="Title">A noun phrase of a few words.</param>
/// <param name="Explanation">A paragraph: what it is, why it matters, what to do.</param>
public sealed record DiagnosticCode(string Id, DiagnosticSeverity Severity, string Title, string Explanation);
