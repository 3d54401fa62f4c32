using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Tests.House;

[TestClass]
public sealed class DiagnosticCodeTests
{
    /// <summary>A test names a code when it expects it, or in the page of what it expects.</summary>
    [TestMethod]
    public void Codes_Every_IsExpectedBySomeTest()
    {
        var files = Directory.GetFiles(Repository.PathOf("tests/ComplianceCheck.Tests"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => !Path.GetFileName(path).StartsWith("help", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("explain", StringComparison.Ordinal));
        var text = string.Concat(files.Select(File.ReadAllText));

        var never = DiagnosticLedger.All.Keys.Where(id => !text.Contains(id, StringComparison.Ordinal));

        Assert.AreEqual("", string.Join(' ', never));
    }
}
