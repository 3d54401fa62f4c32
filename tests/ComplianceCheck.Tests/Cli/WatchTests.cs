using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Cli;

/// <summary>A pack that is watched while its author saves.</summary>
[TestClass]
public sealed class WatchTests
{
    [TestMethod]
    public void Watch_FileThatIsSaved_SaysWhatChanged()
    {
        using var place = new Workplace();
        Assert.AreEqual(RunExit.Passed, place.Run(["new", "pack", "own"]).Exit);
        using var process = ProcessRun.Start("watch", "own");
        var output = process.StandardOutput;

        Assert.AreEqual("1 of 1 pack can be used: 0 errors, 0 warnings", output.ReadLine());
        Assert.AreEqual("3 passed, 0 failed", output.ReadLine());
        var rule = Path.Combine(place.Folder, "own", "HOUSE-01-first-rule.yaml");
        File.WriteAllText(rule, File.ReadAllText(rule).Replace("equals: true}", "equals: false}", StringComparison.Ordinal));

        Assert.AreEqual("saved", output.ReadLine());
        Assert.AreEqual("- 3 passed, 0 failed", output.ReadLine());
        var lines = Enumerable.Range(0, 2).Select(_ => output.ReadLine()).ToList();
        Assert.IsTrue(lines.TrueForAll(line => line!.StartsWith("+ own/HOUSE-01-first-rule.yaml:", StringComparison.Ordinal) && line.Contains("CC4003", StringComparison.Ordinal)), string.Join('\n', lines));
        Assert.StartsWith("+ 1 passed, 2 failed", output.ReadLine());
        process.Kill(entireProcessTree: true);
    }
}
