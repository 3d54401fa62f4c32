using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Reporting;

/// <summary><c>templates/README.md</c>: people write what stands before the members, and the rest is written from the table of the members.</summary>
[TestClass]
public sealed class TemplatePageTests
{
    private const string Rest = "\n### The report itself";

    private static readonly string Path = Repository.PathOf("templates/README.md");

    [TestMethod]
    public void Page_IsWhatTheTableOfTheMembersSays()
    {
        var expected = File.ReadAllText(Path).ReplaceLineEndings("\n");
        var page = TemplatePage.Write(expected.Split(Rest)[0], DemoRun.Of(new ToolIdentity("ComplianceCheck", "1.0.0", "Scriban 7.5.3")), SampleAssessment.Incomplete(), SampleAssessment.TwoPacks(), SampleAssessment.Decided(), Changed());
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(Path, page);
        }

        Assert.AreEqual(expected, page, "templates/README.md is written by UPDATE_EXPECTED=1");
    }

    [TestMethod]
    public void Page_EveryMember_HasAnExample() =>
        Assert.AreEqual("", string.Join('\n', File.ReadLines(Path).Where(line => line.EndsWith("|  |", StringComparison.Ordinal))));

    private static Assessment Changed()
    {
        var port = SampleAssessment.Port();
        return port with { Rules = [.. port.Rules.Select(rule => rule with { ChangedBecause = "The order names whom to call" })] };
    }
}
