using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>What stands in the way of a proof: all of it, once, and nothing that is there.</summary>
[TestClass]
public sealed class ProofTests
{
    private const string Vouched = "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-01\"}}";
    private const string EveryTag = "require: {field: colour, equals: red}\nevidence: {every: tags, as: tag, satisfies: {some: $.parts, satisfies: {field: labels, contains: $tag}}}";

    [TestMethod]
    public void Missing_ProofsThatDifferInANameAlone_AreOneSentenceWithAllOfThem()
    {
        var finding = Decide(EveryTag, "\"tags\": [\"a\", \"b\", \"c\"]", "\"parts\": [{\"id\": \"P-1\", \"labels\": [\"b\"]}]");

        Assert.AreEqual("nothing in parts is shown to have labels contains `a`, `c` (looked at: P-1 labels is [\"b\"])", Missing(finding));
    }

    [TestMethod]
    public void Missing_SeveralFacts_AreAllThere()
    {
        var finding = Decide("require: {field: colour, equals: red}\nevidence: {all: [{field: name, equals: a}, {field: seats, equals: 2}, {field: safe, equals: true}]}", "\"safe\": true");

        Assert.AreEqual("name is not recorded (What people call the machine) | seats is not recorded", Missing(finding));
    }

    [TestMethod]
    public void Missing_ProofThatARecordedValueSpeaksAgainst_SaysWhatIsThereInstead()
    {
        var finding = Decide("require: {field: colour, equals: red}\nevidence: {field: seats, equals: 2}", "\"seats\": 3");

        Assert.AreEqual("seats is 3, which is not the proof that is asked for", Missing(finding));
    }

    [TestMethod]
    public void Verdict_NothingInTheWay_IsPass() =>
        Assert.AreEqual(Verdict.Pass, Decide(EveryTag, "\"tags\": [\"b\"]", "\"parts\": [{\"id\": \"P-1\", \"labels\": [\"b\"]}]").Verdict);

    private static Finding Decide(string rule, params string[] properties) =>
        Workshop.Decide(Workshop.Rule(rule), Workshop.Machine([Vouched, "\"colour\": \"red\"", .. properties])).Findings[0];

    private static string Missing(Finding finding) => string.Join(" | ", finding.Missing.Select(fact => fact.Description));
}
