using ComplianceCheck.Evaluation;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>What single conditions answer to what is recorded, missing, stated as none, or only partly known.</summary>
[TestClass]
public sealed class ConditionTests
{
    private static readonly Truth[] All = [Truth.False, Truth.Unknown, Truth.True];

    [TestMethod]
    public void Truths_AndOrNegate_FollowKleene()
    {
        foreach (var left in All)
        {
            Assert.AreEqual(left, left.Negate().Negate());
            foreach (var right in All)
            {
                var and = left == Truth.False || right == Truth.False ? Truth.False : left == Truth.True && right == Truth.True ? Truth.True : Truth.Unknown;
                Assert.AreEqual(and, left.And(right));
                Assert.AreEqual(and.Negate(), left.Negate().Or(right.Negate()));
            }
        }
    }

    [TestMethod]
    [DataRow("\"name\": \"b\"", Truth.False, Truth.True, Truth.True)]
    [DataRow("\"name\": \"a\"", Truth.True, Truth.False, Truth.True)]
    [DataRow("\"seats\": 1", Truth.Unknown, Truth.Unknown, Truth.False)]
    [DataRow("\"name\": null", Truth.Unknown, Truth.Unknown, Truth.False)]
    [DataRow("\"name\": \"\"", Truth.Unknown, Truth.Unknown, Truth.False)]
    [DataRow("\"name\": \" tbd \"", Truth.Unknown, Truth.Unknown, Truth.False)]
    [DataRow("\"name\": \"Unknown\"", Truth.Unknown, Truth.Unknown, Truth.False)]
    [DataRow("\"none\": [\"name\"]", Truth.False, Truth.False, Truth.False)]
    public void Ask_Text_AnswersByWhatIsRecorded(string property, Truth equals, Truth differs, Truth exists)
    {
        var answers = (Workshop.Ask("{field: name, equals: a}", property), Workshop.Ask("{field: name, notEquals: a}", property), Workshop.Ask("{field: name, exists: true}", property));

        Assert.AreEqual((equals, differs, exists), answers);
    }

    [TestMethod]
    [DataRow("owner", "\"owner\": {}", Truth.False)]
    [DataRow("owner.name", "\"owner\": {}", Truth.Unknown)]
    [DataRow("owner.name", "\"seats\": 1", Truth.Unknown)]
    [DataRow("owner.name", "\"owner\": {\"trade\": \"a\"}", Truth.False)]
    [DataRow("owner.name", "\"none\": [\"owner\"]", Truth.False)]
    [DataRow("tags", "\"tags\": []", Truth.True)]
    [DataRow("tags", "\"seats\": 1", Truth.False)]
    [DataRow("main", "\"main\": \"P-9\"", Truth.True)]
    [DataRow("main.kind", "\"main\": \"P-9\"", Truth.Unknown)]
    [DataRow("main.kind", "\"main\": \"TBD\"", Truth.Unknown)]
    [DataRow("$site", "\"workshop\": \"W\"", Truth.True)]
    [DataRow("$site.town", "\"workshop\": \"W\"", Truth.Unknown)]
    [DataRow("$site.town", "\"none\": [\"workshop\"]", Truth.False)]
    public void Ask_Exists_AnswersOnAbsenceButNotWithoutAHolder(string field, string property, Truth expected)
    {
        var (exists, lacks) = (Workshop.Ask($"{{field: {field}, exists: true}}", property), Workshop.Ask($"{{field: {field}, exists: false}}", property));

        Assert.AreEqual((expected, expected.Negate()), (exists, lacks));
    }

    [TestMethod]
    [DataRow("2026-06-30", "2026-07-01", Truth.True, Truth.True, Truth.False)]
    [DataRow("2026-06-30", "2026-06-30", Truth.False, Truth.True, Truth.True)]
    [DataRow("2026-07-01", "2026-06-30", Truth.False, Truth.False, Truth.False)]
    [DataRow("2026-06-30T10:00Z", "2026-06-30T10:00:00+00:00", Truth.False, Truth.True, Truth.True)]
    [DataRow("2026-06-30T23:30-05:00", "2026-07-01T04:00Z", Truth.False, Truth.False, Truth.False)]
    [DataRow("2026-06-30T10:00Z", "2026-06-30", Truth.Unknown, Truth.True, Truth.Unknown)]
    [DataRow("2026-06-30", "2026-06-30T10:00Z", Truth.Unknown, Truth.True, Truth.Unknown)]
    public void Ask_Moments_AreComparedAsFarAsTheyAreKnown(string checkedOn, string due, Truth before, Truth onOrBefore, Truth equal)
    {
        var machine = Workshop.Machine($"\"checked\": \"{checkedOn}\"", $"\"due\": \"{due}\"");

        var answers = (Workshop.Ask("{field: checked, before: {field: due}}", machine), Workshop.Ask("{field: checked, onOrBefore: {field: due}}", machine), Workshop.Ask("{field: checked, equals: {field: due}}", machine));

        Assert.AreEqual((before, onOrBefore, equal), answers);
        Assert.AreEqual(before, Workshop.Ask("{field: due, after: {field: checked}}", machine));
        Assert.AreEqual(onOrBefore, Workshop.Ask("{field: due, onOrAfter: {field: checked}}", machine));
    }

    [TestMethod]
    [DataRow("2026", "2026-06-30T10:00Z", Truth.Unknown)]
    [DataRow("2026-06", "2026-06-30T10:00Z", Truth.Unknown)]
    [DataRow("2026-07", "2026-06-30T10:00Z", Truth.False)]
    [DataRow("2026-06", "2026-06-01T10:00Z", Truth.Unknown)]
    [DataRow("2026-05", "2026-06-01T10:00Z", Truth.True)]
    public void Ask_PartOfADateAndAMoment_IsDecidedOnlyWhereEveryDayAgrees(string built, string due, Truth expected)
    {
        var truth = Workshop.Ask("{field: built, before: {field: due}}", $"\"built\": \"{built}\"", $"\"due\": \"{due}\"");

        Assert.AreEqual(expected, truth);
    }

    [TestMethod]
    [DataRow("2025-11-02", Truth.True)]
    [DataRow("2025-11-03", Truth.False)]
    [DataRow("2025-11-02T23:59-12:00", Truth.True)]
    [DataRow("2026-11-03", Truth.False)]
    [DataRow("2026-11-04", Truth.Unknown)]
    public void Ask_Age_CountsDaysBackAndKnowsNoFuture(string checkedOn, Truth older)
    {
        var machine = Workshop.Machine($"\"checked\": \"{checkedOn}\"");

        var answers = (Workshop.Ask("{field: checked, olderThan: 365d}", machine), Workshop.Ask("{field: checked, notOlderThan: 365d}", machine), Workshop.Ask("{field: checked, olderThan: 1y}", machine));

        Assert.AreEqual((older, older.Negate(), older), answers);
    }

    [TestMethod]
    [DataRow("{field: colour, equals: $nothing}", Truth.Unknown)]
    [DataRow("{field: colour, in: [red, $nothing]}", Truth.True)]
    [DataRow("{field: colour, in: [blue, $nothing]}", Truth.Unknown)]
    [DataRow("{field: colour, in: $warm}", Truth.True)]
    [DataRow("{field: colour, notIn: $warm}", Truth.False)]
    [DataRow("{field: colour, in: $nobody}", Truth.Unknown)]
    [DataRow("{every: $nobody, satisfies: {field: ., equals: red}}", Truth.Unknown)]
    [DataRow("{every: $warm, as: one, satisfies: {field: $.colour, equals: $one}}", Truth.True)]
    [DataRow("{field: name, equals: $$a}", Truth.True)]
    [DataRow("{field: weight, equals: 1}", Truth.True)]
    [DataRow("{field: weight, equals: {field: load}}", Truth.True)]
    [DataRow("{field: seats, in: [1, 2], notIn: [3]}", Truth.True)]
    [DataRow("{field: bought, before: $start}", Truth.True)]
    [DataRow("{field: bought, before: $asOf, after: 2020}", Truth.True)]
    public void Ask_Operand_IsAConstantAParameterAFieldOrTheDay(string condition, Truth expected)
    {
        var truth = Workshop.Ask(condition, "\"colour\": \"red\"", "\"name\": \"$a\"", "\"weight\": 1.0", "\"load\": 1e0", "\"seats\": 2", "\"bought\": \"2026-05\"");

        Assert.AreEqual(expected, truth);
    }

    [TestMethod]
    public void Ask_ReferenceComparedWithAThing_ComparesTheThing()
    {
        const string inside = "{some: parts, as: outer, satisfies: {some: $.parts, satisfies: {field: within, equals: $outer}}}";
        const string closed = "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-01\"}}";

        var held = Workshop.Ask(inside, closed, "\"parts\": [{\"id\": \"A\"}, {\"id\": \"B\", \"within\": \"A\"}]");
        var loose = Workshop.Ask(inside, closed, "\"parts\": [{\"id\": \"A\"}, {\"id\": \"B\", \"within\": \"C\"}, {\"id\": \"D\", \"none\": [\"within\"]}]");
        var none = Workshop.Ask(inside, closed, "\"parts\": [{\"id\": \"A\", \"none\": [\"within\"]}]");

        Assert.AreEqual((Truth.True, Truth.Unknown, Truth.False), (held, loose, none));
    }
}
