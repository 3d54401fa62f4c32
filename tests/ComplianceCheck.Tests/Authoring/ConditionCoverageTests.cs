using ComplianceCheck.Authoring;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Authoring;

/// <summary>What the tests of a rule left unseen, by the text of each condition.</summary>
[TestClass]
public sealed class ConditionCoverageTests
{
    private const string Red = "require: {field: colour, equals: red}\n";

    [TestMethod]
    [DataRow("", "colour is `red`: true false unknown")]
    [DataRow("{given: {colour: red}, expect: pass}", "colour is `red`: false unknown")]
    [DataRow("{given: {colour: red}, expect: pass}, {given: {colour: blue}, expect: fail}", "colour is `red`: unknown")]
    [DataRow("{given: {colour: red}, expect: pass}, {given: {colour: blue}, expect: fail}, {given: {}, expect: unknown}", "")]
    public void Coverage_NamesWhatNoTestSaw(string tests, string expected) => Assert.AreEqual(expected, Unseen(Red, tests));

    [TestMethod]
    public void Coverage_OfATestThatDoesNotHold_CountsWhatItSaw() => Assert.AreEqual("colour is `red`: false unknown", Unseen(Red, "{given: {colour: red}, expect: fail}"));

    // What cannot be is not asked for.
    [TestMethod]
    [DataRow("require: {any: [{field: built, exists: false}, {field: colour, exists: true}]}\n", "built is not recorded: true false; built is not recorded or colour is recorded: true false; colour is recorded: true false")]
    [DataRow("require: {any: [{field: seats, exists: false}, {field: seats, atLeast: 2}]}\n", "seats is at least `2`: true false; seats is not recorded: true false; seats is not recorded or seats is at least `2`: true false")]
    [DataRow("require: {any: [{field: seats, atLeast: 2}, {field: seats, exists: false}]}\n", "seats is at least `2`: true false unknown; seats is at least `2` or seats is not recorded: true false unknown; seats is not recorded: true false")]
    [DataRow("require: {all: [{field: seats, exists: true}, {not: {field: seats, atMost: 2}}]}\n", "not (seats is at most `2`): true false; seats is at most `2`: true false; seats is recorded: true false; seats is recorded and not (seats is at most `2`): true false")]
    [DataRow("when: {field: seats, exists: true}\nrequire: {field: seats, atLeast: 2}\n", "seats is at least `2`: true false; seats is recorded: true false")]
    [DataRow("require: {all: [{field: built, exists: true}, {field: built, before: 2020-01-01}]}\n", "built is before `2020-01-01`: true false unknown; built is recorded: true false; built is recorded and built is before `2020-01-01`: true false unknown")]
    public void Coverage_OfWhatIsKnownToBeRecorded_AsksForNoUnknown(string rule, string expected) => Assert.AreEqual(expected, Unseen(rule, ""));

    /// <summary>The conditions of the rule in the order of their texts, each with what was never seen.</summary>
    private static string Unseen(string rule, string tests)
    {
        var written = tests.Length == 0 ? "" : "tests:\n" + string.Concat(tests.Replace("}, {given", "}\n{given", StringComparison.Ordinal).Split('\n').Select((test, number) => $"  - {test.Insert(1, $"name: t{number}, ")}\n"));
        var runner = new RuleTestRunner(Workshop.Pack(Workshop.Rule(rule + written)), takesNote: true);
        runner.RunAll();
        return string.Join("; ", runner.Coverage().Where(condition => !condition.NeverSeen.IsEmpty && condition.Written.Source.Path.EndsWith("R-1.yaml", StringComparison.Ordinal)).OrderBy(condition => condition.Text, StringComparer.Ordinal).Select(condition => $"{condition.Text}: {string.Join(' ', condition.NeverSeen)}"));
    }
}
