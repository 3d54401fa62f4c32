using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Documents;

namespace ComplianceCheck.Tests.Rules;

[TestClass]
public sealed class PackLintTests
{
    private const string GoodRule = "require: {field: safe, equals: true}";

    [TestMethod]
    [DataRow("AnswerDoubts.txt")]
    [DataRow("EvidenceDoubts.txt")]
    [DataRow("LeftoverDoubts.txt")]
    [DataRow("RepeatDoubts.txt")]
    [DataRow("ShadowDoubts.txt")]
    public void Check_WhatIsDoubtful_IsToldAtItsPlace(string name)
    {
        var page = RulePage.Read(name);

        var answered = page.Answer(GoodRule, Workshop.PackFile, files => Lint(files) is { Length: > 0 } lines ? lines : "no doubt");

        Assert.AreEqual(page.Text, answered);
    }

    [TestMethod]
    public void Check_PassOfARecordOfNothing_IsDoubtedAndNoOther()
    {
        var cases = RulePage.Read("EvidenceDoubts.txt").Cases(GoodRule, Workshop.PackFile);

        var differing = cases.Where(pair => PassesOnNothing(pair.Files) != (Lint(pair.Files) != "")).Select(pair => pair.Asked.Split('\n')[0]).ToList();

        string[] known =
        [
            "two checks, one of them with evidence", // The other check does not pass.
            "some thing of a list", // What is found counts as a fact, whatever is known of it.
            "not every thing of a list",
            "nothing to pass on but the absence of items", // So the author says.
        ];
        CollectionAssert.AreEqual(known, differing);
    }

    [TestMethod]
    public void Check_RuleWithoutTests_IsDoubtfulForEachVerdict()
    {
        var bag = new DiagnosticBag();

        PackLint.Check(Workshop.Pack(Workshop.Rule(GoodRule + "\ntests: [{name: a, given: {safe: false}, expect: fail}]")), bag);

        Assert.AreEqual("p/R-1.yaml:1:5: warning CC3002 R-1 has no test that expects pass\np/R-1.yaml:1:5: warning CC3002 R-1 has no test that expects unknown", Port.Lines([.. bag.ToImmutable().Where(diagnostic => diagnostic.Code != RuleCodes.UnusedName)]));
    }

    [TestMethod]
    [DataRow("Wrong state", "")]
    [DataRow("Disabled guard", "")]
    [DataRow("Disable the guard", "disable")]
    [DataRow("Guards must be closed", "must")]
    [DataRow("Ensure that guards are closed", "ensure")]
    [DataRow("Use", "")]
    [DataRow("Use of a guard that is open", "")]
    [DataRow("Use a guard", "use")]
    public void Check_TitleThatSaysWhatToDo_IsDoubted(string title, string order)
    {
        var lines = Lint(Workshop.Files(Workshop.Rule(GoodRule).Replace("Wrong state", title, StringComparison.Ordinal)));

        Assert.AreEqual(order.Length == 0 ? "" : $"p/R-1.yaml:3:8: warning CC3012 the title of R-1 says what to do (`{order}`); name the state that the rule finds, such as `Remote connection that is always on`; what must hold is the `requirement`, what to do the `remediation`", lines);
    }

    /// <summary>Whether the rule passes where things are on record and nothing is said of them, or where all is stated not to exist.</summary>
    private static bool PassesOnNothing(PackFiles files)
    {
        const string Vouched = "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-01\"}, \"papers\": {\"complete\": true, \"asOf\": \"2026-11-01\"}}";
        const string Lists = "\"tags\": [], \"papers\": []";
        const string None = "\"none\": [\"name\", \"safe\", \"checked\"]";
        const string Silent = "{\"id\": \"P-1\", \"labels\": [], \"bolts\": []}";
        const string Denied = "{\"id\": \"P-1\", \"labels\": [], \"bolts\": [], \"none\": [\"kind\", \"colour\", \"made\", \"paper\"]}";
        const string Bolted = "{\"id\": \"P-1\", \"labels\": [], \"bolts\": [{\"id\": \"B-1\"}], \"kind\": \"gear\", \"none\": [\"colour\"]}";
        var checker = Checker.Compile(Workshop.Usable(files));
        var site = Workshop.Site(Vouched, "\"parts\": []");
        return ((string[])["", Silent, Denied, Bolted]).Any(part => checker.Check(Workshop.Machine(Vouched, Lists, None, $"\"parts\": [{part}]", "\"owner\": {\"top\": true}"), site, Workshop.Today).Single().Verdict == Verdict.Pass);
    }

    /// <summary>What is doubtful in a pack that must be usable, but for the tests that its rules lack, and for what is left over of the usual pack file.</summary>
    private static string Lint(PackFiles files)
    {
        var bag = new DiagnosticBag();
        PackLint.Check(Workshop.Usable(files), bag);
        var isUsual = files.Files.Any(file => file.Path == "p/pack.yaml" && file.Sha256 == Workshop.Files("").Files[0].Sha256);
        return Port.Lines([.. bag.ToImmutable().Where(diagnostic => diagnostic.Code != RuleCodes.NoTest && !(isUsual && diagnostic.Code == RuleCodes.UnusedName))]);
    }
}
