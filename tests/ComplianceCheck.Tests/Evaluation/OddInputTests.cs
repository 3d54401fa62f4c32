using ComplianceCheck.Assessments;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>What is valid and rarely written: none of it may stop a run, and none may look like a pass.</summary>
[TestClass]
public sealed class OddInputTests
{
    private const string Vouched = "\"asOf\": \"2026-11-01\", \"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-01\"}, \"papers\": {\"complete\": true, \"asOf\": \"2026-11-01\"}}";

    [TestMethod]
    public void Ask_NameOfTheThingLookedFor_IsShownByItsName()
    {
        var outcome = Workshop.Decide(
            Workshop.Rule("require: {field: safe, equals: true}\nevidence: {some: parts, as: part, satisfies: {some: $.parts, satisfies: {field: within, equals: $part}}}"),
            Workshop.Machine(Vouched, "\"safe\": true", "\"parts\": [{\"id\": \"P-1\"}]"));

        Assert.AreEqual(Verdict.Unknown, outcome.Verdict);
        Assert.Contains("nothing in parts is shown to have some of $.parts has within is $part", outcome.Findings[0].Message);
    }

    [TestMethod]
    public void Ask_ExistsBehindAnElementThatLeadsNowhere_IsUnknown()
    {
        var truth = Workshop.Ask("{every: uses, satisfies: {field: kind, exists: true}}", "\"uses\": [\"P-9\"]");

        Assert.AreEqual(Truth.Unknown, truth);
    }

    [TestMethod]
    public void Ask_ExistsBehindAReferenceOfTheSameName_IsUnknownIfItLeadsNowhere()
    {
        var truth = Workshop.Ask("{every: parts, satisfies: {field: within.within, exists: true}}", Vouched, "\"parts\": [{\"id\": \"P-1\", \"within\": \"P-9\"}]");

        Assert.AreEqual(Truth.Unknown, truth);
    }

    [TestMethod]
    public void Ask_ItemOfAReferenceList_IsTheThingAndItsHolderThatOfTheThing()
    {
        var rule = Workshop.Rule("forEach: uses\nrequire: {field: kind, exists: true}\nmessage: \"{^.id} {^.asOf}\"");

        var outcome = Workshop.Decide(rule, Workshop.Machine("\"workshop\": \"W\"", "\"asOf\": \"2026-11-01\"", "\"uses\": [\"site:P-1\"]"), Workshop.Site("\"parts\": [{\"id\": \"P-1\"}]"));

        Assert.AreEqual("W not recorded", outcome.Findings[0].Message);
    }

    [TestMethod]
    public void Diagnose_FieldOnlyOfTheHolderOfAReference_IsRefusedBehindIt()
    {
        var lines = Workshop.Diagnose(Workshop.Rule("forEach: uses\nrequire: {field: ^.seats, equals: 1}"));

        Assert.Contains("`seats` is no property of Workshop", lines);
    }

    [TestMethod]
    public void Diagnose_DefinitionAskedOfAnElementThatIsAReference_IsCheckedAgainstTheThing()
    {
        var lines = Workshop.Diagnose(Workshop.Rule("require: {every: uses, satisfies: {is: roomy}}"), "definitions:\n  roomy: {field: ^.seats, equals: 1}");

        Assert.Contains("`seats` is no property of Workshop", lines);
    }

    [TestMethod]
    public void Diagnose_FieldOfOneOfTheHolders_IsRefused()
    {
        var lines = Workshop.Diagnose(Workshop.Rule("forEach: [parts.bolts, $site.parts.bolts]\nrequire: {field: ^.^.seats, equals: 1}"));

        Assert.Contains("`seats` is no property of Workshop", lines);
    }

    [TestMethod]
    public void Diagnose_FieldOfTheMachineWhereTheItemMayStandInTheWorkshop_IsRefused()
    {
        string[] lists = ["house.doors", "parts.within.bolts", "$site.parts"];

        var lines = lists.Select(list => Workshop.Diagnose(Workshop.Rule($"forEach: {list}\nrequire: {{field: $.seats, equals: 1}}")));

        foreach (var line in lines)
        {
            Assert.Contains("`seats` is no property of Workshop, in `$.seats`", line);
        }
    }

    [TestMethod]
    public void Diagnose_HolderOfWhatTheWorkshopMayHold_IsEither()
    {
        var lines = Workshop.Diagnose(Workshop.Rule("require: {some: house.doors, satisfies: {field: ^.^.seats, equals: 1}}"));

        Assert.Contains("`seats` is no property of Workshop", lines);
    }

    [TestMethod]
    public void Ask_HolderOfTheWorkshopItself_IsUnknown()
    {
        var truth = Workshop.Ask("{is: held, of: workshop}", Workshop.Machine("\"workshop\": \"W\""), Workshop.Site(), "definitions:\n  held: {field: ^.id, exists: true}");

        Assert.AreEqual(Truth.Unknown, truth);
    }

    [TestMethod]
    public void Ask_FieldOfAHolder_IsInheritedToo()
    {
        var machine = Workshop.Machine("\"workshop\": \"W\"", "\"house\": {\"doors\": [{}]}");

        var truth = Workshop.Ask("{some: house.doors, satisfies: {field: ^.colour, equals: red}}", machine, Workshop.Site("\"house\": {\"colour\": \"red\"}"));

        Assert.AreEqual(Truth.True, truth);
    }

    [TestMethod]
    public void Ask_ClosedWhenThatAsksAListWithCoverage_LeavesThatListOpen()
    {
        var pack = Workshop.PackFile.Replace("{field: complete, equals: true}", "{field: complete, equals: true}, {some: $.parts, satisfies: {field: kind, equals: wheel}}", StringComparison.Ordinal);
        var rule = Workshop.Rule("require: {every: [papers, parts], satisfies: {field: id, exists: true}}");

        var without = Checker.Compile(Workshop.Pack(rule, pack: pack)).Check(Workshop.Machine(Vouched, "\"papers\": []", "\"parts\": []"), null, Workshop.Today).Single();
        var with = Checker.Compile(Workshop.Pack(rule, pack: pack)).Check(Workshop.Machine(Vouched, "\"papers\": []", "\"parts\": [{\"id\": \"P\", \"kind\": \"wheel\"}]"), null, Workshop.Today).Single();

        Assert.AreEqual(Verdict.Unknown, without.Verdict);
        Assert.AreEqual(Verdict.Pass, with.Verdict);
    }

    [TestMethod]
    public void Ask_ClosedWhen_MeansByTheDocumentTheOneThatHoldsTheList()
    {
        var pack = Workshop.PackFile.Replace("{field: complete, equals: true}", "{field: $.id, equals: W}, {field: ^.^.id, equals: W}", StringComparison.Ordinal);
        var rule = Workshop.Rule("require: {every: $site.parts, satisfies: {field: kind, equals: gear}}");

        var outcome = Checker.Compile(Workshop.Pack(rule, pack: pack)).Check(Workshop.Machine("\"workshop\": \"W\""), Workshop.Site(Vouched, "\"parts\": []"), Workshop.Today).Single();

        Assert.AreEqual(Verdict.Pass, outcome.Verdict);
    }

    [TestMethod]
    public void Ask_AssumedBoolean_IsComparedAsOne()
    {
        var fails = Workshop.Ask("{field: guarded, equals: true}");
        var holds = Workshop.Ask("{field: guarded, equals: false}");

        Assert.AreEqual(Truth.False, fails);
        Assert.AreEqual(Truth.Unknown, holds);
    }

    [TestMethod]
    public void Ask_ListOfLists_IsOneFlatList()
    {
        var contains = Workshop.Ask("{field: rows, contains: b}", "\"rows\": [[\"a\"], [\"b\"]]");
        var some = Workshop.Ask("{some: rows, satisfies: {field: ., equals: b}}", "\"rows\": [[\"a\"], [\"b\"]]");
        var lacks = Workshop.Ask("{field: rows, contains: c}", "\"rows\": [[\"a\"], [\"b\"]]");

        Assert.AreEqual((Truth.True, Truth.True, Truth.False), (contains, some, lacks));
    }

    [TestMethod]
    [DataRow("P-1", Truth.True)]
    [DataRow("P-2", Truth.False)]
    [DataRow("site:P-1", Truth.Unknown)]
    public void Ask_ReferenceComparedWithTheTextOfAnId_IsOnlyDecidedWhereTheTextSays(string id, Truth expected)
    {
        var truth = Workshop.Ask($"{{field: main, equals: \"{id}\"}}", Workshop.Machine("\"workshop\": \"W\"", "\"main\": \"P-1\"", "\"parts\": [{\"id\": \"P-1\"}]"), Workshop.Site("\"parts\": [{\"id\": \"P-1\"}]"));

        Assert.AreEqual(expected, truth);
    }

    [TestMethod]
    public void Check_RuleWhoseConditionIsLeftEmpty_IsRefusedAndNotIgnored()
    {
        foreach (var lines in (string[])["require:", "require: {field: safe, equals: true}\nwhen:", "require: {field: safe, equals: true}\nevidence: ~", "forEach: parts\nrequire: {some: bolts, satisfies: }", "require: {some: parts, where: ~, satisfies: {field: id, exists: true}}", "require: {field: safe, equals: true, ifUnknown: }", "require: {is: fine, of: }"])
        {
            var diagnosis = Workshop.Diagnose(Workshop.Rule(lines), "definitions:\n  fine: {field: safe, equals: true}");

            Assert.Contains("CC2203", diagnosis, lines);
            Assert.Contains("nothing", diagnosis, lines);
        }
    }
}
