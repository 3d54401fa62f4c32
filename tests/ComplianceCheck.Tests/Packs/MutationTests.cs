using System.Diagnostics;
using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Packs;

/// <summary>The tests that stand in the shipped rules notice every change of the rules that makes a difference; those that make none are listed with the reason.</summary>
[TestClass]
public sealed class MutationTests
{
    private static readonly string ListPath = Repository.PathOf("tests/ComplianceCheck.Tests/Packs/Survivors.txt");

    public static IEnumerable<object[]> Shipped => EmbeddedFiles.Packs.Select(files => new object[] { files.Folder });

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DynamicData(nameof(Shipped))]
    [TestCategory("Exhaustive")]
    public void Survivors_OfAShippedPack_AreListedWithAReason(string folder)
    {
        var pack = PackReader.Read(EmbeddedFiles.Packs.Single(files => files.Folder == folder), new DiagnosticBag())!;
        var runner = new RuleTestRunner(pack);
        runner.RunAll();
        var clock = Stopwatch.StartNew();
        var tests = runner.RunAll().Length;
        var timeOfTests = clock.Elapsed;
        var run = new MutationRun(pack, runner);
        clock.Restart();

        var survivors = run.Survivors(findsTests: false).Select(survivor => $"{survivor.Place.Source.Path[(folder.Length + 1)..]}: {survivor.Change}").ToList();

        // So many changes are tried in the time of one run of all tests.
        var ratio = run.Tried * (timeOfTests / clock.Elapsed);
        TestContext.WriteLine(FormattableString.Invariant($"{tests} tests, {run.Tried} changes, {ratio:0} changes in the time of one run of the tests"));
        Assert.AreEqual(string.Join('\n', Listed(folder)), string.Join('\n', survivors.Order(StringComparer.Ordinal)));
        Assert.IsGreaterThanOrEqualTo(50, ratio);
    }

    [TestMethod]
    public void List_EveryEntry_HasAReason() =>
        Assert.AreEqual("", string.Join('\n', File.ReadLines(ListPath).Where(line => line.StartsWith("rules/", StringComparison.Ordinal) && !line.Contains("  # ", StringComparison.Ordinal))));

    private static IEnumerable<string> Listed(string folder) => File.ReadLines(ListPath)
        .Where(line => line.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(line => line[(folder.Length + 1)..].Split("  # ")[0])
        .Order(StringComparer.Ordinal);
}
