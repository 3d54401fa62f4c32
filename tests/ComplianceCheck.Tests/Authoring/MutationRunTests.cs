using ComplianceCheck.Authoring;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Authoring;

/// <summary>Changes of a rule, by what the tests of the rule notice of them.</summary>
[TestClass]
public sealed class MutationRunTests
{
    private const string Coverage = "coverage: {parts: {complete: true, asOf: 2026-10-01}}";

    [TestMethod]
    [DataRow("require: {field: seats, atLeast: 4}", "{given: {seats: 3}, expect: fail}", "4 becomes 5")]
    [DataRow("require: {field: seats, atLeast: 4}", "{given: {seats: 4}, expect: pass}; {given: {seats: 3}, expect: fail}", "")]
    [DataRow("require: {field: colour, in: [red, blue]}", "{given: {colour: red}, expect: pass}", "`blue` is left out of the list")]
    [DataRow("require: {any: [{field: safe, equals: true}, {field: guarded, equals: true}]}", "{given: {safe: true}, expect: pass}", "`equals` becomes `notEquals`; of `any`, \"guarded is `true`\" is left out")]
    [DataRow("require: {field: safe, equals: true}\nevidence: {field: checked, notOlderThan: 30d}", "{given: {safe: true, checked: 2026-10-31}, asOf: 2026-11-03, expect: pass}; {given: {safe: true}, expect: unknown}", "30d becomes 29d; 30d becomes 31d")]
    [DataRow("require: {field: trim, equals: $best}", "{given: {trim: blue}, expect: pass}", "")]
    [DataRow("require: {field: trim, equals: $best}", "{given: {}, expect: unknown}", "`$best` has no value; `equals` becomes `notEquals`")]
    [DataRow("require: {not: {field: safe, equals: false}, ifUnknown: worst}", "{given: {}, expect: fail}", "`equals` becomes `notEquals`")]
    [DataRow("require: {field: checked, notOlderThan: 100y}", "{given: {checked: 2026-01-01}, asOf: 2026-11-03, expect: pass}", "")]
    public void Survivors_OfARule_AreWhatNoTestNotices(string rule, string tests, string expected)
    {
        var run = Run(rule, tests);

        var survivors = run.Survivors(findsTests: false).Where(survivor => survivor.Place.Source.Path.EndsWith("R-1.yaml", StringComparison.Ordinal)).Select(survivor => survivor.Change);
        Assert.AreEqual(expected, string.Join("; ", survivors.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Survivors_OfAnyRule_EachComesWithATestThatNoticesIt()
    {
        const string Rule = "forEach: parts\nwhen: {field: kind, equals: gear}\nrequire: {all: [{field: colour, in: [red, blue]}, {some: bolts, satisfies: {field: size, atLeast: 4}}]}\nevidence: {field: paper.date, notOlderThan: 365d}\n";
        const string Tests = "{given: {parts: [{id: A, kind: gear, colour: red, paper: P, bolts: [{id: B, size: 5}]}], papers: [{id: P, date: 2026-10-01}], " + Coverage + "}, asOf: 2026-11-03, expect: pass}";

        var survivors = Run(Rule, Tests).Survivors().Where(survivor => survivor.Place.Source.Path.EndsWith("R-1.yaml", StringComparison.Ordinal)).ToList();

        Assert.IsGreaterThan(10, survivors.Count);
        var found = survivors.Where(survivor => survivor.Test is not null).Select(survivor => survivor.Test!).Distinct(StringComparer.Ordinal).ToList();
        var completed = Workshop.Pack(Workshop.Rule(Rule + Written(Tests) + string.Concat(found)));
        var runner = new RuleTestRunner(completed);
        Assert.AreEqual("", string.Join('\n', runner.RunAll().SelectMany(result => result.Diagnostics).Select(diagnostic => diagnostic.Message)));
        var left = new MutationRun(completed, runner, path => path.EndsWith("R-1.yaml", StringComparison.Ordinal)).Survivors(findsTests: false).Select(survivor => survivor.Change).ToHashSet(StringComparer.Ordinal);
        Assert.AreEqual("", string.Join('\n', survivors.Where(survivor => survivor.Test is not null && left.Contains(survivor.Change)).Select(survivor => survivor.Change)));
        Assert.IsLessThan(3, survivors.Count(survivor => survivor.Test is null), string.Join('\n', survivors.Where(survivor => survivor.Test is null).Select(survivor => survivor.Change)));
    }

    private static MutationRun Run(string rule, string tests)
    {
        var pack = Workshop.Pack(Workshop.Rule(rule + "\n" + Written(tests)));
        var runner = new RuleTestRunner(pack);
        Assert.AreEqual("", string.Join('\n', runner.RunAll().SelectMany(result => result.Diagnostics).Select(diagnostic => diagnostic.Message)));
        return new MutationRun(pack, runner);
    }

    private static string Written(string tests) => "tests:\n" + string.Concat(tests.Split("; ").Select((test, number) => $"  - {test.Insert(1, $"name: t{number}, ")}\n"));
}
