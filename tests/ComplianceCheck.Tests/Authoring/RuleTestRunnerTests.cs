using ComplianceCheck.Authoring;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Authoring;

[TestClass]
public sealed class RuleTestRunnerTests
{
    private const string Gears = "forEach: [parts, $site.parts]\nrequire: {field: colour, equals: red}\ntests:\n  - {name: start, given: {parts: [{id: A, colour: red}, {id: B, colour: blue}]}, expect: fail}\n  - ";

    [TestMethod]
    [DataRow("{name: x, base: start, expect: {fail: \"parts[1]\"}}")]
    [DataRow("{name: x, base: start, set: {\"parts[1].colour\": red}, expect: unknown}")]
    [DataRow("{name: x, base: start, set: {\"parts[1]\": {id: C, colour: green}}, expect: {fail: \"parts[1]\"}}")]
    [DataRow("{name: x, base: start, remove: [\"parts[1]\"], expect: unknown}")]
    [DataRow("{name: x, base: start, remove: [\"parts[1].colour\", \"parts[0].colour\"], expect: {unknown: [\"parts[0]\", \"parts[1]\"]}}")]
    [DataRow("{name: x, base: start, set: {\"parts[1].colour\": ~}, expect: unknown}")]
    [DataRow("{name: x, base: start, set: {\"parts[1].colour\": ~, \"parts[1].kind\": ~}, expect: unknown}")]
    [DataRow("{name: x, base: start, given: {site: {parts: [{id: S, colour: blue}]}}, expect: {fail: [\"parts[1]\", \"$site.parts[0]\"]}}")]
    [DataRow("{name: x, given: {site: {parts: [{id: S, colour: blue}]}, documents: [{parts: []}, {id: M2}]}, set: {\"$site.parts[0].colour\": red}, expect: {pass: \"$site.parts[0]\"}}")]
    [DataRow("{name: x, given: {site: {coverage: {parts: {complete: true, asOf: 2026-01-01}}, parts: []}, documents: [{coverage: {parts: {complete: true, asOf: 2026-01-01}}, parts: []}]}, asOf: 2026-02-01, expect: notApplicable}")]
    public void Run_Facts_AreLaidOverWhatTheyStartFrom(string test)
    {
        var lines = Run(test);

        // A list without coverage leaves the rule open, so a pass of an item is a test of its own.
        Assert.AreEqual(test.Contains("{pass:", StringComparison.Ordinal) ? "R-1.yaml:11:145: error CC4003 `x`: expected pass, the rule says unknown" : "", lines.Split(';')[0]);
    }

    [TestMethod]
    [DataRow("{name: x, base: start, expect: pass}", "CC4003 `x`: expected pass, the rule says fail; Wrong state: B")]
    [DataRow("{name: x, base: start, expect: {fail: \"parts[0]\"}}", "CC4004 `x`: `parts[0]` does not have the verdict fail; did you mean `parts[1]`?")]
    [DataRow("{name: x, base: start, set: {\"parts[0].colour\": blue}, expect: {fail: \"parts[1]\"}}", "CC4004 `x`: `parts[0]` has the verdict fail too, and is not expected")]
    [DataRow("{name: x, base: start, set: {\"parts[2].colour\": red}, expect: fail}", "CC4002 `parts[2].colour` leads to nothing in the facts of the test")]
    [DataRow("{name: x, base: start, remove: [\"parts[0].kind\"], expect: fail}", "CC4002 `parts[0].kind` leads to nothing in the facts of the test")]
    [DataRow("{name: x, base: start, remove: [\"\"], expect: fail}", "CC4002 `` leads to nothing in the facts of the test")]
    [DataRow("{name: x, base: start, remove: [\"$site.\"], expect: fail}", "CC4002 `$site.` leads to nothing in the facts of the test")]
    [DataRow("{name: x, base: start, remove: [\"$site.parts\"], expect: fail}", "CC4002 `$site.parts` leads to nothing in the facts of the test")]
    [DataRow("{name: x, given: {site: {}, colour: red}, expect: fail}", "CC4001 `colour` stands beside `site`, where only `documents` may stand; put what the first document states in `documents`")]
    [DataRow("{name: x, given: {site: {}, documents: [red]}, expect: fail}", "CC4001 a document of the test is the text `red`, expected a mapping")]
    [DataRow("{name: x, given: {site: {}, documents: {colour: red}}, expect: fail}", "CC4001 `documents` is a mapping, expected a list")]
    public void Run_TestThatDoesNotHold_SaysWhy(string test, string expected)
    {
        var lines = Run(test);

        Assert.Contains("error " + expected, lines);
    }

    [TestMethod]
    [DataRow("{name: x, given: {colour: rde}, expect: fail}", "11:31")]
    [DataRow("{name: x, given: {colur: red}, expect: fail}", "11:23")]
    [DataRow("{name: x, given: {parts: [{id: A}, {id: 7}]}, expect: fail}", "11:45")]
    [DataRow("{name: x, given: {site: {town: 7}}, expect: fail}", "11:36")]
    [DataRow("{name: x, given: {site: {}, documents: [{}, {seats: many}]}, expect: fail}", "11:57")]
    [DataRow("{name: x, base: start, set: {\"parts[0].colour\": rde}, expect: fail}", "11:12")]
    [DataRow("{name: x, base: start, set: {\"parts[0]\": ~}, expect: fail}", "11:12")]
    public void Run_FactsThatTheSchemaRefuses_AreToldWhereTheyAreWritten(string test, string place)
    {
        var lines = Run(test);

        Assert.Contains($"R-1.yaml:{place}: error CC4001 the facts of `x` are not valid: ", lines);
    }

    private static string Run(string test)
    {
        var results = new RuleTestRunner(Workshop.Pack(Workshop.Rule(Gears + test + "\n"))).RunAll();
        return Port.Lines(results.Single(result => result.Test == "x").Diagnostics).Replace("p/R-1", "R-1", StringComparison.Ordinal);
    }
}
