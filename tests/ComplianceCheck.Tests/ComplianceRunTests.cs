using ComplianceCheck.Assessments;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests;

[TestClass]
public sealed class ComplianceRunTests
{
    [TestMethod]
    public void Assess_TwoPacksOverOneSchema_AskBoth()
    {
        var first = Workshop.Files(Workshop.Rule("require: {field: colour, equals: red}", "R-1"));
        var second = Workshop.Files(Workshop.Rule("require: {field: house.colour, equals: red}", "R-2"));

        var assessment = Run(first, second);

        Assert.AreEqual("R-1 Pass, R-2 Unknown", Outcomes(assessment));
        Assert.IsTrue(assessment.Complete);
    }

    [TestMethod]
    public void Assess_TwoPacksWithARuleOfOneId_RunTheFirstAndAreIncomplete()
    {
        var first = Workshop.Files(Workshop.Rule("require: {field: colour, equals: red}"));
        var second = Workshop.Files(Workshop.Rule("require: {field: colour, equals: blue}"));

        var assessment = Run(first, second);

        Assert.AreEqual("R-1 Pass", Outcomes(assessment));
        Assert.IsFalse(assessment.Complete);
        Assert.AreEqual("CC2105", string.Join(' ', assessment.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Code.Id)));
    }

    [TestMethod]
    public void Assess_PackWithAnError_RunsTheOtherAndIsIncomplete()
    {
        var first = Workshop.Files(Workshop.Rule("require: {field: color, equals: red}", "R-1"));
        var second = Workshop.Files(Workshop.Rule("require: {field: colour, equals: red}", "R-2"));

        var assessment = Run(first, second);

        Assert.AreEqual("R-2 Pass", Outcomes(assessment));
        Assert.IsFalse(assessment.Complete);
    }

    private static Assessment Run(params PackFiles[] packs) => new ComplianceRun
    {
        Tool = new ToolIdentity("test", "0", "none"),
        AsOf = Workshop.Today,
        Packs = [.. packs],
        Files = [new SourceText("m.json", "{\"documentType\": \"machine\", \"id\": \"M\", \"colour\": \"red\"}")],
    }.Assess();

    private static string Outcomes(Assessment assessment) => string.Join(", ", assessment.Outcomes.Select(outcome => $"{outcome.Rule} {outcome.Verdict}"));
}
