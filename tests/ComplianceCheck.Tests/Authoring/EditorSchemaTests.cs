using ComplianceCheck.Authoring;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Authoring;

/// <summary>The schemas by which editors complete rules: those that are shipped are those that the grammar makes, and the language server of editors agrees.</summary>
[TestClass]
public sealed class EditorSchemaTests
{
    private const string Rule = "rules/mts-sts-cranes/XX-01-new.yaml";
    private const string Top = "# yaml-language-server: $schema=../schema/port/rule.schema.json\nid: XX-01\nrevision: 1\ntitle: New\nrequirement: All is well.\nauthorities: [{source: S}]\nseverity: low\n";

    [TestMethod]
    [DataRow("port")]
    [DataRow("substation")]
    public void Shipped_AreThoseOfTheGrammarAndTheSchema(string name)
    {
        var made = EditorSchema.Of(Port.ReadShape(new SourceText($"{name}.schema.json", Repository.Bytes($"rules/schema/{name}.schema.json"))));
        var folder = Repository.PathOf($"rules/schema/{name}");
        var shipped = Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            made.ToList().ForEach(file => File.WriteAllText(Path.Combine(folder, file.Key), file.Value));
        }

        CollectionAssert.AreEquivalent(made.Keys.ToArray(), shipped.Keys.ToArray());
        foreach (var (file, text) in made)
        {
            Assert.AreEqual(text, shipped[file], $"{file} is written by UPDATE_EXPECTED=1");
        }
    }

    [TestMethod]
    public void Shipped_EveryFileOfAPack_NamesItsSchema()
    {
        var unnamed = PackFiles().Where(path => !File.ReadLines(path).First().StartsWith("# yaml-language-server: $schema=", StringComparison.Ordinal) || !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, File.ReadLines(path).First().Split('=')[1])));

        Assert.AreEqual("", string.Join('\n', unnamed));
    }

    [TestMethod]
    [TestCategory("Exhaustive")]
    public void Server_EveryShippedFile_IsWithoutFault()
    {
        using var server = EditorServer.Start();

        var faults = PackFiles().SelectMany(path => server.Open(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)).Select(fault => $"{path}:{fault}"));

        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    [DataRow("require: {feild: lifecycle, equals: removed}", "feild")]
    [DataRow("require: {field: lifecycle, equal: removed}", "equal")]
    [DataRow("reqire: {field: lifecycle, equals: removed}", "reqire")]
    [DataRow("require: {field: lifecycle, exists: maybe}", "boolean")]
    [DataRow("whenNone: passed\nrequire: {field: lifecycle, exists: true}", "pass")]
    [DataRow("require: {field: lifecycle, exists: true}\ntests:\n  - {name: a, given: {}, expect: passed}", "")]
    public void Server_WhatTheGrammarDoesNotKnow_IsAFault(string lines, string named)
    {
        using var server = EditorServer.Start();

        var faults = server.Open(Rule, Top + "forEach: modems\n" + lines + "\n");

        Assert.IsTrue(faults.Any(fault => fault.Contains(named, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    // What binding accepts is no fault, also where it is not offered.
    [TestMethod]
    [DataRow("require: {field: observations.obs.far.beyond, equals: $something}")]
    [DataRow("forEach: [modems, $site.modems]\nrequire: {all: [{not: {is: anything, of: ^}}, {count: x.y, where: {field: ., in: $list}, atLeast: {field: z}}]}")]
    [DataRow("require: {every: $countries, as: c, satisfies: {field: $c, in: [A, {field: b}]}}\nseverity: {otherwise: low, high: {field: x, olderThan: $age}}")]
    [DataRow("require: {field: x, before: {field: y, plus: $age}, exists: true, ifUnknown: worst}\nreferences: {F: [A-1]}")]
    public void Server_WhatBindingMayAccept_IsNoFault(string lines)
    {
        using var server = EditorServer.Start();

        Assert.AreEqual("", string.Join('\n', server.Open(Rule, Top.Replace("severity: low\n", lines.Contains("severity", StringComparison.Ordinal) ? "" : "severity: low\n", StringComparison.Ordinal) + lines + "\n")));
    }

    [TestMethod]
    [DataRow("wh", "when", "when the question arises")]
    [DataRow("severity: ", "critical", "")]
    [DataRow("forEach: ", "$site.modems", "")]
    [DataRow("require:\n  ", "some", "")]
    [DataRow("require:\n  field: ", "location.area", "")]
    [DataRow("require:\n  field: lifecycle\n  ", "notOlderThan", "at most the duration back")]
    [DataRow("require:\n  field: lifecycle\n  equals: ", "spare", "")]
    [DataRow("tests:\n  - name: a\n    given:\n      ", "modems", "")]
    [DataRow("tests:\n  - name: a\n    given:\n      modems:\n        - id: M-1\n          kind: ", "cellular", "")]
    [DataRow("tests:\n  - name: a\n    expect: ", "notApplicable", "")]
    public void Server_AtAnyPlace_OffersWhatMayStandThere(string written, string offered, string described)
    {
        using var server = EditorServer.Start();
        var text = (written.StartsWith("severity", StringComparison.Ordinal) ? Top.Replace("severity: low\n", "", StringComparison.Ordinal) : Top) + written;
        server.Open(Rule, text);
        var lines = text.Split('\n');

        var offers = server.Complete(Rule, lines.Length, lines[^1].Length + 1);

        Assert.IsTrue(offers.ContainsKey(offered), string.Join(", ", offers.Keys));
        Assert.Contains(described, offers[offered]);
    }

    [TestMethod]
    public void Server_OnAKey_SaysWhatItMeans()
    {
        using var server = EditorServer.Start();
        server.Open(Rule, Top + "evidence: {field: lifecycle, exists: true}\nrequire: {field: lifecycle, exists: true}\n");

        Assert.Contains("what a pass must also show", server.Hover(Rule, 8, 3));
    }

    private static string[] PackFiles() => Directory.GetFiles(Repository.PathOf("rules"), "*.yaml", SearchOption.AllDirectories);
}
