using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class InputFilesTests
{
    [TestMethod]
    public void Check_FileBeyondTheLimit_IsRefusedUnread()
    {
        using var place = new Workplace();
        using (var large = File.Create("large.json"))
        {
            large.SetLength(JsonTextReader.MaximumBytes + 1L);
        }

        var ran = place.Run("check", "large.json");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.Contains("\nlarge.json:1:1: error CC1005 the file has more than 67108864 bytes; split the document", ran.Output);
    }

    [TestMethod]
    public void Check_DeviceWithoutAnEnd_IsReadUpToTheLimit()
    {
        if (!File.Exists("/dev/zero"))
        {
            Assert.Inconclusive("this machine has no /dev/zero");
        }

        using var place = new Workplace();

        var ran = place.Run("check", "/dev/zero");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.Contains("\n/dev/zero:1:1: error CC1005 ", ran.Output);
    }

    [TestMethod]
    public void Check_LinkToAFolderInAFolder_IsRefusedAndNeverFollowedRound()
    {
        using var place = new Workplace();
        place.CopySamples();
        Privileges.Link("port/again", place.Folder);

        var ran = place.Run("check", "port");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.Contains("\nport/again:1:1: error CC1101 a link to a folder is not followed; name the folder itself, or leave it out with --ignore\n", ran.Output);
        Assert.AreEqual(1, place.Run("check", "port", "--ignore", "again").Exit);
    }

    [TestMethod]
    public void Check_LinkToAFolderThatIsNamed_IsRead()
    {
        using var place = new Workplace();
        place.CopySamples();
        Privileges.Link("named", Path.Combine(place.Folder, "port"));

        var ran = place.Run("check", "named");

        Assert.AreEqual(1, ran.Exit, ran.ToString());
        Assert.Contains("named/HPT/cranes/HPT-STS-07.json:", ran.Output);
    }

    [TestMethod]
    public void Lint_LinkToAFolderInAPack_IsRefusedAndNeverFollowedRound()
    {
        using var place = new Workplace();
        place.Copy("rules", "own");
        Privileges.Link("own/mts-sts-cranes/again", place.Folder);

        var ran = place.Run("lint", "own");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.AreEqual(
            "own/mts-sts-cranes/again:1:1: error CC1101 a link to a folder is not followed; put the folder itself in its place\n1 of 2 packs can be used: 1 error, 0 warnings\n",
            ran.Output);
    }

    [TestMethod]
    public void Check_FolderInsideOneThatIsNamedToo_IsReadOnce()
    {
        using var place = new Workplace();
        place.CopySamples();

        Assert.AreEqual(place.Run("check", "port").Output, place.Run("check", "port/EBT/cranes", "port", "port/HPT").Output);
    }

    [TestMethod]
    public void Check_FileThatMayNotBeRead_IsNamed()
    {
        Privileges.RequireAnOrdinaryUser();
        using var place = new Workplace();
        place.CopySamples();
        using var shut = Privileges.Shut("port/EBT/site.json");

        var ran = place.Run("check", "port");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.Contains("\nport/EBT/site.json:1:1: error CC1101 this user may not do that\n", ran.Output);
    }

    [TestMethod]
    public void Check_FolderThatMayNotBeRead_IsNamed()
    {
        Privileges.RequireAnOrdinaryUser();
        using var place = new Workplace();
        place.CopySamples();
        using var shut = Privileges.Shut("port/EBT");

        var ran = place.Run("check", "port");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.Contains("\nport/EBT:1:1: error CC1101 this user may not do that\n", ran.Output);
    }

    [TestMethod]
    public void Check_RuleThatMayNotBeRead_RefusesThePackWhole()
    {
        Privileges.RequireAnOrdinaryUser();
        using var place = new Workplace();
        place.CopySamples().Copy("rules", "own");
        using var shut = Privileges.Shut("own/mts-sts-cranes/definitions/modems.yaml");

        var ran = place.Run("check", "port", "--rules", "own", "--format", "json");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.AreEqual(0, ran.Json.GetProperty("outcomes").GetArrayLength());
    }
}
