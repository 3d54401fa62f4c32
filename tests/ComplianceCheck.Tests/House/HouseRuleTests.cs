using System.Text.RegularExpressions;

namespace ComplianceCheck.Tests.House;

/// <summary>Keeps the arrows between the rooms of the engine, and each library in the files named for it.</summary>
[TestClass]
public partial class HouseRuleTests
{
    /// <summary>What each room knows beside .NET, directly or through what it knows.</summary>
    private static readonly Dictionary<string, string[]> Knows = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Yaml"] = ["Text", "Diagnostics"],
        ["Documents"] = ["Text", "Diagnostics"],
        ["Rules"] = ["Text", "Diagnostics", "Yaml", "Documents"],
        ["Assessments"] = ["Text", "Diagnostics", "Documents", "Rules"],
        ["Evaluation"] = ["Text", "Diagnostics", "Documents", "Rules", "Assessments"],
        ["Authoring"] = ["Text", "Diagnostics", "Yaml", "Documents", "Rules", "Evaluation", "Assessments"],
        ["Reporting"] = ["Text", "Diagnostics", "Assessments"],
        ["Formats"] = ["Text", "Diagnostics", "Assessments", "Reporting"],
    };

    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = ["Yaml/YamlReader.cs"],
        ["NJsonSchema"] = ["Documents/DocumentSchema.cs"],
        ["Newtonsoft"] = ["Documents/DocumentSchema.cs", "Documents/DocumentTokens.cs"],
        ["Scriban"] = ["Reporting/CatalogueModel.cs", "Reporting/ComparisonModel.cs", "Reporting/NoSuchIncludeException.cs", "Reporting/RawFunction.cs", "Reporting/ReportContext.cs", "Reporting/ReportFunctions.cs", "Reporting/ReportModel.cs", "Reporting/ReportModel.Decisions.cs", "Reporting/ReportModel.Findings.cs", "Reporting/ReportModel.Results.cs", "Reporting/ReportModel.Rules.cs", "Reporting/ReportModel.Verdicts.cs", "Reporting/ReportNode.cs", "Reporting/ReportSources.cs", "Reporting/ReportTemplate.cs", "Reporting/TemplateLint.cs", "Reporting/TemplatePage.cs", "Reporting/TemplateReader.cs"],
    };

    [TestMethod]
    public void Rooms_EveryReference_FollowsTheArrows()
    {
        var wrong = new List<string>();

        foreach (var (room, name, code) in Sources())
        {
            foreach (var other in Knows.Keys.Where(other => other != room && !(Knows.GetValueOrDefault(room) ?? [.. Knows.Keys]).Contains(other)))
            {
                // A using line, a qualified name, or one that is qualified from inside the namespace.
                if (Regex.IsMatch(code, $@"\bComplianceCheck\.{other}\b|(?<![\w.]){other}\.[A-Z]\w*[\s(.;>]", RegexOptions.CultureInvariant))
                {
                    wrong.Add($"{name} knows {other}");
                }
            }
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void Rooms_EveryFile_StandsInItsNamespace()
    {
        var wrong = Sources()
            .Where(source => Namespace().Match(source.Code) is var found && found.Groups[1].Value != (source.Room.Length == 0 ? "ComplianceCheck" : "ComplianceCheck." + source.Room))
            .Select(source => source.Name)
            .ToList();

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void Libraries_EveryUse_StandsInItsFiles()
    {
        foreach (var (library, files) in Libraries)
        {
            var users = Sources().Where(source => Regex.IsMatch(source.Code, $@"\b{library}\.", RegexOptions.CultureInvariant) || Regex.IsMatch(source.Code, $@"using {library}\b", RegexOptions.CultureInvariant)).Select(source => source.Name).Order(StringComparer.Ordinal).ToArray();

            CollectionAssert.AreEquivalent(files, users, $"{library}: {string.Join(", ", users)}");
        }
    }

    [TestMethod]
    public void Repository_TopLevel_HoldsNothingElse()
    {
        var folders = Directory.GetDirectories(Repository.Root).Select(Path.GetFileName).Where(name => !name!.StartsWith('.') && name is not ("bin" or "obj" or "artifacts" or "TestResults")).Order(StringComparer.Ordinal).ToArray();

        CollectionAssert.AreEqual(new[] { "rules", "src", "templates", "tests" }, folders);
    }

    private static IEnumerable<(string Room, string Name, string Code)> Sources()
    {
        var engine = Repository.PathOf("src/ComplianceCheck");
        foreach (var path in Directory.GetFiles(engine, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(engine, path).Replace('\\', '/');
            if (!name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal))
            {
                var code = Comments().Replace(File.ReadAllText(path), "");
                yield return (name.Contains('/', StringComparison.Ordinal) ? name[..name.IndexOf('/', StringComparison.Ordinal)] : "", name, code);
            }
        }
    }

    [GeneratedRegex(@"^\s*//.*$|(?<=\s)//\s.*$|""(?:[^""\\\n]|\\.)*""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
