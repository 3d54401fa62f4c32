using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class CommandTests
{
    [TestMethod]
    public void Run_WithoutAWord_WritesTheHelpToStandardError()
    {
        using var place = new Workplace();

        var ran = place.Run();

        Assert.AreEqual(64, ran.Exit);
        Assert.AreEqual("", ran.Output);
        Assert.AreEqual(place.Run("--help").Output, ran.Error);
    }

    [TestMethod]
    [DataRow("--help")]
    [DataRow("check", "--help")]
    [DataRow("demo", "-h")]
    [DataRow("lint", "-?")]
    [DataRow("test", "--help")]
    [DataRow("explain", "--help")]
    public void Help_EveryCommand_KeepsToEightyColumns(params string[] arguments)
    {
        using var place = new Workplace();

        var ran = place.Run(arguments);

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.Contains("compliance-check", ran.Output);
        Assert.AreEqual("", string.Join('\n', ran.Output.Split('\n').Where(line => line.Length > 80 || line.EndsWith(' '))));
    }

    [TestMethod]
    public void Demo_InAnEmptyFolder_WritesOneReportAndPrintsItsPath()
    {
        using var place = new Workplace();

        var ran = place.Run("demo");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.AreEqual("", ran.Error);
        Assert.AreEqual("compliance-report.html", string.Join(' ', place.Files));
        Assert.Contains("HPT-STS-07", place.Read("compliance-report.html"));
        Assert.EndsWith($"\nThe report is {place.Folder.Replace('\\', '/')}/compliance-report.html\n", ran.Output);
        Assert.Contains("\nThis was the built-in demonstration; it ends with 0 once its report is written.\n", ran.Output);
    }

    [TestMethod]
    public void Demo_AnyDay_GivesTheSameReport()
    {
        using var place = new Workplace();
        place.CopySamples();

        place.Run("demo", "--out", "a.html");
        place.Run("demo", "--out", "b.html");

        Assert.AreEqual(place.Read("a.html"), place.Read("b.html"));
        Assert.Contains("2026-11-03", place.Read("a.html"));
    }

    [TestMethod]
    public void Demo_ReportNotWritten_EndsWith74()
    {
        using var place = new Workplace();

        var ran = place.Run("demo", "--out", "nowhere/a.html");

        Assert.AreEqual(74, ran.Exit);
        Assert.AreEqual("error: the report `nowhere/a.html` cannot be written: its folder does not exist\n", ran.Error);
        Assert.EndsWith("\nBut a report could not be written, so the command ends with 74.\n", ran.Output);
        Assert.IsEmpty(place.Files);
    }

    [TestMethod]
    public void Test_BuiltInPacks_Pass()
    {
        using var place = new Workplace();

        var ran = place.Run("test");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.EndsWith(" passed, 0 failed\n", ran.Output);
    }

    [TestMethod]
    public void Explain_EveryCode_IsExplainedWithinEightyColumns()
    {
        using var place = new Workplace();

        Assert.IsNotEmpty(DiagnosticLedger.All);
        foreach (var code in DiagnosticLedger.All.Values)
        {
            var ran = place.Run("explain", code.Id);

            Assert.AreEqual(0, ran.Exit, ran.ToString());
            Assert.AreEqual(ran.Output, place.Run("explain", code.Id.ToLowerInvariant()).Output);
            Assert.StartsWith($"{code.Id} {code.Title} (", ran.Output);
            Assert.AreEqual(code.Explanation, string.Join(' ', ran.Output.Split('\n').Skip(2)).TrimEnd());
            Assert.AreEqual("", string.Join('\n', ran.Output.Split('\n').Where(line => line.Length > 80)));
        }
    }

    [TestMethod]
    public void Lint_SomebodyWatches_ShowsTheHarmlessLineAndACaret()
    {
        using var place = new Workplace { IsWatched = true };
        place.Put("crane.json", "{\n  \"documentType\": \"\u202e\u001b\"\n}\n");

        var lines = place.Run("lint", "crane.json").Output.Split('\n');

        Assert.StartsWith("crane.json:2:21: error CC1002 ", lines[0]);
        Assert.AreEqual("    2 |   \"documentType\": \"  \"", lines[1]);
        Assert.AreEqual("      | " + new string(' ', 20) + "^", lines[2]);
    }

    [TestMethod]
    public void Check_SomebodyWatchesWithoutColours_ShowsExcerptsAlone()
    {
        using var coloured = new Workplace { IsWatched = true };
        coloured.CopySamples();
        var expected = coloured.Run("check", "port").Output;

        using var plain = new Workplace { IsWatched = true, IsColoured = false };
        plain.CopySamples();
        var found = plain.Run("check", "port").Output;

        Assert.Contains("\u001b[1;31mFAIL\u001b[0m", expected);
        Assert.DoesNotContain("\u001b", found);
        Assert.Contains(" | ", found);
    }

    [TestMethod]
    [DataRow("check", "port\u001b[31m", "--repo\u001b[31m")]
    [DataRow("\u001b[31m\u202e")]
    [DataRow("check", "port", "--report", "html=no\u001b[31mwhere/a\nb.html")]
    [DataRow("demo", "--out", "no\u001b[31mwhere/a\u202e.html")]
    [DataRow("explain", "\u001b[31m")]
    [DataRow("check", "a\u001b[31m\u202e\n.json")]
    [DataRow("lint", "a\u001b[31m\u202e\n.json")]
    public void Run_WordsThatSteerATerminal_ShowAsEscapes(params string[] arguments)
    {
        using var place = new Workplace();

        var ran = place.Run(arguments);

        Assert.AreNotEqual(70, ran.Exit, ran.ToString());
        Assert.Contains("\\u001b[31m", ran.Output + ran.Error);
        Assert.DoesNotContain("\u001b", ran.Output + ran.Error);
        Assert.DoesNotContain("\u202e", ran.Output + ran.Error);
        Assert.AreEqual("", string.Join('\n', ran.Error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("error: ", StringComparison.Ordinal) && !line.StartsWith("see ", StringComparison.Ordinal))));
    }

    [TestMethod]
    [DataRow("check", "port")]
    [DataRow("check", "port", "--format", "json", "--report", "html=a.html", "--report", "json=a.json")]
    [DataRow("check", "nothing", "--report", "html=nowhere/a.html")]
    [DataRow("demo", "--out", "a.html")]
    [DataRow("lint", "port")]
    [DataRow("test")]
    public void Run_Interrupted_EndsWith130AndLeavesNoReport(params string[] arguments)
    {
        using var place = new Workplace();
        place.CopySamples();
        var before = place.Files;

        var ran = place.Run(new CancellationToken(canceled: true), arguments);

        Assert.AreEqual(130, ran.Exit, ran.ToString());
        Assert.EndsWith("interrupted: no unfinished report was left behind\n", ran.Error);
        CollectionAssert.AreEqual(before.ToList(), place.Files.ToList());
    }

    [TestMethod]
    public void Run_OurOwnMistake_EndsWith70AndAsksForAReport()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var world = new World(TextWriter.Null, error, () => throw new InvalidCastException("made for this test"), new DateTimeOffset(Workplace.Today, TimeOnly.MinValue, TimeSpan.Zero), IsWatched: false);

        var exit = new Application(world, CancellationToken.None).Run(["check", "nothing", "--format", "json"]);

        Assert.AreEqual(70, exit);
        Assert.StartsWith("internal error: made for this test\nThis is a bug of ComplianceCheck ", error.ToString());
    }
}
