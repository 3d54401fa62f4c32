using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Packs;
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

    [TestMethod]
    [DynamicData(nameof(Operators))]
    public void Example_OfAnOperator_ReadsOfTheThingsOfSomeSection(string name)
    {
        var example = RuleGrammar.Operators.Single(known => known.Name == name).Example;
        var schema = CranePack.Pack.Schema;
        var sections = schema.Roots(DocumentRole.Item).SelectMany(root => root.Properties.Values).Where(property => property.Type is ListType).Select(property => property.Name);

        var fitting = sections.Where(section => Reads($"{{id: X, revision: 1, title: x, severity: low, requirement: x, authorities: [{{source: BOOK}}], forEach: {section}, require: {example}}}"));

        Assert.Contains($", {name}: ", example);
        Assert.AreNotEqual(0, fitting.Count(), example);
    }

    public static IEnumerable<object[]> Operators => RuleGrammar.Operators.Select(known => new object[] { known.Name });

    private static bool Reads(string rule)
    {
        const string Pack = "pack: {id: p, version: 1, language: 1, title: t, schema: ../schema/port.schema.json}\nsources: {BOOK: {title: t, force: pack}}";
        var files = new PackFiles("rules/p", [new SourceText("rules/p/X.yaml", rule), new SourceText("rules/p/pack.yaml", Pack)], EmbeddedFiles.Open);
        return PackReader.Read(files, new DiagnosticBag(), CranePack.Pack.Schema) is not null;
    }

    private static string Written()
    {
        using var writer = new StringWriter { NewLine = "\r\n" };
        LanguagePage.Write(writer);
        return writer.ToString();
    }
}
