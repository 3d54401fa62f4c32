using ComplianceCheck.Assessments;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>What a finding says beside its verdict.</summary>
[TestClass]
public sealed class FindingTests
{
    private const string Vouched = "\"asOf\": \"2026-11-01\", \"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-11-01\"}}";
    private const string RedParts = "forEach: parts\nrequire: {field: colour, equals: red}\nmessage: \"{kind} {id}\"";

    [TestMethod]
    public void Check_Failure_ShowsTheValueAtItsPlace()
    {
        var finding = Only(Workshop.Decide(Workshop.Rule("require: {field: colour, equals: red}"), Workshop.Machine("\"name\": \"é\", \"colour\": \"blue\"")));

        var evidence = finding.Evidence.Single();
        Assert.AreEqual(("colour", "\"blue\"", false), (evidence.Field, evidence.Value, evidence.Assumed));
        Assert.AreEqual(("machine.json", 2, 26, "/colour"), (evidence.Location.Path, evidence.Location.Line, evidence.Location.Column, evidence.Location.Pointer));
        Assert.AreEqual("Wrong state: M", finding.Message);
        Assert.IsEmpty(finding.Missing);
    }

    [TestMethod]
    public void Check_UnknownItem_NamesEachMissingFactWhereItWouldStand()
    {
        var finding = Only(Workshop.Decide(Workshop.Rule("require: {all: [{field: house.colour, equals: red}, {field: name, equals: a}, {field: safe, equals: true}]}"), Workshop.Machine("\"safe\": true")));

        Assert.AreEqual("house.colour at /house: house.colour is not recorded, nor is house | name at /name: name is not recorded (What people call the machine)", string.Join(" | ", finding.Missing.Select(fact => $"{fact.Field} at {fact.Location.Pointer}: {fact.Description}")));
        Assert.AreEqual("M: cannot be decided, house.colour is not recorded, nor is house, and 1 more", finding.Message);
    }

    [TestMethod]
    public void Check_All_KeepsOnlyWhatSuffices()
    {
        var rule = Workshop.Rule("require: {all: [{field: safe, equals: true}, {field: name, equals: a}, {field: colour, equals: red}]}");

        var fails = Only(Workshop.Decide(rule, Workshop.Machine("\"safe\": true", "\"colour\": \"blue\"")));
        var passes = Only(Workshop.Decide(rule, Workshop.Machine("\"safe\": true", "\"colour\": \"red\"", "\"name\": \"a\"")));

        Assert.AreEqual("colour", Fields(fails));
        Assert.AreEqual("safe name colour", Fields(passes));
    }

    [TestMethod]
    public void Check_RemovedEvidenceOfAPass_ChangesTheVerdictOrIsNoLongerListed()
    {
        var rule = Workshop.Rule("require: {any: [{field: colour, equals: red}, {field: trim, equals: red}]}");

        var both = Only(Workshop.Decide(rule, Workshop.Machine("\"colour\": \"red\"", "\"trim\": \"red\"")));
        var other = Only(Workshop.Decide(rule, Workshop.Machine("\"trim\": \"red\"")));

        Assert.AreEqual("colour", Fields(both));
        Assert.AreEqual("trim", Fields(other));
    }

    [TestMethod]
    public void Check_Assumption_IsMarkedAsOne()
    {
        var finding = Only(Workshop.Decide(Workshop.Rule("require: {field: state, equals: off}"), Workshop.Machine()));

        Assert.AreEqual(Verdict.Fail, finding.Verdict);
        Assert.AreEqual(("state", "on", true), (finding.Evidence.Single().Field, finding.Evidence.Single().Value, finding.Evidence.Single().Assumed));
    }

    [TestMethod]
    public void Fingerprint_OtherPlaceAndValues_IsTheSame()
    {
        var first = Findings(Vouched, "\"parts\": [{\"id\": \"A\", \"colour\": \"blue\"}, {\"id\": \"B\", \"colour\": \"blue\"}]");
        var second = Findings("\"parts\": [{\"colour\": \"green\", \"kind\": \"gear\", \"id\": \"B\"},\n {\"id\": \"A\", \"colour\": \"blue\"}]", Vouched);

        Assert.AreEqual(first["A"].Fingerprint, second["A"].Fingerprint);
        Assert.AreEqual(first["A"].ValueHash, second["A"].ValueHash);
        Assert.AreEqual(first["B"].Fingerprint, second["B"].Fingerprint);
        Assert.AreNotEqual(first["B"].ValueHash, second["B"].ValueHash);
        Assert.AreNotEqual(first["A"].Fingerprint, first["B"].Fingerprint);
    }

    [TestMethod]
    public void ValueHash_LongTextThatDiffersAtItsEnd_IsAnother()
    {
        var rule = Workshop.Rule("require: {field: name, equals: a}");

        var hashes = new[] { "x", "y" }.Select(end => Only(Workshop.Decide(rule, Workshop.Machine($"\"name\": \"{new string('n', 300)}{end}\""))).ValueHash).Distinct();

        Assert.AreEqual(2, hashes.Count());
    }

    [TestMethod]
    public void Item_Id_SaysWhereItIsUnique()
    {
        var rule = Workshop.Rule("forEach: [parts, parts.bolts, $site.parts, $site.parts.bolts, tags, uses]\nrequire: {field: ., exists: true}");
        var machine = Workshop.Machine("\"workshop\": \"W\"", "\"parts\": [{\"id\": \"A\", \"bolts\": [{\"id\": \"b\"}, {\"size\": 1}]}]", "\"tags\": [\"x\"]", "\"uses\": [\"A\"]");

        var outcome = Workshop.Decide(rule, machine, Workshop.Site("\"parts\": [{\"kind\": \"gear\", \"bolts\": [{\"id\": \"b\"}]}]"));

        Assert.AreEqual("A, A/b, A/bolts[1], site:parts[gear], site:parts[gear]/b, tags[x], uses/A", string.Join(", ", outcome.Findings.Select(finding => finding.Item).OfType<string>()));
    }

    [TestMethod]
    [DataRow("{source: LAW, at: a, dueFrom: 2026-11-04}", true)]
    [DataRow("{source: LAW, at: a, dueFrom: 2026-11-03}", false)]
    [DataRow("{source: LAW, at: a, dueFrom: 2026-11-04}, {source: LAW, at: b}", false)]
    [DataRow("{source: LAW, at: a, dueFrom: 2026-11-04}, {source: LAW, at: b, dueFrom: 2020-01-01}", false)]
    [DataRow("{source: BOOK, dueFrom: 2026-11-04}", false)]
    [DataRow("{source: BOOK}, {source: LAW, at: a, dueFrom: 2026-11-04}", true)]
    public void NotYetDue_DueDates_AreThoseOfBindingAuthorities(string citations, bool expected)
    {
        var rule = Workshop.Rule("require: {field: colour, equals: red}").Replace("{source: BOOK}", citations, StringComparison.Ordinal);

        var fails = Only(Workshop.Decide(rule, Workshop.Machine("\"colour\": \"blue\"")));
        var passes = Only(Workshop.Decide(rule, Workshop.Machine("\"colour\": \"red\"")));

        Assert.AreEqual(expected, fails.NotYetDue);
        Assert.IsFalse(passes.NotYetDue);
    }

    [TestMethod]
    public void Message_Placeholders_ShowWhatIsRecorded()
    {
        var rule = Workshop.Rule("require: {field: colour, equals: red}\nmessage: \"{{{name}}} {house.street} {seats} {tags} {parts.id} {parts.bolts.id} {main.kind} {owner.name}\"");
        var machine = Workshop.Machine(Vouched, "\"colour\": \"blue\"", "\"name\": \"a\\\"b\"", "\"seats\": 2", "\"tags\": [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]", "\"parts\": []", "\"main\": \"P-9\"", "\"owner\": {\"name\": \"TBD\"}");

        var message = Only(Workshop.Decide(rule, machine)).Message;

        Assert.AreEqual("{a\"b} not recorded 2 1, 2, 3, 4, 5 and 2 more none none not recorded not recorded", message);
    }

    [TestMethod]
    public void Message_ListWhoseElementsDoNotSayIt_IsNotEmpty()
    {
        var rule = Workshop.Rule("require: {field: colour, equals: red}\nmessage: \"{parts.colour}\"");

        var silent = Only(Workshop.Decide(rule, Workshop.Machine(Vouched, "\"colour\": \"blue\"", "\"parts\": [{\"id\": \"A\"}]")));
        var empty = Only(Workshop.Decide(rule, Workshop.Machine(Vouched, "\"colour\": \"blue\"", "\"parts\": []")));

        Assert.AreEqual("not recorded", silent.Message);
        Assert.AreEqual("none", empty.Message);
    }

    [TestMethod]
    public void Check_ProofThatThePackDenies_IsToldAtTheTopOfTheDocument()
    {
        var pack = Workshop.Pack(
            Workshop.Rule("require: {field: colour, in: $warm}\nevidence: {field: $warm.asOf, notOlderThan: 30d}"),
            pack: Workshop.PackFile.Replace("default: [red]", "default: [red], asOf: 2020-01-01", StringComparison.Ordinal));

        var finding = Only(Checker.Compile(pack).Check(Workshop.Machine("\"colour\": \"red\""), null, Workshop.Today).Single());

        Assert.AreEqual(Verdict.Unknown, finding.Verdict);
        var missing = finding.Missing.Single();
        Assert.AreEqual(("$warm.asOf", ""), (missing.Field, missing.Location.Pointer));
        Assert.AreEqual("$warm.asOf is 2020-01-01, which is not the proof that is asked for", missing.Description);
    }

    private static Finding Only(RuleOutcome outcome) => outcome.Findings.Single();

    private static string Fields(Finding finding) => string.Join(' ', finding.Evidence.Select(evidence => evidence.Field));

    private static Dictionary<string, Finding> Findings(params string[] properties) =>
        Workshop.Decide(Workshop.Rule(RedParts), Workshop.Machine(properties)).Findings.Where(finding => finding.Item is not null).ToDictionary(finding => finding.Item!);
}
