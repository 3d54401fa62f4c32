using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Packs;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Authoring;

/// <summary>What would have to be recorded for a failure to pass: applied to the samples, it makes it pass.</summary>
[TestClass]
public sealed class CounterfactualTests
{
    [TestMethod]
    [TestCategory("Exhaustive")]
    [DataRow("HPT", 55)]
    [DataRow("EBT", 8)]
    public void Find_EveryFailureOfASample_MakesItPassWhereAnyIsFound(string port, int fewest)
    {
        var folder = Repository.PathOf("tests/ComplianceCheck.Tests/Samples/" + port);
        var documents = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Read(new SourceText(Path.GetFileName(path), File.ReadAllBytes(path)))).ToList();
        var fleet = Fleet.Join(documents, new DiagnosticBag());
        var (found, wrong) = (0, new List<string>());

        foreach (var rule in CranePack.Pack.Rules)
        {
            List<Document?> asked = rule.Scope == RuleScope.Fleet ? [null] : [.. fleet.Documents.Where(document => rule.Scope.HasFlag(document.Kind.Role == DocumentRole.Site ? RuleScope.Site : RuleScope.Document))];
            foreach (var document in asked)
            {
                foreach (var finding in Decide(rule, fleet, document).Findings.Where(finding => finding.Verdict == Verdict.Fail))
                {
                    var search = new CounterfactualSearch(CranePack.Pack, rule, rule.Checks.Single(check => check.Name == finding.Check), fleet, document, CranePack.AsOf);
                    if (search.Find(finding.Location) is { } counterfactual)
                    {
                        found++;
                        var verdict = After(search, counterfactual, rule, fleet, document, finding);
                        wrong.AddRange(verdict == Verdict.Pass ? [] : [$"{rule.Id} {finding.Label}: {verdict}"]);
                        wrong.AddRange(counterfactual.Changes.Where(change => change.Value is null).Select(change => $"{rule.Id} {finding.Label} takes {change.Path} away"));
                    }
                }
            }
        }

        Assert.AreEqual("", string.Join('\n', wrong));
        Assert.IsGreaterThanOrEqualTo(fewest, found);
    }

    private static Verdict? After(CounterfactualSearch search, Counterfactual counterfactual, Rule rule, Fleet fleet, Document? document, Finding finding)
    {
        var sheet = new FactSheet(search.Documents, CranePack.Pack.Schema, CranePack.Schema);
        Assert.IsTrue(sheet.IsValid(counterfactual.Changes), $"{rule.Id} {finding.Label} leads to a document that is not valid");
        var changed = sheet.With(counterfactual.Changes)!.Value;
        var files = fleet.Documents.Select(known => search.Documents.IndexOf(known) is >= 0 and var number ? changed[number] : known).Select(known => Read(known.Text.Source)).ToList();
        var joined = Fleet.Join(files, new DiagnosticBag());
        var again = document is null ? null : joined.Documents.Single(known => known.Text.Source.Path == document.Text.Source.Path);
        return Decide(rule, joined, again).Findings.SingleOrDefault(other => other.Fingerprint == finding.Fingerprint)?.Verdict;
    }

    private static RuleOutcome Decide(Rule rule, Fleet fleet, Document? document)
    {
        var checker = Checker.Compile(CranePack.Pack with { Rules = [rule] });
        return (document is null ? checker.CheckFleet(fleet, CranePack.AsOf) : checker.Check(document, fleet.SiteOf(document), CranePack.AsOf)).Single();
    }

    private static Document Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        return DocumentReader.Read(source, CranePack.Pack.Schema, CranePack.Schema, diagnostics) ?? throw new AssertFailedException(string.Join('\n', diagnostics.ToImmutable().Select(DiagnosticText.OneLine)) + Encoding.UTF8.GetString(source.Bytes)[..200]);
    }
}
