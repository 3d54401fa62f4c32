using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed class OscalPlanTests
{
    [TestMethod]
    public void Write_Port_PlansFailuresAndWhatIsNotKnown()
    {
        var plan = OscalFiles.Plan(SampleAssessment.Port());

        CollectionAssert.AreEqual((string[])["unknown", "unknown", "unknown", "fail", "fail", "unknown"], plan.List("poam-items").ConvertAll(item => item.Property("verdict")));
        Assert.HasCount(2, plan.List("risks"));
        Assert.AreEqual("Not known: Undocumented remote-access modem: cellular modem M-1", plan.List("poam-items")[0].Text("title"));
        Assert.AreEqual("Undocumented remote-access modem: cellular modem M-1", plan.List("poam-items")[3].Text("title"));
        Assert.AreEqual("critical", plan.List("poam-items")[3].Property("severity"));
        StringAssert.StartsWith(plan.List("poam-items")[3].Text("remarks"), "No duty is due yet; the first is from 2027-07-16.", StringComparison.Ordinal);
        Assert.IsEmpty(plan.List("poam-items")[0].List("related-risks"));
        Assert.HasCount(1, plan.List("poam-items")[3].List("related-risks"));
    }

    [TestMethod]
    public void Write_Waived_StaysListedWithItsStatus()
    {
        var plan = OscalFiles.Plan(SampleAssessment.Decided());

        var failing = plan.List("poam-items").FindAll(item => item.Property("verdict") == "fail");
        CollectionAssert.AreEqual((string[])["whole", "part"], failing.ConvertAll(item => item.Property("waived")));
        CollectionAssert.AreEqual((string[])["deviation-approved", "open"], failing.ConvertAll(item => plan.List("risks").Find(risk => risk.Text("uuid") == item.List("related-risks")[0].Text("risk-uuid")).Text("status")));
        Assert.AreEqual("applied", plan.GetProperty("back-matter").List("resources").Find(resource => "#" + resource.Text("uuid") == failing[0].List("links")[0].Text("href")).Property("waiver-state"));
        StringAssert.StartsWith(failing[0].Text("remarks"), "It is waived until 2027-01-09: equivalency by Sector. The failure stays one.", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_NothingFailsOrIsUnknown_SaysSo()
    {
        var run = SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Pass, SampleAssessment.Pass("A", "modems/0", "M-1"))]);

        var item = OscalFiles.Plan(run).List("poam-items").Single();

        Assert.AreEqual("Nothing to plan", item.Text("title"));
        Assert.AreEqual("yes", item.Property("complete"));
    }

    [TestMethod]
    public void Write_NothingDecided_IsToBeDone()
    {
        var item = OscalFiles.Plan(SampleAssessment.Empty()).List("poam-items").Single();
        var broken = OscalFiles.Plan(SampleAssessment.Empty() with { Complete = false }).List("poam-items").Single();

        Assert.AreEqual("Nothing was decided", item.Text("title"));
        Assert.AreEqual("The run is incomplete", broken.Text("title"));
        Assert.AreEqual("no", broken.Property("complete"));
    }

    [TestMethod]
    public void Write_IncompleteRun_BeginsWithTheRun()
    {
        var items = OscalFiles.Plan(SampleAssessment.Incomplete()).List("poam-items");

        Assert.HasCount(7, items);
        Assert.AreEqual("The run is incomplete", items[0].Text("title"));
        StringAssert.Contains(items[0].Text("description"), "Not used: cranes/broken.json.", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_LostFromTheBaseline_IsToBeDone()
    {
        var items = OscalFiles.Plan(SampleAssessment.Decided()).List("poam-items");

        Assert.AreEqual("Findings of the baseline are no longer assessed", items[0].Text("title"));
        Assert.AreEqual("2 failures and unknowns of last-year.json, as of 2025-11-20, are not assessed by this run. That is never called fixed.", items[0].Text("description"));
    }

    [TestMethod]
    public void Write_OutcomeThatNoItemStandsFor_IsAnItem()
    {
        var run = SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail)]);

        var item = OscalFiles.Plan(run).List("poam-items").Single();

        Assert.AreEqual("Undocumented remote-access modem: A as a whole", item.Text("title"));
        Assert.AreEqual("fail", item.Property("verdict"));
        Assert.HasCount(1, item.List("related-findings"));
    }

    [TestMethod]
    public void Write_DueOnly_StillListsWhatIsNotYetDueAndSaysThatItDoesNotCount()
    {
        var (all, due) = (OscalFiles.Plan(SampleAssessment.Port()), OscalFiles.Plan(SampleAssessment.Port(), dueOnly: true));

        Assert.AreEqual("yes", all.List("poam-items")[3].Property("counts"));
        Assert.AreEqual("no", due.List("poam-items")[3].Property("counts"));
        Assert.AreEqual(RunExit.Failed.ToString(System.Globalization.CultureInfo.InvariantCulture), all.GetProperty("metadata").Property("exit-code"));
        Assert.AreEqual(RunExit.Undecided.ToString(System.Globalization.CultureInfo.InvariantCulture), due.GetProperty("metadata").Property("exit-code"));
    }

    [TestMethod]
    public void Write_SystemId_IsThatOfTheProfileOrOfTheDocuments()
    {
        var port = SampleAssessment.Port();
        string Id(Assessment run) => OscalFiles.Plan(run).GetProperty("system-id").Text("id")!;

        Assert.AreEqual(Id(port), Id(port with { AsOf = port.AsOf.AddDays(9), Documents = [.. port.Documents.Reverse()] }));
        Assert.AreNotEqual(Id(port), Id(port with { Documents = [port.Documents[0]] }));
        Assert.AreEqual(Id(SampleAssessment.Decided()), Id(SampleAssessment.Decided() with { Documents = [port.Documents[0]] }));
    }
}
