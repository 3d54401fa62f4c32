namespace ComplianceCheck.Tests.Cli;

/// <summary><c>impact</c>: which documents change verdict under other rules, and what in the rules does it.</summary>
[TestClass]
public sealed class ImpactTests
{
    [TestMethod]
    public void Impact_OneStricterRule_NamesTheDocumentTheVerdictAndTheKey()
    {
        using var place = Tiny();
        place.Put("new/tiny/T-01.yaml", place.Read("new/tiny/T-01.yaml").Replace("equals: removed", "equals: planned", StringComparison.Ordinal).Replace("forEach", "# stricter\nforEach", StringComparison.Ordinal));

        var ran = place.Run("impact", "--rules", "old", "--rules", "new", "crane.json");

        Assert.AreEqual(1, ran.Exit, ran.ToString());
        Assert.Contains("  T-01: `require` (old/tiny/T-01.yaml:9:10 → new/tiny/T-01.yaml:10:10)\n", ran.Output);
        Assert.Contains("  QC-01: T-01 pass → fail\n", ran.Output);
    }

    [TestMethod]
    [DataRow("forEach: modems", "forEach: modems\ntests:\n  - {name: none, given: {}, expect: unknown}", "")]
    [DataRow("title: Modem kept", "# a comment\ntitle: Modem kept", "")]
    [DataRow("severity: high", "severity: low", "T-01: `severity`")]
    [DataRow("revision: 1", "revision: 2", "T-01: `revision`")]
    public void Impact_ChangeOfARule_IsToldByItsKey(string right, string wrong, string expected)
    {
        using var place = Tiny();
        place.Put("new/tiny/T-01.yaml", place.Read("new/tiny/T-01.yaml").Replace(right, wrong, StringComparison.Ordinal));

        var ran = place.Run("impact", "--rules", "old", "--rules", "new", "crane.json");

        Assert.AreEqual(expected.Length > 0, ran.Output.Contains("Rules that differ:", StringComparison.Ordinal), ran.ToString());
        Assert.Contains(expected, ran.Output);
    }

    [TestMethod]
    public void Impact_OtherValueAndRuleThatIsGone_AreTold()
    {
        using var place = Tiny();
        place.Put("old/tiny/T-02.yaml", place.Read("old/tiny/T-01.yaml").Replace("T-01", "T-02", StringComparison.Ordinal).Replace("equals: removed", "in: [removed, planned]", StringComparison.Ordinal));
        place.Put("new/tiny/pack.yaml", place.Read("new/tiny/pack.yaml").Replace("default: 365d", "default: 1d", StringComparison.Ordinal));

        var ran = place.Run("impact", "--rules", "old", "--rules", "new", "crane.json");

        Assert.Contains("  every rule: parameter maxAge: 365d → 1d, by which lists of tiny count as complete\n", ran.Output);
        Assert.Contains("  T-02: the rule is gone (old/tiny/T-02.yaml:1:1)\n", ran.Output);
        Assert.Contains("T-02 pass → not asked", ran.Output);
        Assert.Contains("T-01 pass → unknown", ran.Output);
    }

    [TestMethod]
    public void Impact_TheSameRules_ChangeNothing()
    {
        using var place = Tiny();

        var ran = place.Run("impact", "--rules", "old", "--rules", "new", "crane.json", "--format", "json");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.AreEqual(0, ran.Json.GetProperty("ruleChanges").GetArrayLength());
        Assert.AreEqual(0, ran.Json.GetProperty("outcomes").GetArrayLength());
    }

    [TestMethod]
    public void Impact_RulesThatCannotBeUsed_EndWith3()
    {
        using var place = Tiny();
        place.Put("new/tiny/T-01.yaml", place.Read("new/tiny/T-01.yaml").Replace("require", "requires", StringComparison.Ordinal));

        var ran = place.Run("impact", "--rules", "old", "--rules", "new", "crane.json");

        Assert.AreEqual(3, ran.Exit, ran.ToString());
        Assert.Contains("new/tiny/T-01.yaml", ran.ToString());
    }

    private static Workplace Tiny()
    {
        var place = new Workplace();
        foreach (var side in (string[])["old", "new"])
        {
            place.Copy("rules/schema/port.schema.json", side + "/schema/port.schema.json");
            place.Put(side + "/tiny/pack.yaml", "pack:\n  id: tiny\n  version: 1.0.0\n  language: 1\n  title: Tiny\n  schema: ../schema/port.schema.json\n  closedWhen: {all: [{field: completeness, equals: complete}, {field: asOf, notOlderThan: $maxAge}]}\nsources:\n  S-1: {title: A rule, force: binding}\nparameters:\n  maxAge: {type: duration, default: 365d}\n");
            place.Put(side + "/tiny/T-01.yaml", "id: T-01\nrevision: 1\ntitle: Modem kept\nseverity: high\nrequirement: No modem is in use.\nauthorities:\n  - {source: S-1, at: (a)}\nforEach: modems\nrequire: {field: lifecycle, equals: removed}\nmessage: \"modem {id} is {lifecycle}\"\n");
        }

        place.Put("crane.json", "{\"schemaVersion\": \"1.0\", \"documentType\": \"stsCrane\", \"documentId\": \"QC-01\", \"asOf\": \"2026-11-03\", \"crane\": {\"id\": \"QC-01\"}, \"coverage\": {\"modems\": {\"completeness\": \"complete\", \"asOf\": \"2026-11-01\"}}, \"modems\": [{\"id\": \"M-1\", \"kind\": \"cellular\", \"lifecycle\": \"removed\"}]}");
        return place;
    }
}
