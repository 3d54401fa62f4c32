using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Packs;

/// <summary>The tests that stand in the shipped rules: each condition was seen true, false and, where it can be, unknown.</summary>
[TestClass]
public sealed class ConditionCoverageTests
{
    /// <summary>What no test of a pack can see, each with its reason.</summary>
    private static readonly Dictionary<string, string> CannotBeSeen = new(StringComparer.Ordinal)
    {
        ["rules/mts-sts-cranes/FL-04-fleet-evidence-incomplete.yaml: every of $fleet.cranes has asOf is on or after $item.asOf less 30d: unknown"] =
            "the list of cranes of the run is never open where one of them is asked, and the schema asks every document for its day",
    };

    public static IEnumerable<object[]> Shipped => EmbeddedFiles.Packs.Select(files => new object[] { files.Folder });

    [TestMethod]
    [DynamicData(nameof(Shipped))]
    [TestCategory("Exhaustive")]
    public void Coverage_OfAShippedPack_IsWholeButForWhatCannotBeSeen(string folder)
    {
        var pack = PackReader.Read(EmbeddedFiles.Packs.Single(files => files.Folder == folder), new DiagnosticBag())!;
        var runner = new RuleTestRunner(pack, takesNote: true);

        var failed = runner.RunAll().Where(result => !result.Succeeded).Select(result => $"{result.Rule}: {result.Test}");
        var unseen = runner.Coverage().SelectMany(condition => condition.NeverSeen.Select(word => $"{condition.Written.Source.Path}: {condition.Text}: {word}"));

        Assert.AreEqual("", string.Join('\n', failed));
        CollectionAssert.AreEqual(CannotBeSeen.Keys.Where(key => key.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray(), unseen.ToArray());
    }
}
