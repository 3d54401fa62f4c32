using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>How items, lists and evidence lead to the verdict of a rule.</summary>
[TestClass]
public sealed class VerdictTests
{
    private const string Closed = "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-01\"}}";
    private const string Old = "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2025-11-02\"}}";
    private const string Future = "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-04\"}}";
    private const string Partial = "\"coverage\": {\"parts\": {\"complete\": false, \"asOf\": \"2026-11-01\"}}";
    private const string Red = "{\"id\": \"A\", \"kind\": \"gear\", \"colour\": \"red\"}";
    private const string Blue = "{\"id\": \"B\", \"kind\": \"gear\", \"colour\": \"blue\"}";
    private const string Bare = "{\"id\": \"C\", \"kind\": \"gear\"}";
    private const string Wheel = "{\"id\": \"D\", \"kind\": \"wheel\"}";
    private const string Gears = "forEach: parts\nwhen: {field: kind, equals: gear}\nrequire: {field: colour, equals: red}\n";

    [TestMethod]
    [DataRow(Closed, "[" + Red + "]", Verdict.Pass)]
    [DataRow(Closed, "[" + Red + ", " + Blue + ", " + Bare + "]", Verdict.Fail)]
    [DataRow(Closed, "[" + Red + ", " + Bare + "]", Verdict.Unknown)]
    [DataRow(Closed, "[" + Red + ", " + Wheel + "]", Verdict.Pass)]
    [DataRow(Closed, "[" + Wheel + "]", Verdict.NotApplicable)]
    [DataRow(Closed, "[]", Verdict.NotApplicable)]
    [DataRow(Closed, "null", Verdict.Unknown)]
    [DataRow(Partial, "[" + Red + "]", Verdict.Unknown)]
    [DataRow(Partial, "[" + Blue + "]", Verdict.Fail)]
    [DataRow(Partial, "[]", Verdict.Unknown)]
    [DataRow(Old, "[]", Verdict.Unknown)]
    [DataRow(Future, "[" + Red + "]", Verdict.Unknown)]
    public void Decide_Items_AddUpToTheVerdict(string coverage, string parts, Verdict expected)
    {
        var outcome = Workshop.Decide(Workshop.Rule(Gears), Workshop.Machine(coverage, $"\"parts\": {parts}"));
        var passing = Workshop.Decide(Workshop.Rule(Gears + "whenNone: pass"), Workshop.Machine(coverage, $"\"parts\": {parts}"));

        Assert.AreEqual(expected, outcome.Verdict);
        Assert.AreEqual(expected == Verdict.NotApplicable ? Verdict.Pass : expected, passing.Verdict);
    }

    [TestMethod]
    [DataRow("true", Closed, Verdict.Pass)]
    [DataRow("false", Closed, Verdict.Unknown)]
    [DataRow("null", Closed, Verdict.Unknown)]
    [DataRow("true", Partial, Verdict.Unknown)]
    public void Decide_NothingThatApplies_PassesOnlyWithTheEvidenceOfTheRule(string safe, string coverage, Verdict expected)
    {
        var rule = Workshop.Rule("whenNone: pass\nevidence: {field: safe, equals: true}\nchecks: [{name: a, forEach: parts, require: {field: colour, equals: red}}]");

        var outcome = Workshop.Decide(rule, Workshop.Machine(coverage, "\"parts\": []", $"\"safe\": {safe}"));

        Assert.AreEqual(expected, outcome.Verdict);
    }

    [TestMethod]
    [DataRow("true", "true", Verdict.Pass)]
    [DataRow("true", "false", Verdict.Unknown)]
    [DataRow("true", "null", Verdict.Unknown)]
    [DataRow("false", "true", Verdict.Fail)]
    [DataRow("false", "null", Verdict.Fail)]
    [DataRow("null", "true", Verdict.Unknown)]
    public void Decide_RequireAndEvidence_AreBothNeededForAPass(string safe, string guarded, Verdict expected)
    {
        var rule = Workshop.Rule("require: {field: safe, equals: true}\nevidence: {field: guarded, equals: true}");

        var outcome = Workshop.Decide(rule, Workshop.Machine($"\"safe\": {safe}", $"\"guarded\": {guarded}"));

        Assert.AreEqual(expected, outcome.Verdict);
    }

    [TestMethod]
    public void Decide_WhenUnknownAndRequireFalse_SaysThatItWouldFail()
    {
        var outcome = Workshop.Decide(Workshop.Rule("when: {field: safe, equals: true}\nrequire: {field: colour, equals: red}"), Workshop.Machine("\"colour\": \"blue\""));

        Assert.AreEqual(Verdict.Unknown, outcome.Verdict);
        Assert.AreEqual("M: cannot be decided, would fail if it applies; safe is not recorded", outcome.Findings.Single().Message);
    }

    [TestMethod]
    [DataRow("require: {field: colour, equals: red, ifUnknown: worst}", Verdict.Fail)]
    [DataRow("require: {not: {field: colour, equals: red, ifUnknown: worst}}", Verdict.Fail)]
    [DataRow("require: {not: {not: {field: colour, equals: red, ifUnknown: worst}}}", Verdict.Fail)]
    [DataRow("require: {none: tags, satisfies: {field: $.colour, equals: red, ifUnknown: worst}}", Verdict.Fail)]
    [DataRow("require: {every: tags, where: {field: $.colour, equals: red, ifUnknown: worst}, satisfies: {field: ., equals: y}}", Verdict.Fail)]
    [DataRow("require: {some: tags, where: {field: $.colour, equals: red, ifUnknown: worst}, satisfies: {field: ., equals: x}}", Verdict.Fail)]
    [DataRow("when: {field: colour, equals: red, ifUnknown: worst}\nrequire: {field: safe, equals: true}", Verdict.Fail)]
    [DataRow("when: {field: colour, equals: red, ifUnknown: worst}\nrequire: {field: safe, equals: false}", Verdict.Unknown)]
    [DataRow("when: {not: {field: colour, equals: red, ifUnknown: worst}}\nrequire: {field: safe, equals: true}", Verdict.Fail)]
    [DataRow("require: {field: safe, equals: false}\nevidence: {not: {field: colour, equals: red, ifUnknown: worst}}", Verdict.Unknown)]
    [DataRow("require: {any: [{field: colour, equals: red, ifUnknown: worst}, {field: safe, equals: false}]}", Verdict.Pass)]
    [DataRow("require: {any: [{field: colour, equals: red, ifUnknown: worst}, {field: trim, equals: red}]}", Verdict.Unknown)]
    [DataRow("require: {is: known}", Verdict.Fail)]
    [DataRow("require: {not: {is: known}}", Verdict.Fail)]
    public void Decide_IfUnknownWorst_TakesTheDirectionOfItsPlace(string rule, Verdict expected)
    {
        var outcome = Workshop.Decide(Workshop.Rule(rule), Workshop.Machine("\"safe\": false", "\"tags\": [\"x\"]"), definitions: "definitions:\n  known: {field: colour, equals: red, ifUnknown: worst}");

        Assert.AreEqual(expected, outcome.Verdict);
    }

    [TestMethod]
    [DataRow("", Verdict.Unknown)]
    [DataRow("\"workshop\": \"W\"", Verdict.Unknown)]
    [DataRow("\"none\": [\"workshop\"]", Verdict.NotApplicable)]
    public void Decide_ListOfASiteThatIsNotThere_IsOpenUnlessThereIsNone(string property, Verdict expected)
    {
        var outcome = Workshop.Decide(Workshop.Rule("forEach: $site.parts\nrequire: {field: colour, equals: red}"), Workshop.Machine(property == "" ? "\"name\": \"a\"" : property));

        Assert.AreEqual(expected, outcome.Verdict);
    }
}
