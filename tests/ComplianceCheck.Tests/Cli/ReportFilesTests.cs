using ComplianceCheck.Assessments;
using ComplianceCheck.Cli;
using ComplianceCheck.Tests.Reporting;
using ComplianceCheck.Text;
using ReportFiles = ComplianceCheck.Cli.ReportFiles;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class ReportFilesTests
{
    private static readonly Assessment Port = SampleAssessment.Port();

    [TestMethod]
    public void Write_ExistingTarget_IsReplacedByTheWholeReport()
    {
        using var place = new Workplace();
        place.Put("a.html", new string('x', 1_000_000));

        Assert.IsTrue(Write(place, "a.html", EmbeddedFiles.Open));

        Assert.AreEqual("a.html", string.Join(' ', place.Files));
        StringAssert.StartsWith(place.Read("a.html"), "<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase);
        StringAssert.EndsWith(place.Read("a.html").TrimEnd(), "</html>", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("<p>{{ nothing.at.all }}</p>", "CC5004")]
    [DataRow("<p>{{ if }}", "CC5002")]
    [DataRow("<p>{{ include 'not-there' }}", "CC5005")]
    public void Write_TemplateThatFails_LeavesTheTargetUntouched(string template, string code)
    {
        using var place = new Workplace();
        place.Put("a.html", "before");

        Assert.IsFalse(Write(place, "a.html", path => path == "templates/report.sbn-html" ? new SourceText(path, template) : null, out var error));

        Assert.AreEqual("a.html", string.Join(' ', place.Files));
        Assert.AreEqual("before", place.Read("a.html"));
        StringAssert.StartsWith(error, "templates/report.sbn-html:1:", StringComparison.Ordinal);
        StringAssert.Contains(error, code, StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_InterruptedWhileRendering_LeavesTheTargetUntouched()
    {
        using var place = new Workplace();
        using var interruption = new CancellationTokenSource();
        place.Put("a.html", "before");
        SourceText? Interrupt(string path)
        {
            interruption.Cancel();
            return EmbeddedFiles.Open(path);
        }

        Assert.ThrowsExactly<OperationCanceledException>(() => Write(place, "a.html", Interrupt, out _, interruption.Token));

        Assert.AreEqual("a.html", string.Join(' ', place.Files));
        Assert.AreEqual("before", place.Read("a.html"));
    }

    [TestMethod]
    public void Check_ReportsOfAllNames_WritesEach()
    {
        using var place = new Workplace();
        place.CopySamples();

        var ran = place.Run(["check", "port", .. ReportFiles.Names.SelectMany(name => (string[])["--report", $"{name}=a.{name}"])]);

        Assert.AreEqual(1, ran.Exit, ran.ToString());
        Assert.StartsWith("<!DOCTYPE html>", place.Read("a.html"));
        Assert.StartsWith("{\n", place.Read("a.json"));
        Assert.StartsWith("# Compliance assessment as of 2026-11-03\n", place.Read("a.md"));
    }

    [TestMethod]
    public void Check_OneOfTwoReportsNotWritten_WritesTheOtherAndEndsWith74()
    {
        using var place = new Workplace();
        place.CopySamples();

        var ran = place.Run("check", "port", "--report", "html=nowhere/a.html", "--report", "json=b.json");

        Assert.AreEqual(74, ran.Exit, ran.ToString());
        Assert.IsTrue(place.Has("b.json"));
        Assert.AreEqual("error: the report `nowhere/a.html` cannot be written: its folder does not exist\n", ran.Error);
        Assert.IsFalse(place.Files.Any(path => path.EndsWith(".unfinished", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Check_ReportNotWrittenOfUnusableInput_EndsWith74()
    {
        using var place = new Workplace();

        var ran = place.Run("check", "nothing", "--report", "html=nowhere/a.html", "--format", "json");

        Assert.AreEqual(74, ran.Exit, ran.ToString());
        Assert.IsFalse(ran.Json.GetProperty("complete").GetBoolean());
        Assert.IsEmpty(place.Files);
    }

    [TestMethod]
    public void Check_ReportInAFolderThatMayNotBeWritten_EndsWith74AndLeavesNothing()
    {
        Privileges.RequireAnOrdinaryUser();
        using var place = new Workplace();
        place.CopySamples();
        Directory.CreateDirectory("shut");
        using var shut = Privileges.Shut("shut");

        var ran = place.Run("check", "port", "--report", "html=shut/a.html");

        Assert.AreEqual(74, ran.Exit, ran.ToString());
        Assert.AreEqual("error: the report `shut/a.html` cannot be written: this user may not do that\n", ran.Error);
    }

    private static bool Write(Workplace place, string path, Func<string, SourceText?> open) => Write(place, path, open, out _);

    private static bool Write(Workplace place, string path, Func<string, SourceText?> open, out string error, CancellationToken interruption = default)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var world = new World(TextWriter.Null, text, () => Stream.Null, new DateTimeOffset(Workplace.Today, TimeOnly.MinValue, TimeSpan.Zero), IsWatched: false);
        var isWritten = new ReportFiles(world, dueOnly: false, open, interruption).Write(Port, new ReportRequest("html", Path.Combine(place.Folder, path), IsTemplate: false));
        error = text.ToString();
        return isWritten;
    }
}
