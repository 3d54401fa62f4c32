using ComplianceCheck.Cli;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class TemplateFilesTests
{
    [TestMethod]
    [DataRow("part.sbn-md", "mine")]
    [DataRow("parts/deep/part.sbn-md", "deep")]
    [DataRow("report-bar.sbn-html", null)]
    public void Include_WhatLiesInTheFolderOrTravelsInside_IsFound(string name, string? expected)
    {
        using var place = new Workplace();
        place.Put("ours/our.sbn-md", "");
        place.Put("ours/part.sbn-md", "mine");
        place.Put("ours/parts/deep/part.sbn-md", "deep");

        var found = new TemplateFiles(Path.Combine(place.Folder, "ours", "our.sbn-md")).Include(name);

        Assert.IsNotNull(found);
        Assert.IsTrue(expected is null ? found.Path == "templates/" + name : System.Text.Encoding.UTF8.GetString(found.Bytes) == expected);
    }

    [TestMethod]
    [DataRow("../secret.txt")]
    [DataRow("parts/../../secret.txt")]
    [DataRow("./part.sbn-md")]
    [DataRow("parts//part.sbn-md")]
    [DataRow("/etc/passwd")]
    [DataRow("C:/secret.txt")]
    [DataRow("..\\secret.txt")]
    [DataRow("link.txt")]
    [DataRow("linked/secret.txt")]
    [DataRow("parts")]
    [DataRow("")]
    public void Include_WhatLeadsOut_IsNotThere(string name)
    {
        using var place = new Workplace();
        place.Put("secret.txt", "secret");
        place.Put("elsewhere/secret.txt", "secret");
        place.Put("ours/our.sbn-md", "");
        place.Put("ours/part.sbn-md", "mine");
        place.Put("ours/parts/part.sbn-md", "mine");
        TryLink(() => File.CreateSymbolicLink(Path.Combine(place.Folder, "ours", "link.txt"), Path.Combine(place.Folder, "secret.txt")));
        TryLink(() => Directory.CreateSymbolicLink(Path.Combine(place.Folder, "ours", "linked"), Path.Combine(place.Folder, "elsewhere")));

        Assert.IsNull(new TemplateFiles(Path.Combine(place.Folder, "ours", "our.sbn-md")).Include(name));
    }

    /// <summary>Some machines let only administrators link; there the name is not there at all.</summary>
    private static void TryLink(Action link)
    {
        try
        {
            link();
        }
        catch (IOException)
        {
        }
    }
}
