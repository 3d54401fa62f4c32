using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Authoring;

[TestClass]
public class LanguagePageTests
{
    private static readonly string Page = Written();

    [TestMethod]
    public void Write_Page_IsTheOneInTheRepository()
    {
        var path = Repository.PathOf("rules/README.md");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(path, Page);
        }

        var expected = File.ReadAllText(path);

        Assert.AreEqual(expected, Page, "rules/README.md is written by UPDATE_EXPECTED=1");
    }

    [TestMethod]
    public void Write_EveryTableOfTheGrammar_HasAllItsLines()
    {
        var keys = typeof(RuleGrammar).GetProperties().Select(property => property.GetValue(null)).OfType<ImmutableArray<GrammarKey>>().SelectMany(table => table)
            .Where(key => RuleGrammar.Operators.All(known => known.Name != key.Name))
            .Select(key => $"| `{key.Name}` | {(key.IsRequired ? "yes" : "")} | {key.Meaning} |");
        var operators = RuleGrammar.Operators.Select(known => $"| `{known.Name}` | ");
        var words = typeof(RuleGrammar).GetProperties().Select(property => property.GetValue(null)).OfType<ImmutableArray<string>>().SelectMany(list => list).Select(word => $"`{word}`");

        var missing = keys.Concat(operators).Concat(words).Concat(Force.All.Select(force => $"| `{force.Word}` | {force.Meaning} |")).Where(line => !Page.Contains(line, StringComparison.Ordinal)).Distinct();

        Assert.AreEqual("", string.Join('\n', missing));
    }

    [TestMethod]
    public void Write_Example_ReadsAndPassesItsTests()
    {
        var examples = Regex.Matches(Page, "```yaml\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant).Select(match => match.Groups[1].Value).ToList();
        var pack = examples[0].Replace("my.schema.json", "port.schema.json", StringComparison.Ordinal);
        var files = new PackFiles("rules/my-rules", [new SourceText("rules/my-rules/HOUSE-01.yaml", examples[1]), new SourceText("rules/my-rules/pack.yaml", pack)], EmbeddedFiles.Open);
        var diagnostics = new DiagnosticBag();

        var read = PackReader.Read(files, diagnostics);

        Assert.IsNotNull(read, string.Join('\n', diagnostics.ToImmutable().Select(DiagnosticText.OneLine)));
        PackLint.Check(read, diagnostics);
        var results = new RuleTestRunner(read).RunAll();
        Assert.HasCount(4, results);
        Assert.AreEqual("", string.Join('\n', results.SelectMany(result => result.Diagnostics).Concat(diagnostics.ToImmutable()).Select(DiagnosticText.OneLine)));
    }

    private static string Written()
    {
        using var writer = new StringWriter { NewLine = "\r\n" };
        LanguagePage.Write(writer);
        return writer.ToString();
    }
}
