using System.Text.Json;
using System.Text.RegularExpressions;
using ComplianceCheck.Cli;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class ScenarioTests
{
    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    private static JsonElement ResultSchema => JsonElement.Parse(Repository.Bytes("rules/schema/assessment.schema.json"));

    public static IEnumerable<object[]> All => Scenario.Names.Select(name => new object[] { name });

    public static IEnumerable<object[]> Unusable => Scenario.Names.Where(name => Scenario.Read(name) is { Exit: 3, Command: ['c', 'h', 'e', 'c', 'k', ..] }).Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Run_Scenario_GivesWhatItSays(string name)
    {
        var scenario = Scenario.Read(name);
        using var place = new Workplace();
        scenario.Arrange(place);

        var ran = place.Run(scenario.Arguments);

        var found = scenario with { Exit = ran.Exit, Output = Shown(ran.Output, place), Error = Shown(ran.Error, place) };
        if (IsUpdating)
        {
            found.Write(name);
        }

        Assert.AreEqual(found.Output.TrimEnd('\n'), scenario.Output.TrimEnd('\n'));
        Assert.AreEqual(found.Error.TrimEnd('\n'), scenario.Error.TrimEnd('\n'));
        Assert.AreEqual(ran.Exit, scenario.Exit);
    }

    [TestMethod]
    [DynamicData(nameof(Unusable))]
    public void Run_UnusableInput_SaysWhereAndIsNeverReadAsComplete(string name)
    {
        var scenario = Scenario.Read(name);
        using var place = new Workplace();
        scenario.Arrange(place);

        var ran = place.Run([.. scenario.Arguments, "--format", "json", "--report", "html=unusable.html", "--report", "md=unusable.md", "--report", "json=unusable.result"]);

        Assert.AreEqual(RunExit.Unusable, ran.Exit, ran.ToString());
        Assert.IsFalse(ran.Json.GetProperty("complete").GetBoolean());
        // A site alone can be read, and is nothing to ask; a profile that leaves nothing can be read too.
        var isNothingToAsk = ran.Json.GetProperty("diagnostics").EnumerateArray().Any(diagnostic => diagnostic.GetProperty("code").GetString() is "CC1107" or "CC6011");
        Assert.IsTrue(isNothingToAsk || ran.Json.GetProperty("ledger").GetProperty("unreadFiles").GetArrayLength() > 0);
        Assert.IsTrue(ran.Json.GetProperty("diagnostics").EnumerateArray().Any(IsErrorWithAPlace), ran.ToString());
        Assert.AreEqual(ran.Output, place.Read("unusable.result"));
        Assert.AreEqual("", string.Join('\n', new JsonSchemaWalk(ResultSchema).Check(ran.Json)));
        StringAssert.Contains(place.Read("unusable.html"), "ncomplete", StringComparison.Ordinal);
        StringAssert.StartsWith(place.Read("unusable.md"), "# INCOMPLETE: ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Folder_EveryFile_IsAScenarioThatShowsSomething()
    {
        foreach (var path in Directory.GetFileSystemEntries(Scenario.Folder))
        {
            Assert.EndsWith(".txt", path);
            var scenario = Scenario.Read(Path.GetFileNameWithoutExtension(path));
            Assert.IsGreaterThan(20, scenario.Given.Split("\n===")[0].Length, $"{path} does not say what it shows");
            Assert.AreNotEqual("", scenario.Command, path);
            Assert.AreNotEqual("", (scenario.Output + scenario.Error).Trim(), $"{path} expects nothing");
            Assert.IsTrue(File.ReadAllText(path).Contains("\n=== exit ", StringComparison.Ordinal), path);
        }
    }

    [TestMethod]
    public void Folder_EveryOutput_HoldsNoBackslashAndNoTrace()
    {
        foreach (var name in Scenario.Names)
        {
            var scenario = Scenario.Read(name);

            // A condition that is put into words may hold an expression, which a backslash belongs to; a path stands before the first colon.
            // The script of a shell is one of that shell.
            Assert.IsFalse(!name.StartsWith("completion-", StringComparison.Ordinal) && (scenario.Output + scenario.Error).Split('\n').Any(line => line.Split(':')[0].Contains('\\', StringComparison.Ordinal)), name);
            Assert.DoesNotContain("   at ", scenario.Output + scenario.Error, name);
            Assert.DoesNotContain("internal error", scenario.Error, name);
        }
    }

    [TestMethod]
    public void Folder_EveryCommandAndExitCode_HasAScenario()
    {
        var scenarios = Scenario.Names.Select(Scenario.Read).ToList();

        foreach (var exit in (int[])[0, 1, 2, 3, 64, 74])
        {
            Assert.IsTrue(scenarios.Exists(scenario => scenario.Exit == exit), $"no scenario ends with {exit}");
        }

        foreach (var command in (string[])["check", "demo", "lint", "test", "explain"])
        {
            Assert.IsTrue(scenarios.Exists(scenario => scenario.Command.Split(' ')[0] == command), $"no scenario runs {command}");
        }
    }

    private static bool IsErrorWithAPlace(JsonElement diagnostic) =>
        diagnostic.GetProperty("severity").GetString() == "error"
        && diagnostic.GetProperty("path").GetString() is { Length: > 0 }
        && diagnostic.GetProperty("line").GetInt32() >= 1
        && diagnostic.GetProperty("column").GetInt32() >= 1;

    private static string Shown(string text, Workplace place) =>
        Regex.Replace(text.Replace(place.Folder.Replace('\\', '/'), "{here}", StringComparison.Ordinal), @"compliance-check \d+\.\d+\.\d+", "compliance-check {version}").Replace(Identity.Tool.TemplateEngine, "{engine}", StringComparison.Ordinal);
}
