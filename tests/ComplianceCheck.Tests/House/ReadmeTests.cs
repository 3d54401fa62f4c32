using System.Text.RegularExpressions;
using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.House;

/// <summary>What the README says is so.</summary>
[TestClass]
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [TestMethod]
    public void Readme_RuleLanguage_NamesEveryOperatorAndConditionKey()
    {
        var unnamed = RuleGrammar.Operators.Select(known => known.Name).Concat(RuleGrammar.ConditionKeys)
            .Where(word => !Regex.IsMatch(Readme, $@"[`{{]{word}[`:]", RegexOptions.CultureInvariant))
            .ToList();

        Assert.IsEmpty(unnamed, string.Join(", ", unnamed));
    }

    [TestMethod]
    public void Readme_ExampleRule_ReadsAndPassesItsTests()
    {
        var rule = Regex.Match(Readme, "```yaml\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant).Groups[1].Value;
        var pack = """
            pack: {id: example, version: 1.0.0, language: 1, title: Example, schema: ../schema/port.schema.json}
            sources: {HOUSE-RULES: {title: Rules of the house, force: pack}}
            """;
        var files = new PackFiles("rules/example", [new SourceText("rules/example/HOUSE-01.yaml", rule), new SourceText("rules/example/pack.yaml", pack)], EmbeddedFiles.Open);
        var diagnostics = new DiagnosticBag();

        var read = PackReader.Read(files, diagnostics);

        Assert.IsNotNull(read, string.Join('\n', diagnostics.ToImmutable().Select(DiagnosticText.OneLine)));
        var results = new RuleTestRunner(read).RunAll();
        Assert.HasCount(2, results);
        Assert.IsTrue(results.All(result => result.Succeeded), string.Join('\n', results.SelectMany(result => result.Diagnostics).Select(DiagnosticText.OneLine)));
    }
}
