using System.Globalization;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Tests.Packs;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Tests.Rules;

/// <summary>The sketches of all 45 rules with which the language was tried: each can be said, with its keys as they stand.</summary>
[TestClass]
public sealed class DraftTests
{
    private const string Folder = "tests/ComplianceCheck.Tests/Rules/Drafts/";
    private const string Kev = """{"dateReleased": "2026-10-30T14:00:00Z", "vulnerabilities": [{"cveID": "CVE-2019-0708"}, {"cveID": "CVE-2017-0144"}]}""";

    private static readonly string[] Lists = ["AC", "DF", "FL", "GV", "IN", "LM", "PP", "RA", "SC", "SG", "VR"];

    [TestMethod]
    public void Read_AllDrafts_AreUnderstood()
    {
        var bag = new DiagnosticBag();

        var pack = PackReader.Read(Files(), bag);

        var errors = bag.ToImmutable().Where(diagnostic => diagnostic.IsError);
        Assert.IsNotNull(pack, Port.Lines([.. errors]));
        Assert.HasCount(46, pack.Rules, "45 rules, of which one has a limb that counts over the fleet written apart");
    }

    [TestMethod]
    [DataRow("compliant", "RA-01 Pass, RA-02 Pass, RA-03 Pass, RA-04 Pass, SC-03 Pass, VR-01 Pass, VR-02 Pass, VR-03 Pass, VR-04 Pass, VR-05 Pass")]
    [DataRow("partial", "RA-01 Unknown, RA-02 Unknown, RA-03 Unknown, RA-04 Unknown, SC-03 Unknown, VR-01 Fail, VR-02 Unknown, VR-03 Unknown, VR-04 Unknown, VR-05 Unknown")]
    [DataRow("noncompliant", "RA-01 Fail, RA-02 Fail, RA-03 Fail, RA-04 Fail, SC-03 Fail, VR-01 Fail, VR-02 Fail, VR-03 Fail, VR-04 Fail, VR-05 Fail")]
    public void Check_Drafts_DecideAsTheThrowAwayInterpreterDid(string sample, string expected)
    {
        var checker = Checker.Compile(PackReader.Read(Files(), new DiagnosticBag(), CranePack.Pack.Schema)!);
        var (crane, site) = sample switch
        {
            "compliant" => (CranePack.Compliant, CranePack.ReadDocument(CranePack.Site)),
            "partial" => (CranePack.Partial, null),
            _ => (CranePack.Noncompliant, null),
        };

        var outcomes = checker.Check(CranePack.ReadDocument(crane)!, site, CranePack.AsOf);

        Assert.HasCount(41, outcomes, "the others are asked of all documents at once");
        Assert.IsTrue(outcomes.All(outcome => outcome.Findings.Length > 0), "a verdict without a finding shows no evidence");
        Assert.AreEqual(expected, string.Join(", ", outcomes.Where(outcome => expected.Contains(outcome.Rule, StringComparison.Ordinal)).Select(outcome => $"{outcome.Rule} {outcome.Verdict}")));
    }

    /// <summary>The sketches say neither what every rule says of itself nor the names of limbs: that is added, and nothing else.</summary>
    private static PackFiles Files()
    {
        var rules = Lists.SelectMany(list => Read(list + ".yaml") is YamlSequence drafts ? drafts.Items.Cast<YamlMapping>() : []);
        return new PackFiles(
            "rules/drafts",
            [Open("pack.yaml"), Open("definitions.yaml"), .. rules.Select(rule => new SourceText($"rules/drafts/{Text(rule, "id")}.yaml", Whole(rule)))],
            path => path == "rules/drafts/kev.json" ? new SourceText(path, Kev) : EmbeddedFiles.Open(path));
    }

    private static string Whole(YamlMapping draft)
    {
        var added = new List<string> { "revision: 1", "requirement: As sketched", "authorities: [{source: DRAFT}]" };
        if (draft["severity"] is null && (draft["checks"] as YamlSequence)?.Items.Cast<YamlMapping>().All(check => check["severity"] is not null) != true)
        {
            added.Add("severity: medium");
        }

        return $"{{{string.Join(", ", draft.Entries.Select(entry => $"{entry.Key.Text}: {(entry.Key.Text == "checks" ? Named((YamlSequence)entry.Value) : Flow(entry.Value))}").Concat(added))}}}";
    }

    private static string Named(YamlSequence checks) => $"[{string.Join(", ", checks.Items.Cast<YamlMapping>().Select((check, number) =>
        string.Create(CultureInfo.InvariantCulture, $"{{name: limb{number + 1}, {Flow(check)[1..]}")))}]";

    /// <summary>A node as flow YAML. One sketch says <c>ifUnknown: true</c>, where the language only knows the way that is worse.</summary>
    private static string Flow(YamlNode node) => node switch
    {
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text}: {(entry.Key.Text == "ifUnknown" ? "worst" : Flow(entry.Value))}"))}}}",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlScalar { Kind: YamlScalarKind.Text } text => System.Text.Json.JsonSerializer.Serialize(text.Text),
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException(),
    };

    private static string Text(YamlMapping mapping, string key) => ((YamlScalar)mapping[key]!).Text;

    private static YamlNode Read(string file)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(Open(file), bag);
        Assert.IsNotNull(node, Port.Lines(bag.ToImmutable()));
        return node;
    }

    private static SourceText Open(string file) => new("rules/drafts/" + file, Repository.Bytes(Folder + file));
}
