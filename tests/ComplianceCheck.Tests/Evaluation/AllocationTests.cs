using ComplianceCheck.Assessments;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>What deciding leaves behind.</summary>
[TestClass]
public sealed class AllocationTests
{
    [TestMethod]
    public void Decide_RuleThatPasses_LeavesBehindItsDecisionAlone()
    {
        var few = Allocated(10);

        var many = Allocated(410);

        // A decision, an item and the reasons: what was read, where. Half a kilobyte is less than one of their sentences takes.
        Assert.IsLessThan(512, (many - few) / 400);
    }

    /// <summary>The bytes that deciding so many rules takes, no two of which ask the same.</summary>
    private static long Allocated(int count)
    {
        var rules = Enumerable.Range(0, count).Select(number => ($"R-{number:000}.yaml", Workshop.Rule(
            $"forEach: parts\nwhen: {{field: kind, equals: wheel}}\nrequire: {{all: [{{field: made, before: {2020 + (number % 5)}-12-31}}, {{field: id, notEquals: X-{number}}}]}}\nevidence: {{some: bolts, satisfies: {{field: size, atLeast: {number % 9}}}}}",
            $"R-{number:000}")));
        var checker = Checker.Compile(Workshop.Usable(Workshop.Files(null, [("pack.yaml", Workshop.PackFile), .. rules])));
        var machine = Workshop.Machine(
            "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-10-01\"}}",
            "\"parts\": [{\"id\": \"A\", \"kind\": \"wheel\", \"made\": \"2019\", \"bolts\": [{\"size\": 9}]}]");
        for (var round = 0; round < 3; round++)
        {
            using var warm = checker.Decide(machine, null, Workshop.Today);
            Assert.IsTrue(warm.Verdicts.All(decided => decided.Verdict == Verdict.Pass));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        checker.Decide(machine, null, Workshop.Today).Dispose();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
