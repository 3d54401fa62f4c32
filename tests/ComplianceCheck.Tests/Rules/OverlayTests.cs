using ComplianceCheck.Authoring;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Rules;

[TestClass]
public sealed class OverlayTests
{
    private const string Head = "pack: {id: private, version: 2.0.0, language: 1, title: Private, over: workshop}\n";

    private static readonly PackFiles Below = Workshop.Files(null, ("pack.yaml", Workshop.PackFile), ("R-1.yaml", Below1), ("definitions.yaml", "definitions: {fine: {field: colour, in: $warm}}\n"));

    private static string Below1 => Workshop.Rule(
        """
        rationale: Because.
        checks:
          - {name: colour, severity: high, require: {is: fine}}
          - {name: house, require: {field: house.colour, equals: red}, evidence: {field: checked, notOlderThan: $maxAge}}
        tests: [{name: a, given: {colour: blue}, expect: fail}]
        """);

    [TestMethod]
    public void Read_OverlayThatChangesNothing_IsThePackBelowUnderAnotherName()
    {
        var pack = Workshop.Usable(Over(Head));

        Assert.AreEqual("private", pack.Id);
        Assert.AreEqual("2.0.0", pack.Version);
        Assert.AreEqual("R-1", string.Join(' ', pack.Rules.Select(rule => rule.Id)));
        Assert.IsNull(pack.Rules[0].ChangedBecause);
        Assert.IsNotNull(pack.ClosedWhen);
        Assert.AreNotEqual(Workshop.Usable(Below).Sha256, pack.Sha256);
    }

    [TestMethod]
    public void Read_ChangesOfARule_StandInPlaceOfItsTextsAndSeveritiesAndBesideItsAuthorities()
    {
        var pack = Workshop.Usable(Over(Head +
            """
            sources: {ORDER: {title: An order, force: directive-ssi}}
            changes:
              R-1: {revision: 1, why: The order says so, title: Other state, severity: critical, requirement: Much is well., remediation: Ask., authorities: [{source: ORDER, at: 1}]}
            """));

        var rule = pack.Rules.Single();

        Assert.AreEqual(("Other state", "Much is well.", "Because.", "Ask."), (rule.Title, rule.Requirement, rule.Rationale, rule.Remediation));
        Assert.AreEqual("critical critical", string.Join(' ', rule.Checks.Select(check => check.Severity.Worst)));
        Assert.AreEqual("BOOK ORDER", string.Join(' ', rule.Citations.Select(citation => citation.Authority.Id)));
        Assert.AreEqual("The order says so", rule.ChangedBecause);
    }

    [TestMethod]
    public void Read_ChangedParameter_KeepsItsTypeAndGivesItsReason()
    {
        var pack = Workshop.Usable(Over(Head + "parameters: {warm: {default: [blue], why: Blue is warm here}, cold: {type: colour, default: green}}"));

        Assert.AreEqual(("blue", "Blue is warm here"), (pack.Parameters["warm"].Value!.Text, pack.Parameters["warm"].Why));
        Assert.AreEqual("green", pack.Parameters["cold"].Value!.Text);
        Assert.AreEqual("365d", pack.Parameters["maxAge"].Value!.Text);
    }

    [TestMethod]
    public void Read_RulesOfItsOwn_AskDefinitionsOfBoth()
    {
        var pack = Workshop.Usable(Over(Head, ("X-1.yaml", Workshop.Rule("require: {all: [{is: fine}, {is: better}]}", "X-1")), ("definitions.yaml", "definitions: {better: {is: fine}}\n")));

        Assert.AreEqual("R-1 X-1", string.Join(' ', pack.Rules.Select(rule => rule.Id)));
    }

    [TestMethod]
    [DataRow("over: workshop", "over: werkshop", "p/private/pack.yaml:1:72: error CC2305 `werkshop` is no pack of this run, and none that is built in; did you mean `workshop`?")]
    [DataRow("over: workshop", "over: workshop, schema: x.json", "p/private/pack.yaml:1:82: error CC2203 `schema` is that of the pack below; leave it out")]
    [DataRow("title: Private, ", "", "p/private/pack.yaml:1:8: error CC2202 `pack` has no `title`: what the pack covers")]
    [DataRow("", "changes: {R-2: {revision: 1, why: x}}", "p/private/pack.yaml:2:11: error CC2305 `R-2` is no rule of the pack below; did you mean `R-1`?")]
    [DataRow("", "changes: {R-1: {revision: 2, why: x}}", "p/private/pack.yaml:2:27: error CC2203 this changes revision 2 of R-1, which is at revision 1; read what it means now, and state that revision")]
    [DataRow("", "changes: {R-1: {severity: low}}", "p/private/pack.yaml:2:17: error CC2202 the change of `R-1` has no `revision`: the revision of the rule that is changed: another one has to be read first\np/private/pack.yaml:2:17: error CC2202 the change of `R-1` has no `why`: why it is changed")]
    [DataRow("", "changes: {R-1: {revision: 1, why: x, require: {is: fine}}}", "p/private/pack.yaml:2:38: error CC2201 unknown key `require` in the change of `R-1`; known are `authorities`, `rationale`, `remediation`, `requirement`, `revision`, `severity`, `title`, `why`")]
    [DataRow("", "changes: {R-1: {revision: 1, why: x, severity: hihg}}", "p/private/pack.yaml:2:48: error CC2203 `severity` is `hihg`, expected one of `critical`, `high`, `medium`, `low`, `informational`; did you mean `high`?")]
    [DataRow("", "sources: {BOOK: {title: Another, force: pack}}", "p/private/pack.yaml:2:11: error CC2306 `BOOK` is a source of the pack below; give it another name")]
    [DataRow("", "parameters: {warm: {default: [blu], why: x}}", "p/private/pack.yaml:2:31: error CC2303 `blu` is no colour; did you mean `blue`?")]
    [DataRow("", "parameters: {warm: {default: [blue], why: The order, section 4}}", "p/private/pack.yaml:2:54: error CC2201 unknown key `section 4` in the change of the parameter `warm`; known are `asOf`, `at`, `default`, `file`, `licence`, `source`, `staleAfter`, `why`")]
    [DataRow("", "parameters: {warm: {type: text, why: x}}", "p/private/pack.yaml:2:21: error CC2201 unknown key `type` in the change of the parameter `warm`; known are `asOf`, `at`, `default`, `file`, `licence`, `source`, `staleAfter`, `why`")]
    public void Read_OverlayThatDoesNotFit_IsRefusedAtItsPlace(string written, string changed, string expected)
    {
        var text = written.Length == 0 ? Head + changed : Head.Replace(written, changed, StringComparison.Ordinal);

        Assert.AreEqual(expected, Workshop.Diagnose(Over(text)));
    }

    [TestMethod]
    public void Read_DefinitionOrRuleOfThePackBelow_CannotBeWrittenAgain()
    {
        var lines = Workshop.Diagnose(Over(Head, ("R-1.yaml", Workshop.Rule("require: {is: fine}")), ("definitions.yaml", "definitions: {fine: {field: safe, equals: true}}\n")));

        Assert.Contains("p/private/definitions.yaml:1:21: error CC2306 `fine` is defined by the pack below", lines);
        Assert.Contains("p/private/R-1.yaml:1:5: error CC2105 the id `R-1` is also used in `p/R-1.yaml`", lines);
    }

    [TestMethod]
    public void Read_PackWithoutOneBelow_HasNothingToChange()
    {
        var lines = Workshop.Diagnose(Workshop.Files(Workshop.Rule("require: {field: safe, equals: true}"), pack: Workshop.PackFile + "\nchanges: {R-1: {revision: 1, why: x}}"));

        Assert.AreEqual("p/pack.yaml:18:1: error CC2203 `changes` changes the rules of a pack below, and this pack lies over none", lines);
    }

    [TestMethod]
    public void RunAll_OfAnOverlay_RunsItsOwnTestsOnly()
    {
        var pack = Workshop.Usable(Over(Head, ("X-1.yaml", Workshop.Rule("require: {is: fine}\ntests: [{name: own, given: {id: M, colour: red}, expect: pass}]", "X-1"))));

        Assert.AreEqual("own", string.Join(' ', new RuleTestRunner(pack).RunAll().Select(result => result.Test)));
    }

    [TestMethod]
    public void Stack_PackThatAnotherLiesOver_DoesNotRunByItself()
    {
        var over = Over(Head) with { Library = [] };

        var both = PackFiles.Stack([Below, over], []);
        var builtIn = PackFiles.Stack([over], [Below]);
        var round = PackFiles.Stack([Named("a", "b"), Named("b", "a")], []);

        Assert.AreEqual("p/private", string.Join(' ', both.Select(pack => pack.Folder)));
        Assert.AreEqual("workshop", builtIn.Single().Below!.Id);
        Assert.AreEqual("", string.Join(' ', round.Select(pack => pack.Folder)), "each lies over the other, so that neither can run");

        static PackFiles Named(string id, string below) => new(id, [new SourceText($"{id}/pack.yaml", $"pack: {{id: {id}, over: {below}}}")], _ => null);
    }

    private static PackFiles Over(string pack, params (string Name, string Text)[] more) =>
        new("p/private", [.. more.Append(("pack.yaml", pack)).Select(file => new SourceText("p/private/" + file.Item1, file.Item2))], _ => null) { Library = [Below] };
}
