using ComplianceCheck.Text;

namespace ComplianceCheck.Assessments;

/// <summary>An earlier run that another is measured by.</summary>
/// <param name="File">Its result as JSON.</param>
/// <param name="Assessment">What was read from it.</param>
public sealed record BaselineRun(SourceText File, Assessment Assessment);
