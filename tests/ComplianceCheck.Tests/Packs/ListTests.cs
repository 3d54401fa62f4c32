using System.Globalization;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Cli;
using ComplianceCheck.Tests.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>The lists that packs read from files, and those that a user gives in their place.</summary>
[TestClass]
public sealed class ListTests
{
    private const string Lists = "rules/mts-sts-cranes/lists/";

    [TestMethod]
    [DataRow("iso-3166-1.json")]
    [DataRow("adversary-countries.json")]
    [DataRow("covered-logistics-platforms.json")]
    [DataRow("fcc-covered-list.json")]
    [DataRow("mobile-country-codes.json")]
    public void Lists_EveryFile_StatesDaySourceAndLicence(string name)
    {
        var list = JsonElement.Parse(Repository.Bytes(Lists + name));

        Assert.IsTrue(DateOnly.TryParseExact(list.GetProperty("asOf").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.IsTrue(((string[])["title", "source", "licence"]).All(key => list.GetProperty(key).GetString() is { Length: > 10 }));
    }

    [TestMethod]
    public void Parameters_EveryListFromAFile_StatesSourceLicenceAndHowLongItIsGood()
    {
        var lists = CranePack.Pack.Parameters.Values.Where(parameter => parameter.File is not null || parameter.Name == "kev").ToList();

        Assert.HasCount(5, lists);
        Assert.IsTrue(lists.TrueForAll(list => list is { Source: not null, Licence: not null, StaleAfter: not null, Why: not null }));
    }

    [TestMethod]
    public void Countries_OfTheSchemas_AreThoseOfTheList()
    {
        var codes = JsonElement.Parse(Repository.Bytes(Lists + "iso-3166-1.json")).GetProperty("countries").EnumerateArray().Select(country => country.GetProperty("code").GetString()).ToList();

        foreach (var schema in (string[])["port.schema.json", "substation.schema.json"])
        {
            var stated = JsonElement.Parse(Repository.Bytes("rules/schema/" + schema)).GetProperty("$defs").GetProperty("country").GetProperty("enum").EnumerateArray().Select(code => code.GetString()).ToList();

            CollectionAssert.AreEqual(codes, stated, schema);
        }
    }

    [TestMethod]
    public void MobileCountryCodes_OfTheListedCountries_FollowTheListOfCountries()
    {
        Assert.AreEqual("460*, 454*, 455*, 368*, 432*, 467*, 250*", CranePack.Pack.Parameters["adversaryNetworks"].Value!.Text);
    }

    [TestMethod]
    [DataRow("2026-11-13", false)]
    [DataRow("2026-11-14", true)]
    public void Assess_ListOlderThanItMayBe_IsToldInTheReport(string day, bool isStale)
    {
        var assessment = Run(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "dated", "{\"asOf\": \"2026-10-30\", \"items\": [\"red\"]}");

        var list = assessment.Parameters.Single(parameter => parameter.Name == "dated");
        Assert.AreEqual(isStale, list.IsStale);
        Assert.AreEqual(("red", "2026-10-30", "given.json"), (list.Value, list.AsOf, list.File));
        Assert.AreEqual(isStale ? "CC2108" : "", string.Join(' ', assessment.Diagnostics.Select(diagnostic => diagnostic.Code.Id)));
        Assert.AreEqual("Pass", string.Join(' ', assessment.Outcomes.Select(outcome => outcome.Verdict)));
    }

    [TestMethod]
    public void Assess_ListThatNobodyGives_IsUnknown()
    {
        Assert.AreEqual("Unknown", string.Join(' ', Run(Workshop.Today, null, "").Outcomes.Select(outcome => outcome.Verdict)));
    }

    [TestMethod]
    [DataRow("datd", "no pack of this run has a parameter `datd`, which this list is given for")]
    [DataRow("warm", "the pack states `warm` itself and reads it from no file")]
    public void Assess_ListForAnotherName_IsRefused(string name, string message)
    {
        var assessment = Run(Workshop.Today, name, "{\"asOf\": \"2026-10-30\", \"items\": [\"red\"]}");

        Assert.IsFalse(assessment.Complete);
        Assert.Contains(message, assessment.Diagnostics.Select(diagnostic => diagnostic.Message).ToList());
    }

    [TestMethod]
    [DataRow("{\"asOf\": \"2026-10-30\", \"itms\": []}", "`items` leads to nothing in given.json, expected a list of values")]
    [DataRow("{\"items\": [\"red\"]}", "`asOf` leads to no date in given.json")]
    [DataRow("{\"asOf\": \"2026-10-30\", \"items\": [\"rd\"]}", "this is no colour, which `items` is said to hold")]
    public void Assess_ListThatCannotBeUsed_IsRefused(string list, string message)
    {
        Assert.Contains(message, Run(Workshop.Today, "dated", list).Diagnostics.Select(diagnostic => diagnostic.Message).ToList());
    }

    [TestMethod]
    public void Check_KevBesideTheDocuments_IsReadAsAListAndNotAsADocument()
    {
        using var place = new Workplace();
        place.Copy("tests/ComplianceCheck.Tests/Samples/EBT", "port").Copy("src/ComplianceCheck.Cli/Demo/lists/known-exploited-vulnerabilities.json", "port/kev.json");

        var ran = place.Run("check", "port", "--kev", "port/kev.json", "--as-of", "2025-09-01", "--format", "json");

        Assert.IsTrue(ran.Json.GetProperty("complete").GetBoolean(), ran.Output);
        var kev = ran.Json.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "kev");
        Assert.AreEqual("port/kev.json", kev.GetProperty("file").GetString());
        Assert.IsFalse(kev.GetProperty("stale").GetBoolean());
    }

    private static Assessment Run(DateOnly asOf, string? name, string list)
    {
        var pack = Workshop.PackFile.Replace("parameters:\n", "parameters:\n  dated: {type: list of colour, at: items, asOf: asOf, staleAfter: 14d}\n", StringComparison.Ordinal);
        var run = new ComplianceRun
        {
            Tool = new ToolIdentity("test", "0", "none"),
            AsOf = asOf,
            Packs = [Workshop.Files(Workshop.Rule("require: {field: colour, in: $dated}"), pack: pack)],
            Files = [new SourceText("m.json", "{\"documentType\": \"machine\", \"id\": \"M\", \"colour\": \"red\"}")],
        };
        return (name is null ? run : new ComplianceRun { Tool = run.Tool, AsOf = asOf, Packs = run.Packs, Files = run.Files, Lists = run.Lists.Add(name, new SourceText("given.json", list)) }).Assess();
    }
}
