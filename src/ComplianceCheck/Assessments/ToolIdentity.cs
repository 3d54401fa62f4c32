namespace ComplianceCheck.Assessments;

/// <summary>What made an assessment.</summary>
/// <param name="Name">Name of the tool.</param>
/// <param name="Version">Version of the tool.</param>
/// <param name="TemplateEngine">Name and version of the engine that renders report templates.</param>
public sealed record ToolIdentity(string Name, string Version, string TemplateEngine);
