using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Cli;

/// <summary><c>verify</c>: a report is reproduced exactly, or what differs is named.</summary>
[TestClass]
public sealed class VerifyTests
{
    private const string Waivers = """
        waivers:
          - {rule: AC-01, revision: 1, check: account, document: HPT-STS-07-2026-10, item: A-EHI, basis: compensatingControl, grounds: [infeasible], reason: So, approvedBy: The officer, doc: Plan 7.2, control: Sealed, infeasibleBecause: Fixed in it, implementedOn: 2026-05-01, from: 2026-06-01, until: 2026-11-30, timeZone: America/New_York}
        """;

    [TestMethod]
    public void Verify_RunWithAllThatThereIs_IsReproducedExactly()
    {
        using var place = Checked();

        var ran = place.Run("verify", "b.result", "--inputs", ".");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.StartsWith("Taken from the report as it stands, because no file shows it: the day, 2026-11-03; the assessor, Ann.\nb.result is reproduced exactly, byte for byte, by compliance-check ", ran.Output);
    }

    [TestMethod]
    public void Verify_OnAnotherDayAndInAnotherFolder_IsReproducedExactly()
    {
        using var place = Checked();
        foreach (var path in place.Files.Where(path => path != "b.result"))
        {
            place.Put("archive/2026/" + path, File.ReadAllBytes(path));
            File.Delete(path);
        }

        place.Now = place.Now.AddYears(1);
        var ran = place.Run("verify", "b.result", "--inputs", "archive");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
    }

    [TestMethod]
    public void Verify_OwnRulesFromElsewhere_AreFoundByTheirHash()
    {
        using var place = new Workplace();
        place.CopySamples().Copy("rules/mts-sts-cranes", "own/mts-sts-cranes").Copy("rules/schema", "own/schema");
        place.Run("check", "port", "--rules", "own", "--ignore", "EBT/**", "--report", "json=b.result");
        Directory.CreateDirectory("far");
        Directory.Move("own", "far/away");

        var ran = place.Run("verify", "b.result", "--inputs", "port", "--rules", "far/away");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.Contains("2 remarks on files that were left out or could not be read", ran.Output);
    }

    [TestMethod]
    public void Verify_ChangedDocument_IsNamedWithWhatComesOfIt()
    {
        using var place = Checked();
        const string Crane = "port/HPT/cranes/HPT-STS-07.json";
        place.Put(Crane, place.Read(Crane).Replace("\"defaultCredentialsChanged\": true", "\"defaultCredentialsChanged\": false", StringComparison.Ordinal));

        var ran = place.Run("verify", "b.result", "--inputs", ".");

        Assert.AreEqual(RunExit.Unusable, ran.Exit, ran.ToString());
        Assert.Contains($"  the document {Crane} is another than it was: its hash is ", ran.Output);
        Assert.Contains("pass → fail", ran.Output);
    }

    [TestMethod]
    public void Verify_MissingFile_IsNamed()
    {
        using var place = Checked();
        File.Delete("waivers.yaml");

        var ran = place.Run("verify", "b.result", "--inputs", ".");

        Assert.AreEqual(RunExit.Unusable, ran.Exit, ran.ToString());
        Assert.Contains("  the waivers waivers.yaml is not in the folder, neither by its name nor by its hash ", ran.Output);
        Assert.Contains("A waiver held and does not any more:", ran.Output);
    }

    [TestMethod]
    [DataRow("\"verdict\": \"pass\"", "\"verdict\": \"notApplicable\"")]
    [DataRow("\"assessor\": \"Ann\"", "\"assessor\": \"Bob\"")]
    [DataRow("is default", "is fine")]
    public void Verify_ReportChangedByHand_IsNotReproduced(string right, string wrong)
    {
        using var place = Checked();
        var report = place.Read("b.result");
        var at = report.LastIndexOf(right, StringComparison.Ordinal);
        place.Put("b.result", report[..at] + wrong + report[(at + right.Length)..]);

        var ran = place.Run("verify", "b.result", "--inputs", ".");

        // Who answers for it cannot be known from the files, so that alone is repeated as it stands.
        Assert.AreEqual(right.Contains("assessor", StringComparison.Ordinal) ? 0 : 1, ran.Exit, ran.ToString());
    }

    [TestMethod]
    public void Verify_WhatIsNoReport_EndsWith3AndFolderThatIsNoneWith64()
    {
        using var place = Checked();

        Assert.AreEqual(3, place.Run("verify", "waivers.yaml", "--inputs", ".").Exit);
        Assert.AreEqual(64, place.Run("verify", "b.result", "--inputs", "nowhere").Exit);
        Assert.AreEqual(64, place.Run("verify", "b.result").Exit);
    }

    private static Workplace Checked()
    {
        var place = new Workplace();
        place.CopySamples().Put("waivers.yaml", Waivers).Put("profile.yaml", "profile: {id: hpt, title: Harbour Point}\nparameters:\n  maxAge: {default: 200d, why: So}\noff:\n  RA-02: {why: Not ours}\n");
        place.Run("check", "port", "--report", "json=a.result");
        place.Run("check", "port", "--waivers", "waivers.yaml", "--profile", "profile.yaml", "--assessor", "Ann", "--baseline", "a.result", "--report", "html=b.html", "--report", "json=b.result");
        return place;
    }
}
