using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary>What this build calls itself.</summary>
internal static class Identity
{
    public static string Version { get; } = typeof(Identity).Assembly.GetName().Version!.ToString(3);

    public static ToolIdentity Tool { get; } = new("ComplianceCheck", Version, ReportTemplate.EngineName);

    /// <summary>One line for <c>--version</c>.</summary>
    public static string Sentence => $"compliance-check {Version} (template engine: {Tool.TemplateEngine})";
}
