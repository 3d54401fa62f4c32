using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Rules;

[TestClass]
public sealed class PackReaderTests
{
    private const string GoodRule = "require: {field: safe, equals: true}";

    [TestMethod]
    [DataRow("Refusals.txt")]
    [DataRow("PackRefusals.txt")]
    [DataRow("StrangerRefusals.txt")]
    public void Read_WhatCannotBeUsed_IsRefusedAtItsPlace(string name)
    {
        var page = RulePage.Read(name);

        var answered = page.Answer(GoodRule, Workshop.PackFile, Workshop.Diagnose);

        Assert.AreEqual(page.Text, answered);
    }

    [TestMethod]
    public void Read_Refusals_ShowEveryCode()
    {
        var shown = string.Concat(((string[])["Refusals.txt", "PackRefusals.txt"]).Select(name => Encoding.UTF8.GetString(Repository.Bytes("tests/ComplianceCheck.Tests/Rules/" + name))));

        var missing = DiagnosticLedger.All.Keys.Where(id => id.StartsWith("CC21", StringComparison.Ordinal) || id.StartsWith("CC22", StringComparison.Ordinal) || id.StartsWith("CC23", StringComparison.Ordinal)).Append("CC3001").Append("CC3003").Where(id => id != RuleCodes.StrayFile.Id /* of folders: rule-file-misspelt-ending.txt */ && id != RuleCodes.StaleList.Id /* of a run: ListTests */ && !shown.Contains($" {id} ", StringComparison.Ordinal));

        Assert.AreEqual("", string.Join(' ', missing));
    }

    [TestMethod]
    public void Read_DefinitionsAskedInALongRow_AreRefusedBeforeTheStackEnds()
    {
        var definitions = "definitions:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  d{i}: {{is: d{i + 1}}}\n")) + "  d20000: {field: safe, equals: true}";

        var lines = Workshop.Diagnose(Workshop.Rule("require: {is: d0}"), definitions);

        Assert.Contains("error CC2307 `d32` is asked by way of more than 32 definitions", lines);
    }

    [TestMethod]
    public void Read_SchemaThatCannotBeUsed_IsToldAtItsPlace()
    {
        var lines = Workshop.Diagnose(Workshop.Files(Workshop.Rule(GoodRule), schema: new SourceText("p/workshop.schema.json", "{\"$defs\": {}}")));

        Assert.AreEqual("p/workshop.schema.json:1:1: error CC1401 the schema names no kind of document (`x-documents`)", lines);
    }

    [TestMethod]
    public void Read_SchemaWithoutItems_IsRefused()
    {
        var schema = MiniSchema.Text("\"safe\": {\"type\": \"boolean\"}").Replace("\"role\": \"item\"", "\"role\": \"site\"", StringComparison.Ordinal);

        var lines = Workshop.Diagnose(Workshop.Files(Workshop.Rule(GoodRule), pack: Workshop.PackFile.Replace("closedWhen:", "# ", StringComparison.Ordinal).Replace("list of colour", "list of text", StringComparison.Ordinal).Replace("type: colour", "type: text", StringComparison.Ordinal), schema: new SourceText("p/workshop.schema.json", schema)));

        Assert.AreEqual("p/pack.yaml:6:11: error CC2104 the schema `p/workshop.schema.json` has no kind of document that rules are asked of, expected one whose role is `item`", lines);
    }

    [TestMethod]
    public void Read_ClosedWhenWithoutAListThatItCloses_IsRefused()
    {
        var schema = MiniSchema.Text("\"safe\": {\"type\": \"boolean\"}");

        var lines = Workshop.Diagnose(Workshop.Files(Workshop.Rule(GoodRule), pack: Workshop.PackFile.Replace("list of colour", "list of text", StringComparison.Ordinal).Replace("type: colour", "type: text", StringComparison.Ordinal), schema: new SourceText("p/workshop.schema.json", schema)));

        Assert.AreEqual("p/pack.yaml:7:15: error CC2302 no list of the schema has a coverage (`x-closedBy`), so this would never be asked", lines);
    }

    [TestMethod]
    public void Read_SamePackElsewhere_HasTheSameHashAndAnyChangeAnother()
    {
        var files = Workshop.Files(Workshop.Rule(GoodRule));
        var elsewhere = new PackFiles("q/r", [.. files.Files.Select(file => new SourceText(file.Path.Replace("p/", "q/r/", StringComparison.Ordinal), file.Bytes.ToArray()))], path => files.Open(path.Replace("q/r/", "p/", StringComparison.Ordinal)));
        var changed = Workshop.Files(Workshop.Rule(GoodRule + " "));

        var hashes = new[] { files, elsewhere, changed }.Select(pack => Workshop.Usable(pack).Sha256).ToList();

        Assert.AreEqual(hashes[0], hashes[1]);
        Assert.AreNotEqual(hashes[0], hashes[2]);
    }
}
