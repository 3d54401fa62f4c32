using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

[TestClass]
public class SampleVerdictTests
{
    /// <summary>Ends the part of the page that people write.</summary>
    private const string Rule = "----";

    private static readonly string PagePath = Repository.PathOf("tests/ComplianceCheck.Tests/Packs/SampleVerdicts.txt");
    private static readonly Lazy<ImmutableArray<RuleOutcome>> Compliant = new(() => CranePack.Check(CranePack.Compliant, CranePack.Site)!.Value);
    private static readonly Lazy<ImmutableArray<RuleOutcome>> Partial = new(() => CranePack.Check(CranePack.Partial, CranePack.Site)!.Value);
    private static readonly Lazy<ImmutableArray<RuleOutcome>> Noncompliant = new(() => CranePack.Check(CranePack.Noncompliant)!.Value);

    /// <summary>The page beside this test: every rule, every sample, and what the crane that complies lacks.</summary>
    [TestMethod]
    public void Check_Samples_GivesThePage()
    {
        var page = new StringBuilder(string.Concat(File.ReadLines(PagePath).TakeWhile(line => line != Rule).Select(line => line + "\n"))).Append(Rule).Append('\n');
        page.Append(FormattableString.Invariant($"{"",-8}{"EBT-QC-01",-15}{"EBT-QC-06",-15}HPT-STS-07\n"));
        foreach (var rule in CranePack.Pack.Rules.Where(rule => rule.Scope != RuleScope.Fleet).Select(rule => rule.Id))
        {
            page.Append(FormattableString.Invariant($"{rule,-8}{Word(VerdictOf(rule, Compliant.Value)),-15}{Word(VerdictOf(rule, Partial.Value)),-15}{Word(VerdictOf(rule, Noncompliant.Value))}\n"));
        }

        page.Append(FormattableString.Invariant($"\n{"",-8}{"the port EBT",-15}HPT-STS-07 alone\n"));
        foreach (var rule in CranePack.Pack.Rules.Where(rule => rule.Scope == RuleScope.Fleet).Select(rule => rule.Id))
        {
            page.Append(FormattableString.Invariant($"{rule,-8}{Word(VerdictOf(rule, Fleet(CranePack.Site, CranePack.Compliant, CranePack.Partial))),-15}{Word(VerdictOf(rule, Fleet(CranePack.Noncompliant)))}\n"));
        }

        page.Append("\nWhat EBT-QC-01 cannot pass, and the fact that is missing:\n");
        foreach (var outcome in Compliant.Value.Where(outcome => outcome.Verdict == Verdict.Unknown))
        {
            page.Append('\n').Append(outcome.Rule).Append('\n');
            foreach (var finding in outcome.Findings.Where(finding => finding.Verdict == Verdict.Unknown))
            {
                page.Append(CultureInfo.InvariantCulture, $"  {finding.Item ?? "the document"}\n");
                foreach (var missing in finding.Missing)
                {
                    page.Append(CultureInfo.InvariantCulture, $"    {missing.Description}\n");
                }
            }
        }

        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(PagePath, page.ToString());
        }

        Assert.AreEqual(File.ReadAllText(PagePath).ReplaceLineEndings("\n"), page.ToString());
    }

    [TestMethod]
    public void Check_CompliantCrane_FailsNothing()
    {
        Assert.IsFalse(Compliant.Value.SelectMany(outcome => outcome.Findings).Any(finding => finding.Verdict == Verdict.Fail));
        Assert.IsTrue(Compliant.Value.Count(outcome => outcome.Verdict == Verdict.Pass) > 30, "a sample that passes little shows little");
    }

    [TestMethod]
    [DataRow("RA-01", "M-1 M-2 M-3 U-2")]
    [DataRow("DF-01", "F-CT F-TEL")]
    [DataRow("VR-03", "RC-COM RC-CEL RC-TV")]
    public void Check_NoncompliantCrane_FailsForTheseItems(string rule, string items) =>
        CollectionAssert.AreEquivalent(items.Split(' '), Noncompliant.Value.Single(found => found.Rule == rule).Findings.Where(finding => finding.Verdict == Verdict.Fail && finding.Item is not null).Select(finding => finding.Item).ToArray());

    [TestMethod]
    [DataRow("")]
    [DataRow(""", "modems": []""")]
    [DataRow(""", "modems": [], "components": [], "observations": []""")]
    public void Check_SmallestDocument_PassesNothing(string more)
    {
        var source = new SourceText("x.json", $$"""{ "schemaVersion": "1.0", "documentType": "stsCrane", "documentId": "X-1", "asOf": "2026-11-03", "crane": { "id": "QC-01" }{{more}} }""");

        var outcomes = CranePack.Check(source)!.Value.AddRange(Fleet(source));

        Assert.HasCount(CranePack.Pack.Rules.Length, outcomes);
        Assert.IsTrue(outcomes.All(outcome => outcome.Verdict == Verdict.Unknown));
        Assert.IsFalse(outcomes.SelectMany(outcome => outcome.Findings).Any(finding => finding.Verdict == Verdict.Pass));
    }

    [TestMethod]
    public void Check_FailureBeforeTheDueDate_IsNotYetDue()
    {
        var crane = CranePack.ReadDocument(CranePack.Noncompliant)!;

        var before = CranePack.Checker.Check(crane, null, new DateOnly(2027, 7, 15)).Where(outcome => IsDueWithThePlan(outcome.Rule)).SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Fail).ToList();
        var after = CranePack.Checker.Check(crane, null, new DateOnly(2027, 7, 16)).Where(outcome => IsDueWithThePlan(outcome.Rule)).SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Fail).ToList();

        Assert.IsNotEmpty(before);
        Assert.HasCount(before.Count, after);
        Assert.IsTrue(before.TrueForAll(finding => finding.NotYetDue));
        Assert.IsFalse(after.Exists(finding => finding.NotYetDue));
    }

    [TestMethod]
    public void Read_MisspeltModemKindInTheRule_IsRefusedWithTheRightWord()
    {
        var files = CranePack.Files("pack.yaml", text => text.Replace("default: [cellular,", "default: [celular,", StringComparison.Ordinal));
        var diagnostics = new DiagnosticBag();

        var pack = PackReader.Read(files, diagnostics);

        var error = diagnostics.ToImmutable().Single(diagnostic => diagnostic.IsError);
        Assert.IsNull(pack);
        Assert.AreEqual(RuleCodes.WrongConstant, error.Code);
        Assert.AreEqual("did you mean `cellular`?", error.Help);
        Assert.AreEqual("celular", error.Source!.Slice(error.Span));
    }

    [TestMethod]
    public void Check_ShuffledDocuments_GivesTheSameVerdicts()
    {
        var before = CranePack.Check(CranePack.Noncompliant)!.Value.SelectMany(outcome => outcome.Findings).Select(Told).Order(StringComparer.Ordinal).ToList();

        for (var seed = 0; seed < 10; seed++)
        {
            var shuffled = CranePack.Check(Shuffle.Of(CranePack.Noncompliant, seed))!.Value.SelectMany(outcome => outcome.Findings).Select(Told).Order(StringComparer.Ordinal).ToList();

            CollectionAssert.AreEqual(before, shuffled, $"seed {seed}");
        }
    }

    /// <summary>Whether a rule rests on binding authorities that are due with the plan; others are due already, or never.</summary>
    private static bool IsDueWithThePlan(string rule) => CranePack.Pack.Rules.Single(found => found.Id == rule).Citations.Where(citation => citation.IsBinding).ToList() is var binding
        && binding.Count > 0 && binding.TrueForAll(citation => citation.Due == new DateOnly(2027, 7, 16));

    private static ImmutableArray<RuleOutcome> Fleet(params IEnumerable<SourceText> files) =>
        CranePack.Checker.CheckFleet(ComplianceCheck.Documents.Fleet.Join([.. files.Select(file => CranePack.ReadDocument(file)!)], new DiagnosticBag()), CranePack.AsOf);

    private static string Word(Verdict verdict) => verdict == Verdict.NotApplicable ? "not applicable" : verdict.ToString().ToLowerInvariant();

    private static Verdict VerdictOf(string rule, IEnumerable<RuleOutcome>? outcomes) => outcomes!.Single(outcome => outcome.Rule == rule).Verdict;

    /// <summary>What must not depend on the order in a file: places do, and are left out.</summary>
    private static string Told(Finding finding) => $"{finding.Fingerprint} {finding.Item} {finding.Verdict}";
}
