using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Documents;

namespace ComplianceCheck.Tests.Rules;

[TestClass]
public sealed class PackLintTests
{
    private const string GoodRule = "require: {field: safe, equals: true}";

    [TestMethod]
    [DataRow("EvidenceDoubts.txt")]
    public void Check_WhatIsDoubtful_IsToldAtItsPlace(string name)
    {
        var page = RulePage.Read(name);

        var answered = page.Answer(GoodRule, Workshop.PackFile, files => Lint(files) is { Length: > 0 } lines ? lines : "no doubt");

        Assert.AreEqual(page.Text, answered);
    }

    [TestMethod]
    public void Check_RuleWithoutTests_IsDoubtfulForEachVerdict()
    {
        var bag = new DiagnosticBag();

        PackLint.Check(Workshop.Pack(Workshop.Rule(GoodRule + "\ntests: [{name: a, given: {safe: false}, expect: fail}]")), bag);

        Assert.AreEqual("p/R-1.yaml:1:5: warning CC3002 R-1 has no test that expects pass\np/R-1.yaml:1:5: warning CC3002 R-1 has no test that expects unknown", Port.Lines(bag.ToImmutable()));
    }

    /// <summary>What is doubtful in a pack that must be usable, but for the tests that its rules lack.</summary>
    private static string Lint(PackFiles files)
    {
        var bag = new DiagnosticBag();
        PackLint.Check(Workshop.Usable(files), bag);
        return Port.Lines([.. bag.ToImmutable().Where(diagnostic => diagnostic.Code != RuleCodes.NoTest)]);
    }
}
