using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Text;

[TestClass]
public sealed class SourcePathTests
{
    [TestMethod]
    [DataRow("a/b", "c.json", "a/b/c.json")]
    [DataRow("a/b", "../c.json", "a/c.json")]
    [DataRow("a", "../../c.json", "../c.json")]
    [DataRow("", "c.json", "c.json")]
    [DataRow("a", "./c.json", "a/c.json")]
    [DataRow("/a", "../../c.json", "/c.json")]
    [DataRow("a", "/c.json", "/c.json")]
    [DataRow("..", "../c.json", "../../c.json")]
    public void Combine_Segments_AreResolved(string folder, string relative, string expected)
    {
        var combined = SourcePath.Combine(folder, relative);

        Assert.AreEqual(expected, combined);
    }

    [TestMethod]
    [DataRow("a/b/c.json", "a/b", "c.json")]
    [DataRow("c.json", "", "c.json")]
    [DataRow("/c.json", "", "c.json")]
    public void FolderAndFileName_Path_AreItsParts(string path, string folder, string name)
    {
        var parts = (SourcePath.Folder(path), SourcePath.FileName(path));

        Assert.AreEqual((folder, name), parts);
    }
}
