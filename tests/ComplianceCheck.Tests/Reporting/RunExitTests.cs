using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class RunExitTests
{
    private static readonly Finding NotYetDue = SampleAssessment.Fail("C", "M-1");

    private static readonly Finding Due = SampleAssessment.Fail("C", "M-2") with { NotYetDue = false };

    private static readonly Finding Unknown = SampleAssessment.Unknown("C", "M-3");

    private static readonly Finding Pass = SampleAssessment.Pass("C", "modems/0", "M-4");

    [TestMethod]
    public void Of_NoOutcome_IsUnusable()
    {
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(SampleAssessment.Empty(), dueOnly: false));
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(SampleAssessment.Empty(), dueOnly: true));
    }

    [TestMethod]
    public void Of_NotComplete_IsUnusableWhateverWasDecided()
    {
        var passed = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Pass, Pass)]);

        Assert.AreEqual(RunExit.Passed, RunExit.Of(passed, dueOnly: false));
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(passed with { Complete = false }, dueOnly: false));
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(passed with { Ledger = passed.Ledger with { UnreadFiles = ["a.json"] } }, dueOnly: false));
        Assert.AreEqual(RunExit.Unusable, RunExit.Of(passed with { Diagnostics = SampleAssessment.Incomplete().Diagnostics }, dueOnly: false));
    }

    [TestMethod]
    public void Of_FailureBesideUnknown_IsFailed() =>
        Assert.AreEqual(RunExit.Failed, RunExit.Of(SampleAssessment.Port(), dueOnly: false));

    [TestMethod]
    public void Of_UnknownBesidePass_IsUndecided() =>
        Assert.AreEqual(RunExit.Undecided, RunExit.Of(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, Unknown, Pass)]), dueOnly: false));

    [TestMethod]
    public void Of_OnlyFailuresNotYetDue_CountsThemUnlessAskedNotTo()
    {
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, NotYetDue, Pass)]);

        Assert.AreEqual(RunExit.Failed, RunExit.Of(run, dueOnly: false));
        Assert.AreEqual(RunExit.Passed, RunExit.Of(run, dueOnly: true));
        Assert.AreEqual("Exit code 0: 1 of 1 outcome fails by duties that are not yet due, left out as asked; all else passed or does not apply.", RunExit.Sentence(run, dueOnly: true));
    }

    [TestMethod]
    public void Of_DueOnly_OneFailureThatIsDueIsEnough() =>
        Assert.AreEqual(RunExit.Failed, RunExit.Of(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, NotYetDue, Due)]), dueOnly: true));

    [TestMethod]
    public void Of_DueOnly_UnknownBehindAFailureThatIsLeftOutStillCounts()
    {
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, NotYetDue, Unknown)]);

        Assert.AreEqual(RunExit.Undecided, RunExit.Of(run, dueOnly: true));
        Assert.AreEqual("Exit code 2: nothing else fails, but 1 of 1 outcome cannot be decided from what is recorded; 1 fails by duties that are not yet due, left out as asked.", RunExit.Sentence(run, dueOnly: true));
    }

    [TestMethod]
    public void Of_FailureWithoutAnyFailingFinding_IsNeverLeftOut() =>
        Assert.AreEqual(RunExit.Failed, RunExit.Of(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, Pass)]), dueOnly: true));

    [TestMethod]
    public void Sentence_NothingApplies_DoesNotSayThatAnythingPassed() =>
        Assert.AreEqual(
            "Exit code 0: no rule applies to any document, so nothing was shown to hold.",
            RunExit.Sentence(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.NotApplicable)]), dueOnly: false));
}
