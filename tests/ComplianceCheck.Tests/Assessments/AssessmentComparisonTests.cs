using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Assessments;

/// <summary>What becomes of a finding from one run to the next, one case a line, and what two runs differ in.</summary>
[TestClass]
public sealed class AssessmentComparisonTests
{
    [TestMethod]
    [DataRow("fail", "fail", FindingChange.Unchanged, 0)]
    [DataRow("pass", "fail", FindingChange.Worsened, 1)]
    [DataRow("unknown", "fail", FindingChange.Worsened, 1)]
    [DataRow("notApplicable", "fail", FindingChange.Worsened, 1)]
    [DataRow("pass", "unknown", FindingChange.NewlyUnknown, 2)]
    [DataRow("fail", "unknown", FindingChange.NewlyUnknown, 2)]
    [DataRow("notApplicable", "unknown", FindingChange.NewlyUnknown, 2)]
    [DataRow("fail", "pass", FindingChange.Fixed, 0)]
    [DataRow("fail", "notApplicable", FindingChange.Fixed, 0)]
    [DataRow("unknown", "pass", FindingChange.Improved, 0)]
    [DataRow("unknown", "notApplicable", FindingChange.Improved, 0)]
    [DataRow("pass", "notApplicable", FindingChange.Unchanged, 0)]
    [DataRow("unknown", "unknown", FindingChange.Unchanged, 0)]
    [DataRow("", "fail", FindingChange.New, 1)]
    [DataRow("", "unknown", FindingChange.New, 2)]
    [DataRow("", "pass", FindingChange.New, 0)]
    [DataRow("fail", "", FindingChange.NoLongerAssessed, 2)]
    [DataRow("unknown", "", FindingChange.NoLongerAssessed, 2)]
    [DataRow("pass", "", FindingChange.NoLongerAssessed, 0)]
    public void Of_OneFinding_IsCalledByWhatBecameOfIt(string old, string @new, FindingChange expected, int exit)
    {
        var comparison = AssessmentComparison.Of(Run(old), Run(@new), "a", "b");

        Assert.AreEqual(expected, comparison.Findings.Single(compared => compared.Finding.Item == "M-1").Change);
        Assert.AreEqual(exit, RunExit.Of(comparison));
    }

    [TestMethod]
    [DataRow("high", "critical", FindingChange.Worsened)]
    [DataRow("critical", "high", FindingChange.Improved)]
    public void Of_SameVerdictOfAnotherSeverity_IsWorseOrBetter(string old, string @new, FindingChange expected)
    {
        var comparison = AssessmentComparison.Of(Run("fail", finding => finding with { Severity = old }), Run("fail", finding => finding with { Severity = @new }), "a", "b");

        Assert.AreEqual(expected, comparison.Findings[0].Change);
    }

    [TestMethod]
    public void Of_WaiverThatEnded_IsWorseAndEndsWith1()
    {
        var waiver = SampleAssessment.Decided().Findings.First(other => other.Waiver is { IsWhole: true }).Waiver;
        var (before, after) = (Run("fail", finding => finding with { Waiver = waiver }), Run("fail"));

        var comparison = AssessmentComparison.Of(before, after, "a", "b");

        Assert.AreEqual(FindingChange.Worsened, comparison.Findings[0].Change);
        Assert.AreEqual(1, RunExit.Of(comparison));
        Assert.AreEqual(1, RunExit.Of(comparison.Marked(), dueOnly: false));
        Assert.Contains("fail, not waived any more", Text(comparison));
    }

    [TestMethod]
    public void Marked_RuleOfAnotherRevision_FindsAnew()
    {
        var later = Run("fail");
        later = later with { Rules = [.. later.Rules.Select(rule => rule with { Revision = 2 })] };

        Assert.AreEqual(0, RunExit.Of(AssessmentComparison.Of(Run("fail"), Run("fail"), "a", "b").Marked(), dueOnly: false));
        Assert.AreEqual(1, RunExit.Of(AssessmentComparison.Of(Run("fail"), later, "a", "b").Marked(), dueOnly: false));
    }

    [TestMethod]
    public void Of_ThingThatOnlyItsPlaceTells_IsNeverCalledFixedByAnotherThatStandsThere()
    {
        static Finding AtPlace(Finding finding) => finding with { Item = "training[0]", Fingerprint = "f" };
        var before = Run("fail", AtPlace);
        var after = Run("pass", AtPlace);
        after = after with { Outcomes = [.. after.Outcomes.Select(outcome => outcome with { Findings = [.. outcome.Findings.Select(finding => finding with { ValueHash = "other" + finding.ValueHash })] })] };

        var comparison = AssessmentComparison.Of(before, after, "a", "b");

        Assert.AreEqual("New NoLongerAssessed", string.Join(' ', comparison.Findings.Where(compared => compared.Finding.Item == "training[0]").Select(compared => compared.Change)));
        Assert.AreEqual(2, RunExit.Of(comparison));
    }

    [TestMethod]
    public void Of_FailureThatBecameDue_IsWorse()
    {
        var comparison = AssessmentComparison.Of(Run("fail", finding => finding with { NotYetDue = true, Severity = "critical" }), Run("fail", finding => finding with { NotYetDue = false, Severity = "low" }), "a", "b");

        Assert.AreEqual(FindingChange.Worsened, comparison.Findings[0].Change);
    }

    [TestMethod]
    public void Of_RuleOfAnotherRevision_KeepsItsFindingsApart()
    {
        var later = Run("fail");
        later = later with { Rules = [.. later.Rules.Select(rule => rule with { Revision = 2 })] };

        var comparison = AssessmentComparison.Of(Run("pass"), later, "a", "b");

        Assert.IsTrue(comparison.Findings.All(compared => compared.IsOfChangedRule));
        Assert.AreEqual("RA-01", string.Join(' ', comparison.ChangedRules));
        Assert.Contains("Apart, because these rules mean something else now, or matter more or less: RA-01", Text(comparison).ReplaceLineEndings(" "));
        Assert.Contains("rule RA-01: revision 1, critical → revision 2, critical", Text(comparison));
    }

    [TestMethod]
    public void Of_WaiverThatCameOrWent_IsToldEvenIfNothingElseChanged()
    {
        Finding Waive(Finding finding) => finding with { Waiver = SampleAssessment.Decided().Findings.First(other => other.Waiver is not null).Waiver };

        var granted = AssessmentComparison.Of(Run("fail"), Run("fail", Waive), "a", "b");
        var ended = AssessmentComparison.Of(Run("fail", Waive), Run("fail"), "a", "b");

        Assert.AreEqual(WaiverChange.Granted, granted.Findings[0].Waiver);
        Assert.Contains("A waiver holds now that did not:", Text(granted));
        Assert.AreEqual(WaiverChange.Ended, ended.Findings[0].Waiver);
        Assert.Contains("A waiver held and does not any more:", Text(ended));
    }

    [TestMethod]
    public void Of_IncompleteRun_NeverEndsWell()
    {
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(AssessmentComparison.Of(SampleAssessment.Incomplete(), SampleAssessment.Incomplete(), "a", "b")));
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(AssessmentComparison.Of(SampleAssessment.Port(), SampleAssessment.Empty(), "a", "b")));
    }

    [TestMethod]
    public void Of_TheSameRun_DiffersInNothing()
    {
        var comparison = AssessmentComparison.Of(SampleAssessment.Decided(), SampleAssessment.Decided(), "a", "b");

        Assert.IsTrue(comparison.Context.IsEmpty);
        Assert.IsTrue(comparison.Outcomes.IsEmpty);
        Assert.IsTrue(comparison.Findings.All(compared => compared.Change == FindingChange.Unchanged));
        Assert.AreEqual(0, RunExit.Of(comparison));
    }

    [TestMethod]
    public void Of_OtherContext_IsToldThingByThing()
    {
        var old = Run("fail");
        var later = old with
        {
            Tool = old.Tool with { Version = "9.9.9" },
            Profile = SampleAssessment.Decided().Profile,
            Parameters = [old.Parameters[0] with { Value = "CN" }],
            Documents = [old.Documents[0] with { Sha256 = new string('0', 64) }],
        };

        var text = Text(AssessmentComparison.Of(old, later, "a", "b"));

        foreach (var told in (string[])["tool: ComplianceCheck 0.1.0 → ComplianceCheck 9.9.9", "profile: not there → hpt", "parameter adversaryCountries of mts-sts-cranes", "parameter kev of mts-sts-cranes: no value → not there", "document EBT-QC-06: cranes/EBT-QC-06.json ("])
        {
            Assert.Contains(told, text);
        }
    }

    [TestMethod]
    public void Marked_FindingsOfTheLaterRun_SayWhatBecameOfThem()
    {
        var marked = AssessmentComparison.Of(SampleAssessment.Port(), SampleAssessment.Fleet(), "old.json", "b").Marked();

        Assert.AreEqual("old.json", marked.Baseline!.Path);
        Assert.AreEqual(AssessmentComparison.Of(SampleAssessment.Port(), SampleAssessment.Fleet(), "a", "b").Findings.Count(compared => compared.Change == FindingChange.New), marked.Findings.Count(finding => finding.Change == FindingChange.New));
        Assert.IsTrue(marked.Findings.All(finding => finding.Change is not null));
        Assert.AreNotEqual(0, marked.Findings.Count(finding => finding.Change == FindingChange.Unchanged));
    }

    [TestMethod]
    public void Write_HostileTexts_StayOnTheirLines()
    {
        foreach (var text in HostileText.All)
        {
            var comparison = AssessmentComparison.Of(SampleAssessment.Port(), SampleAssessment.Hostile(text), text, text);

            var told = Text(comparison);

            Assert.IsFalse(told.Any(sign => char.IsControl(sign) && sign != '\n'), text);
        }
    }

    [TestMethod]
    public void Html_HostileTexts_LeaveThePageInItsShape()
    {
        var expected = Shape("plain");

        foreach (var text in HostileText.All)
        {
            Assert.AreEqual(expected, Shape(text), text);
        }

        static string Shape(string text)
        {
            var comparison = AssessmentComparison.Of(SampleAssessment.Port(), SampleAssessment.Hostile(text), text, text) with { RuleChanges = [new RuleChange(text, text, null, null)] };
            return string.Join(' ', HtmlSkeleton.Read(ReportFiles.Html(comparison)).Shape);
        }
    }

    private static string Text(AssessmentComparison comparison)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextComparison.Write(comparison, output);
        return output.ToString();
    }

    private static Assessment Run(string verdict, Func<Finding, Finding>? change = null)
    {
        var pass = SampleAssessment.Pass("EBT-QC-06", "modems/1", "M-2");
        var finding = verdict switch
        {
            "fail" => SampleAssessment.Fail("EBT-QC-06", "M-1"),
            "unknown" => SampleAssessment.Unknown("EBT-QC-06", "M-1"),
            "pass" => SampleAssessment.Pass("EBT-QC-06", "modems/0", "M-1"),
            "notApplicable" => SampleAssessment.Pass("EBT-QC-06", "modems/0", "M-1") with { Verdict = Verdict.NotApplicable },
            _ => null,
        };
        ImmutableArray<Finding> findings = finding is null ? [pass] : [change is null ? finding : change(finding), pass];
        return SampleAssessment.Of([SampleAssessment.Outcome("EBT-QC-06", finding?.Verdict ?? Verdict.Pass, findings)]);
    }
}
