using ComplianceCheck.Assessments;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Rules;

/// <summary>What each word of the language means, told by rules with tests of their own.</summary>
[TestClass]
public sealed class LanguageTests
{
    private const string Vouched = "coverage: {parts: {complete: true, asOf: 2026-10-01}}";

    [TestMethod]
    [DataRow("text that is like another", "require: {field: name, like: \"a*c\"}", "name: abc", "name: abd", "seats: 1")]
    [DataRow("text that matches from end to end", "require: {field: name, matches: \"a|b\"}", "name: b", "name: ab", "seats: 1")]
    [DataRow("a piece of text", "require: {field: name, contains: \"(a)(2)\"}", "name: \"§ (a)(2)\"", "name: (a)(20)", "seats: 1")]
    [DataRow("a version inside bounds", "require: {field: name, versionIn: \">=2.9 <4\"}", "name: v2.10", "name: \"4.0\"", "name: R2")]
    [DataRow("an address inside a network", "require: {field: address, inSubnet: 10.0.0.0/8}", "address: 10.1.2.3", "address: 11.1.2.3", "seats: 1")]
    [DataRow("a number of at least another", "require: {field: seats, atLeast: 2}", "seats: 2", "seats: 1", "name: a")]
    [DataRow("a number of at most another field", "require: {field: weight, atMost: {field: load}}", "weight: 2.5, load: 2.5", "weight: 2.6, load: 2.5", "weight: 2.6")]
    [DataRow("a day some hours after another", "require: {field: due, onOrBefore: {field: checked, plus: 96h}}", "checked: 2026-01-01, due: 2026-01-05", "checked: 2026-01-01, due: 2026-01-06", "due: 2026-01-06")]
    [DataRow("a moment some hours after another", "require: {field: due, onOrBefore: {field: checked, plus: 1h}}", "checked: \"2026-01-01T10:00Z\", due: \"2026-01-01T11:00Z\"", "checked: \"2026-01-01T10:00Z\", due: \"2026-01-01T11:01Z\"", "due: 2026-01-06")]
    [DataRow("a day before another, months back", "require: {field: built, before: {field: bought, minus: 2m}}", "built: 2026-01, bought: 2026-06-01", "built: 2026-05, bought: 2026-06-01", "built: 2026-04, bought: 2026-06-10")]
    [DataRow("at least so many", "require: {count: tags, where: {field: ., notEquals: x}, atLeast: 2}", "tags: [a, b, x]", "tags: [a, x, x]", "seats: 1")]
    [DataRow("at most so many, of a list that may go on", "require: {count: parts, where: {field: colour, equals: red}, atMost: 1}", Vouched + ", parts: [{id: A, colour: red}]", "parts: [{id: A, colour: red}, {id: B, colour: red}]", "parts: [{id: A, colour: red}]")]
    [DataRow("at least and at most", "require: {count: tags, atLeast: 1, atMost: 2}", "tags: [a, b]", "tags: [a, b, c]", "seats: 1")]
    [DataRow("an empty list", "require: {field: tags, isEmpty: true}", "tags: []", "tags: [a]", "seats: 1")]
    [DataRow("a section that is stated not to exist is empty", "require: {field: tags, isEmpty: true}", "none: [tags]", "tags: [a]", "seats: 1")]
    [DataRow("one of several elements", "require: {field: tags, containsAny: [a, b]}", "tags: [b, c]", "tags: [c]", "seats: 1")]
    [DataRow("all of several elements", "require: {field: tags, containsAll: [a, b]}", "tags: [b, c, a]", "tags: [a]", "seats: 1")]
    [DataRow("none of several elements", "require: {field: tags, containsNone: [a, b]}", "tags: [c]", "tags: [c, b]", "seats: 1")]
    [DataRow("only some elements", "require: {field: tags, subsetOf: [a, b]}", "tags: [a]", "tags: [a, c]", "seats: 1")]
    [DataRow("elements through things", "require: {field: parts.labels, contains: x}", "parts: [{id: A, labels: []}, {id: B, labels: [x]}]", Vouched + ", parts: [{id: A, labels: [y]}]", "parts: [{id: A, labels: [y]}]")]
    [DataRow("everybody up a chain", "require: {every: \"owner.boss*\", satisfies: {field: trade, equals: smith}}", "owner: {trade: smith, boss: {trade: smith, top: true}}", "owner: {trade: smith, boss: {trade: baker}}", "owner: {trade: smith, boss: {trade: smith}}")]
    [DataRow("somebody up a chain", "require: {some: \"owner.boss*\", satisfies: {field: trade, equals: smith}}", "owner: {boss: {trade: smith}}", "owner: {trade: baker, top: true}", "owner: {trade: baker}")]
    [DataRow("the day of a list", "require: {field: $warm.asOf, notOlderThan: {TERM}}", "seats: 1", "", "")]
    public void Ask_Word_MeansWhatThePageSays(string what, string lines, string good, string bad, string open)
    {
        if (bad.Length == 0)
        {
            // What the pack states does not depend on the document.
            Assert.AreEqual(Verdict.Pass, Decide(lines.Replace("{TERM}", "90d", StringComparison.Ordinal)), what);
            Assert.AreEqual(Verdict.Fail, Decide(lines.Replace("{TERM}", "10d", StringComparison.Ordinal)), what);
            return;
        }

        var tests = $"tests:\n  - {{name: good, given: {{{good}}}, asOf: 2026-11-03, expect: pass}}\n  - {{name: bad, given: {{{bad}}}, asOf: 2026-11-03, expect: fail}}\n  - {{name: open, given: {{{open}}}, asOf: 2026-11-03, expect: unknown}}";

        var results = Run(Workshop.Rule($"{lines}\n{tests}"));

        Assert.AreEqual("", results, what);
    }

    [TestMethod]
    public void Fleet_Values_AreUniqueAmongAllItems()
    {
        const string Rule = """
            scope: fleet
            forEach: [$fleet.machines.parts, $fleet.workshops.parts]
            require: {field: made, unique: true}
            message: "{made} of {id} on {$.id} and {$.town} is recorded elsewhere"
            tests:
              - name: one day on two machines
                given:
                  site: {coverage: {parts: {complete: true, asOf: 2026-10-01}}, parts: []}
                  documents:
                    - {coverage: {parts: {complete: true, asOf: 2026-10-01}}, parts: [{id: A, made: 2026-01-01}, {id: B, made: 2026-01-02}]}
                    - {coverage: {parts: {complete: true, asOf: 2026-10-01}}, parts: [{id: A, made: 2026-01-01}]}
                asOf: 2026-11-03
                expect: {fail: ["parts[0]", "$documents[1].parts[0]"]}
              - name: the other day after all
                base: one day on two machines
                set: {"$documents[1].parts[0].made": 2026-01-03}
                expect: {pass: ["parts[0]", "parts[1]", "$documents[1].parts[0]"]}
              - name: one day on a machine and in the workshop
                base: the other day after all
                set: {"$site.parts": [{id: S, made: 2026-01-03}]}
                expect: {fail: ["$documents[1].parts[0]", "$site.parts[0]"]}
              - name: a part without a day
                base: the other day after all
                remove: ["parts[0].made"]
                expect: {unknown: "parts[0]"}
              - name: a list that may go on
                base: the other day after all
                remove: ["$documents[1].coverage"]
                expect: unknown
              - name: no workshop says which machines there are
                given: {coverage: {parts: {complete: true, asOf: 2026-10-01}}, parts: [{id: A, made: 2026-01-01}]}
                asOf: 2026-11-03
                expect: unknown
            """;

        Assert.AreEqual("", Run(Workshop.Rule(Rule)));
    }

    [TestMethod]
    public void Fleet_Item_IsHeldByItsDocument()
    {
        var checker = Checker.Compile(Workshop.Pack(Workshop.Rule("""
            scope: fleet
            forEach: $fleet.machines
            require: {count: $fleet.machines, where: {field: name, equals: $item.name}, atMost: 1}
            message: "{name} of {$.id} in {$site.town}"
            """)));
        var fleet = Fleet.Join(
            [Workshop.Machine("\"id\": \"M1\"", "\"name\": \"a\"", "\"workshop\": \"W\""), Workshop.Machine("\"id\": \"M2\"", "\"name\": \"a\""), Workshop.Machine("\"id\": \"M3\"", "\"name\": \"b\""), Workshop.Site("\"town\": \"Ulm\"")],
            new DiagnosticBag());

        var outcome = checker.CheckFleet(fleet, Workshop.Today).Single();

        Assert.IsNull(outcome.Document);
        Assert.AreEqual(Verdict.Fail, outcome.Verdict);
        CollectionAssert.AreEqual(new[] { "M1 Fail a of M1 in Ulm", "M2 Fail a of M2 in not recorded", "M3 Pass M3: shown to hold" }, outcome.Findings.Select(finding => $"{finding.Document} {finding.Verdict} {finding.Message}").ToArray());
        Assert.IsEmpty(checker.Check(fleet.Documents[0], null, Workshop.Today), "a rule on all documents is not asked of one");
    }

    [TestMethod]
    public void Fleet_WithoutItems_IsAskedAsAWhole()
    {
        var rule = Workshop.Rule("scope: fleet\nrequire: {every: $fleet.workshops, satisfies: {field: town, exists: true}}");
        var checker = Checker.Compile(Workshop.Pack(rule));

        var none = checker.CheckFleet(Fleet.Join([Workshop.Machine()], new DiagnosticBag()), Workshop.Today).Single();
        var one = checker.CheckFleet(Fleet.Join([Workshop.Machine(), Workshop.Site("\"town\": \"Ulm\"")], new DiagnosticBag()), Workshop.Today).Single();

        Assert.AreEqual(Verdict.Unknown, none.Verdict, "that no workshop is there says nothing of the workshops there should be");
        Assert.Contains("no document is part of this run", none.Findings[0].Message);
        Assert.AreEqual(Verdict.Pass, one.Verdict);
        Assert.AreEqual("all documents", one.Findings[0].Label);
        Assert.IsNull(one.Findings[0].Document);
    }

    [TestMethod]
    [DataRow("site", "0", "1")]
    [DataRow("[document, site]", "1", "1")]
    [DataRow("document", "1", "0")]
    public void Scope_DecidesWhichDocumentsAreAsked(string scope, string machines, string workshops)
    {
        var checker = Checker.Compile(Workshop.Pack(Workshop.Rule($"scope: {scope}\nrequire: {{field: house.street, exists: true}}")));

        var ofMachine = checker.Check(Workshop.Machine("\"house\": {\"street\": \"x\"}"), null, Workshop.Today);
        var site = Workshop.Site("\"house\": {\"colour\": \"red\"}");
        var ofSite = checker.Check(site, site, Workshop.Today);

        Assert.AreEqual($"{machines} {workshops}", $"{ofMachine.Length} {ofSite.Length}");
        Assert.IsTrue(ofMachine.All(outcome => outcome.Verdict == Verdict.Pass));
        Assert.IsTrue(ofSite.All(outcome => outcome.Verdict == Verdict.Fail));
    }

    [TestMethod]
    [DataRow("\"colour\": \"blue\"", "NotApplicable")]
    [DataRow("\"colour\": \"red\", \"safe\": false", "Fail")]
    [DataRow("\"colour\": \"red\", \"safe\": true", "Pass")]
    [DataRow("\"safe\": false", "Unknown")]
    public void AppliesTo_OfAnotherDocument_LeavesTheRuleOut(string facts, string verdict)
    {
        var outcome = Workshop.Decide(Workshop.Rule("appliesTo: {field: colour, equals: red}\nrequire: {field: safe, equals: true}"), Workshop.Machine(facts));

        Assert.AreEqual(verdict, outcome.Verdict.ToString());
        Assert.IsGreaterThan(0, outcome.Findings[0].Evidence.Length + outcome.Findings[0].Missing.Length, "the reason is shown");
        Assert.AreEqual(verdict == "Unknown", outcome.Findings[0].Message.Contains("would fail if it applies", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("\"colour\": \"red\"", "Pass")]
    [DataRow("\"colour\": \"blue\"", "NotApplicable")]
    [DataRow("\"seats\": 1", "Unknown")]
    public void AppliesTo_NotKnown_LeavesNoPassForWantOfItems(string facts, string verdict)
    {
        var machine = Workshop.Machine(facts, "\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-10-01\"}}", "\"parts\": []");

        var outcome = Workshop.Decide(Workshop.Rule("appliesTo: {field: colour, equals: red}\nwhenNone: pass\nforEach: parts\nrequire: {field: colour, equals: red}"), machine);

        Assert.AreEqual(verdict, outcome.Verdict.ToString());
        Assert.AreEqual(verdict == "Unknown", outcome.Findings.Single().Missing.Length > 0);
    }

    [TestMethod]
    [DataRow("\"safe\": false, \"seats\": 9", "critical")]
    [DataRow("\"safe\": false, \"seats\": 1, \"colour\": \"red\"", "high")]
    [DataRow("\"safe\": false, \"seats\": 1, \"colour\": \"blue\"", "low")]
    [DataRow("\"safe\": false, \"colour\": \"blue\"", "critical")]
    public void Severity_IsTheWorstThatIsNotRuledOut(string facts, string severity)
    {
        var rule = Workshop.Rule("require: {field: safe, equals: true}").Replace("severity: low", "severity: {otherwise: low, critical: {field: seats, atLeast: 5}, high: {field: colour, equals: red}}", StringComparison.Ordinal);

        var outcome = Workshop.Decide(rule, Workshop.Machine(facts));

        Assert.AreEqual(severity, outcome.Findings.Single().Severity);
        Assert.AreEqual("critical", Workshop.Pack(rule).Rules.Single().Severity);
    }

    [TestMethod]
    [DataRow("{name: a, whenNone: pass, forEach: parts, require: {field: colour, equals: red}}, {name: b, forEach: house.doors, require: {field: colour, equals: red}}", "Pass")]
    [DataRow("{name: a, forEach: parts, require: {field: colour, equals: red}}, {name: b, forEach: house.doors, require: {field: colour, equals: red}}", "NotApplicable")]
    public void WhenNone_OfOneLimb_IsItsOwn(string checks, string verdict)
    {
        var machine = Workshop.Machine("\"coverage\": {\"parts\": {\"complete\": true, \"asOf\": \"2026-10-01\"}}", "\"parts\": []", "\"house\": {\"doors\": []}");

        var outcome = Workshop.Decide(Workshop.Rule($"checks: [{checks}]"), machine);

        Assert.AreEqual(verdict, outcome.Verdict.ToString());
    }

    [TestMethod]
    public void Parameters_OfATest_StandInPlaceOfThePacks()
    {
        const string Rule = """
            require: {field: colour, in: $warm}
            tests:
              - {name: as the pack says, given: {colour: green}, expect: fail}
              - {name: with another list, base: as the pack says, parameters: {warm: [green]}, expect: pass}
              - {name: a list that cannot be, base: as the pack says, parameters: {warm: [gren], wram: [red]}, expect: pass}
            """;

        var results = Run(Workshop.Rule(Rule));

        Assert.AreEqual("CC2303 `gren` is no colour; did you mean `green`?\nCC2305 `wram` is no parameter of the pack; did you mean `warm`?", results);
    }

    [TestMethod]
    public void Parameter_FromAFile_HasItsValuesAndDay()
    {
        const string Pack = """
            pack: {id: p, version: 1.0.0, language: 1, title: Machines, schema: workshop.schema.json}
            sources: {BOOK: {title: A book, force: framework}}
            parameters: {bad: {file: bad.json, at: entries.code, asOf: released}}
            """;
        var rule = Workshop.Rule("require: {all: [{field: name, notIn: $bad}, {field: $bad.asOf, notOlderThan: 30d}]}");
        Pack? Read(string json)
        {
            var files = Workshop.Files(null, ("pack.yaml", Pack), ("R-1.yaml", rule));
            return PackReader.Read(files with { Open = path => path == "p/bad.json" ? new SourceText(path, json) : files.Open(path) }, new DiagnosticBag(), Workshop.Shape);
        }

        var fresh = Read("""{"released": "2026-10-30T14:00:00Z", "entries": [{"code": "X-1"}, {"code": "X-2"}]}""");
        var stale = Read("""{"released": "2026-01-30", "entries": [{"code": "X-1"}]}""");

        Verdict Of(Pack? pack, string name) => Checker.Compile(pack!).Check(Workshop.Machine($"\"name\": \"{name}\""), null, Workshop.Today).Single().Verdict;
        Assert.AreEqual(Verdict.Pass, Of(fresh, "X-3"));
        Assert.AreEqual(Verdict.Fail, Of(fresh, "X-2"));
        Assert.AreEqual(Verdict.Fail, Of(stale, "X-3"));
        Assert.AreNotEqual(fresh!.Sha256, stale!.Sha256, "the list decides verdicts as the rules do");
        Assert.IsNull(Read("""{"released": "2026-01-30", "entries": []}"""), "a list without values would pass everything");
        Assert.IsNull(Read("""{"released": "soon", "entries": [{"code": "X-1"}]}"""));
        Assert.IsNull(Read("""{"released": "2026-01-30", "entries": [{"code": 7}]}"""));
    }

    [TestMethod]
    public void DefinitionTests_AskADefinitionOfThings()
    {
        const string Definitions = """
            definitions:
              red: {field: colour, equals: red}
            tests:
              - {name: a red part, asks: red, of: parts, given: {parts: [{id: A, colour: red}]}, expect: true}
              - {name: a blue part, asks: red, of: parts, base: a red part, set: {"parts[0].colour": blue}, expect: false}
              - {name: no colour, asks: red, of: parts, base: a red part, remove: ["parts[0].colour"], expect: unknown}
              - {name: the machine itself, asks: red, given: {colour: red}, expect: true}
              - {name: one of two, asks: red, of: parts, given: {parts: [{id: A, colour: red}, {id: B, colour: blue}]}, expect: true}
              - {name: nothing to ask, asks: red, of: parts, given: {parts: []}, expect: true}
            """;

        var results = Run(Workshop.Rule("require: {is: red}"), Definitions);

        Assert.AreEqual("CC4003 `one of two`: expected true, `red` is false of parts[1]\nCC4004 `nothing to ask`: nothing was asked, because its path leads to nothing in the facts", results);
    }

    private static Verdict Decide(string lines)
    {
        var pack = Workshop.PackFile.Replace("{type: list of colour, default: [red]}", "{type: list of colour, default: [red], asOf: 2026-10-01}", StringComparison.Ordinal);
        return Checker.Compile(Workshop.Pack(Workshop.Rule(lines), pack: pack)).Check(Workshop.Machine(), null, Workshop.Today).Single().Verdict;
    }

    /// <summary>What the tests of a rule say beside that they hold, one a line; nothing where all hold.</summary>
    private static string Run(string rule, string? definitions = null)
    {
        var results = new RuleTestRunner(Workshop.Pack(rule, definitions)).RunAll();
        Assert.IsNotEmpty(results);
        return string.Join('\n', results.SelectMany(result => result.Diagnostics).Select(diagnostic => $"{diagnostic.Code.Id} {diagnostic.Message}{(diagnostic.Help is null ? "" : "; " + diagnostic.Help)}"));
    }
}
