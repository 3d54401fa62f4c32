using System.Text.RegularExpressions;
using ComplianceCheck.Cli;
namespace ComplianceCheck.Tests.Cli;

[TestClass]
public sealed class DeterminismTests
{
    private static readonly string[] Command = ["check", "port", "--as-of", "2026-11-03", "--report", "html=a.html", "--report", "json=a.result"];

    [TestMethod]
    [DataRow("C", "UTC")]
    [DataRow("tr_TR.UTF-8", "Europe/Istanbul")]
    [DataRow("ar_SA.UTF-8", "Asia/Riyadh")]
    [DataRow("de_CH.UTF-8", "Pacific/Kiritimati")]
    public void Check_AnyLanguageAndTimeZone_GivesTheSameBytes(string language, string zone)
    {
        using var place = new Workplace();
        place.CopySamples();
        var expected = place.Run(Command);
        var (html, json) = (place.Read("a.html"), place.Read("a.result"));

        var ran = ProcessRun.Run(new Dictionary<string, string> { ["LC_ALL"] = language, ["LANG"] = language, ["TZ"] = zone }, Command);

        Assert.AreEqual(expected.ToString(), ran.ToString());
        Assert.AreEqual(html, place.Read("a.html"));
        Assert.AreEqual(json, place.Read("a.result"));
    }

    [TestMethod]
    public void Check_DocumentsInAnotherOrder_GivesTheSameBytes()
    {
        using var place = new Workplace();
        place.CopySamples();
        (string, string, string) Check(params string[] paths)
        {
            var ran = place.Run(["check", .. paths, "--as-of", "2026-11-03", "--report", "html=a.html", "--report", "json=a.result"]);
            return (ran.ToString(), place.Read("a.html"), place.Read("a.result"));
        }

        var expected = Check("port/EBT/cranes/EBT-QC-01.json", "port/EBT/cranes/EBT-QC-06.json", "port/EBT/site.json", "port/HPT");

        Assert.AreEqual(expected, Check("port/HPT", "port/EBT/site.json", "port/EBT/cranes/EBT-QC-06.json", "port/EBT/cranes/EBT-QC-01.json"));
        Assert.AreEqual(expected, Check("port/EBT", "port/HPT"));
        Assert.AreEqual(expected, Check("port"));
    }

    [TestMethod]
    public void Check_PacksInAnotherOrder_GivesTheSameBytes()
    {
        using var place = new Workplace();
        place.CopySamples().Copy("rules", "a").Copy("rules", "b");
        place.Put("b/mts-sts-cranes/pack.yaml", place.Read("b/mts-sts-cranes/pack.yaml").Replace("id: mts-sts-cranes", "id: other", StringComparison.Ordinal));
        place.Put("b/transformers/pack.yaml", place.Read("b/transformers/pack.yaml").Replace("id: transformers", "id: others", StringComparison.Ordinal));
        foreach (var rule in place.Files.Where(path => path.StartsWith("b/", StringComparison.Ordinal) && !path.StartsWith("b/examples/", StringComparison.Ordinal) && PackFolders.IsYaml(path) && Regex.IsMatch(place.Read(path), "^id: ", RegexOptions.Multiline)))
        {
            place.Put(rule, Regex.Replace(place.Read(rule), "^id: ", "id: X", RegexOptions.Multiline));
        }

        var expected = place.Run("check", "port", "--rules", "a", "--rules", "b", "--format", "json");

        Assert.AreEqual(1, expected.Exit, expected.Error);
        Assert.AreEqual(expected.ToString(), place.Run("check", "port", "--rules", "b", "--rules", "a", "--rules", "b/", "--format", "json").ToString());
    }
}
