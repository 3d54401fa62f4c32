using System.Diagnostics;
using System.Globalization;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class ProcessTests
{
    private const string Day = "2026-11-03";

    [TestMethod]
    public void Run_Json_IsByteForByteThatOfTheRunInProcess()
    {
        using var place = new Workplace();
        place.CopySamples();
        string[] command = ["check", "port", "--as-of", Day, "--format", "json"];

        var ran = ProcessRun.Run(command);

        Assert.AreEqual(1, ran.Exit, ran.ToString());
        Assert.AreEqual("", ran.Error);
        CollectionAssert.AreEqual(place.Run(command).Bytes, ran.Bytes);
    }

    [TestMethod]
    [DataRow(64, "check", "--repot")]
    [DataRow(3, "check", "Häfen 港")]
    [DataRow(0, "--version")]
    public void Run_Process_IsThatOfTheRunInProcess(int exit, params string[] arguments)
    {
        using var place = new Workplace();
        place.Put("Häfen 港/readme.txt", "nothing");
        string[] command = exit == 3 ? [.. arguments, "--as-of", Day] : arguments;

        var ran = ProcessRun.Run(command);

        Assert.AreEqual(exit, ran.Exit, ran.ToString());
        Assert.AreEqual(place.Run(command).ToString(), ran.ToString());
    }

    [TestMethod]
    public void Run_WithoutADay_TakesTodayInUtc()
    {
        using var place = new Workplace();
        place.CopySamples();
        static string Today() => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var before = Today();

        var found = ProcessRun.Run(new Dictionary<string, string> { ["TZ"] = "Pacific/Kiritimati" }, "check", "port", "--format", "json").Json.GetProperty("asOf").GetString();

        Assert.IsTrue(found == before || found == Today(), found);
    }

    [TestMethod]
    [DataRow("json")]
    [DataRow("sarif")]
    [DataRow("csv")]
    [DataRow("junit")]
    public void Run_SlowReader_GetsEveryByte(string format)
    {
        using var place = new Workplace();
        place.CopySamples();
        using var process = ProcessRun.Start("check", "port", "--as-of", Day, "--format", format);
        using var read = new MemoryStream();
        var chunk = new byte[8 * 1024];
        for (int count; (count = process.StandardOutput.BaseStream.Read(chunk)) > 0; Thread.Sleep(1))
        {
            read.Write(chunk, 0, count);
        }

        Assert.IsTrue(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.AreEqual(1, process.ExitCode);
        Assert.IsGreaterThan(64L * 1024, read.Length);
        CollectionAssert.AreEqual(place.Run("check", "port", "--as-of", Day, "--format", format).Bytes, read.ToArray());
    }

    [TestMethod]
    public void Run_ReaderThatGoesAway_IsNoBug()
    {
        using var place = new Workplace();
        place.CopySamples();
        using var process = ProcessRun.Start("check", "port", "--as-of", Day, "--format", "json");
        process.StandardOutput.BaseStream.ReadExactly(new byte[10]);
        process.StandardOutput.Close();

        var error = process.StandardError.ReadToEnd();

        Assert.IsTrue(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.DoesNotContain("   at ", error);
        Assert.Contains(process.ExitCode, (int[])[1, 74]);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow("$run check port >&-", 74)]
    [DataRow("$run check port --format json >&-", 74)]
    [DataRow("$run check port >&- 2>&-", 74)]
    [DataRow("$run --version >&-", 74)]
    [DataRow("$run check --repot 2>&-", 64)]
    public void Run_ClosedOutput_SaysSoWithoutATrace(string script, int exit)
    {
        using var place = new Workplace();
        place.CopySamples();

        var ran = ProcessRun.Shell(script);

        Assert.AreEqual(exit, ran.Exit, ran.ToString());
        Assert.AreEqual("", ran.Output);
        Assert.DoesNotContain("   at ", ran.Error);
    }

    [TestMethod]
    public void Run_FullDisk_EndsWith74()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Inconclusive("this machine has no /dev/full");
        }

        using var place = new Workplace();
        place.CopySamples();

        var ran = ProcessRun.Shell("$run check port > /dev/full");

        Assert.AreEqual(74, ran.Exit, ran.ToString());
        Assert.StartsWith("error: the output cannot be written: ", ran.Error);
        Assert.DoesNotContain("   at ", ran.Error);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Run_InterruptedFromTheKeyboard_EndsWith130()
    {
        using var place = new Workplace();
        place.CopySamples();
        var process = ProcessRun.Start("check", "port", "--as-of", Day, "--format", "json");
        // It waits in the middle of its output, because nobody reads on.
        process.StandardOutput.BaseStream.ReadExactly(new byte[1]);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        // The signal is handled beside the run; without a moment for that the run could end first.
        Thread.Sleep(500);
        var ran = ProcessRun.Finish(process);

        Assert.AreEqual(130, ran.Exit, ran.ToString());
        Assert.AreEqual("interrupted: no unfinished report was left behind\n", ran.Error);
    }
}
