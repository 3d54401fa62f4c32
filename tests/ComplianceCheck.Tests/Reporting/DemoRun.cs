using ComplianceCheck.Assessments;
using ComplianceCheck.Cli;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>The built-in demonstration port, checked as of its own date.</summary>
internal static class DemoRun
{
    public static Assessment Of(ToolIdentity tool) => new ComplianceRun
    {
        Tool = tool,
        Packs = EmbeddedFiles.Packs,
        Files = [.. EmbeddedFiles.Paths.Where(path => path.StartsWith("demo/", StringComparison.Ordinal) && !path.StartsWith("demo/lists/", StringComparison.Ordinal)).Select(path => EmbeddedFiles.Open(path)!)],
    }.Assess();
}
