using System.Collections;
using System.Diagnostics;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class ReportModelTests
{
    [TestMethod]
    public void Of_EveryMember_IsInTheTableWithItsTypeAndTheOtherWayRound()
    {
        var seen = new HashSet<string>();

        Check("report", ReportModel.Of(SampleAssessment.Incomplete(), dueOnly: false), seen);
        Check("report", ReportModel.Of(SampleAssessment.Empty(), dueOnly: false), seen);
        Check("report", ReportModel.Of(SampleAssessment.Fleet(), dueOnly: false), seen);
        Check("report", ReportModel.Of(SampleAssessment.Decided(), dueOnly: false), seen);

        CollectionAssert.AreEquivalent(ReportMembers.All.Select(member => member.Owner).Distinct().ToList(), seen.ToList());
    }

    [TestMethod]
    public void Of_ManyItemsThatLackOneProperty_IsOneMissingFact()
    {
        var unknowns = Enumerable.Range(1, 34).Select(n => Lacking("M-" + n)).ToArray();

        var model = ReportModel.Of(SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Unknown, [.. unknowns])]), dueOnly: false);

        var facts = (IList)model["missing_facts"]!;
        Assert.HasCount(1, facts);
        Assert.AreEqual(34, ((IDictionary<string, object?>)facts[0]!)["count"]);
    }

    [TestMethod]
    [DataRow("binding", "2025-07-16", false, "violation")]
    [DataRow("binding", "2026-11-22", false, "violation")]
    [DataRow("binding", "2026-11-23", false, "gap")]
    [DataRow("binding", null, false, "gap")]
    [DataRow("binding", "2025-07-16", true, "gap")]
    [DataRow("directive-ssi", "2025-07-16", false, "gap")]
    [DataRow("guidance", "2025-07-16", false, "gap")]
    public void Of_Failure_IsAViolationOnlyOfABindingDutyKnownToBeDue(string force, string? due, bool notYetDue, string expected)
    {
        var authority = new CitedAuthority("S", "Source", null, force, due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var finding = SampleAssessment.Fail("C", "M-1") with { Authorities = [authority], NotYetDue = notYetDue };

        Assert.AreEqual(expected, Standing(finding));
        Assert.IsNull(Standing(finding with { Verdict = Verdict.Unknown }));
    }

    [TestMethod]
    [DataRow(true, true, "Not met, none due yet")]
    [DataRow(true, false, "Requirements not met", DisplayName = "one of two is due")]
    [DataRow(false, false, "Requirements not met")]
    public void Of_FailuresNotYetDue_AreSaidInTheHeadlineWhileNoneIsDue(bool isFirstNotYetDue, bool isSecondNotYetDue, string expected)
    {
        var outcome = SampleAssessment.Outcome("C", Verdict.Fail, SampleAssessment.Fail("C", "M-1") with { NotYetDue = isFirstNotYetDue }, SampleAssessment.Fail("C", "M-2") with { NotYetDue = isSecondNotYetDue }, SampleAssessment.Unknown("C", "M-3"));

        var exit = (IDictionary<string, object?>)ReportModel.Of(SampleAssessment.Of([outcome]), dueOnly: false)["exit"]!;

        Assert.AreEqual(expected, exit["headline"]);
        Assert.AreEqual("failed", exit["state"]);
        Assert.AreEqual(1, exit["code"]);
    }

    [TestMethod]
    [DataRow("waived", "leftOut", "Not met, but waived")]
    [DataRow("not yet due", "leftOut", "Not met, but not yet due")]
    [DataRow("old failure", "leftOut", "Nothing new since the baseline")]
    [DataRow("old unknown", "leftOut", "Nothing new since the baseline")]
    [DataRow("nothing applies", "notApplicable", "Nothing applies")]
    [DataRow("nothing applies, as before", "notApplicable", "Nothing new since the baseline")]
    [DataRow("passes", "passed", "Requirements met")]
    [DataRow("passes, as before", "passed", "Nothing new since the baseline")]
    public void Of_ExitCodeZero_CallsPassedOnlyWhatWasShownToHold(string situation, string state, string headline)
    {
        var fail = SampleAssessment.Fail("C", "M-1");
        var finding = situation switch
        {
            "waived" => fail with { Waiver = new FindingWaiver(fail.Location, "equivalency", SampleAssessment.AsOf, "Sector", []) },
            "not yet due" => fail,
            "old failure" => fail with { Change = FindingChange.Unchanged },
            "old unknown" => SampleAssessment.Unknown("C", "M-1") with { Change = FindingChange.Unchanged },
            ['n', ..] => fail with { Verdict = Verdict.NotApplicable },
            _ => SampleAssessment.Pass("C", "modems/0", "M-1"),
        };
        var isMeasured = situation.Contains("old", StringComparison.Ordinal) || situation.Contains("before", StringComparison.Ordinal);
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", finding.Verdict, finding)]) with { Baseline = isMeasured ? new AssessedBaseline("before.json", SampleAssessment.AsOf, 0) : null };

        var exit = (IDictionary<string, object?>)ReportModel.Of(run, dueOnly: situation == "not yet due")["exit"]!;

        Assert.AreEqual((0, state, headline), ((int)exit["code"]!, (string)exit["state"]!, (string)exit["headline"]!));
    }

    [TestMethod]
    public void Of_OutcomeOfWhatNoListDescribes_IsThereAllTheSame()
    {
        var port = SampleAssessment.Port() with { Documents = [], Rules = [] };

        var model = ReportModel.Of(port, dueOnly: false);

        Assert.HasCount(3, (IList)model["documents"]!);
        Assert.HasCount(1, (IList)model["rules"]!);
        StringAssert.Contains(ReportFiles.Html(port), "cellular modem M-2 in driveCabinet", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Of_Fleet_IsAGroupOfItsOwnAndNoDocumentAndNoColumn()
    {
        var model = ReportModel.Of(SampleAssessment.Fleet(), dueOnly: false);

        Assert.AreEqual("RA-01", Names(model["columns"], "id"));
        Assert.AreEqual("EBT-QC-01 EBT-QC-06 HPT-STS-07", Names(model["documents"], "id"));
        Assert.AreEqual("together document-1 document-2 document-3", Names(model["groups"], "anchor"));
        Assert.AreEqual("4 outcomes: 1 rule × 3 documents and 1 rule on all documents together", model["scope"]);
    }

    [TestMethod]
    public void Of_SeverityOfAResult_IsTheWorstOfTheItemsThatMakeItsVerdict()
    {
        var together = (IDictionary<string, object?>)ReportModel.Of(SampleAssessment.Fleet(), dueOnly: false)["together"]!;

        Assert.AreEqual("high", Names(together["results"], "severity"));
    }

    [TestMethod]
    public void Of_Shares_MeetAndAddUpToOneHundred()
    {
        var counts = (IDictionary<string, object?>)((IDictionary<string, object?>)ReportModel.Of(SampleAssessment.Port(), dueOnly: false)["counts"]!)["items"]!;

        var shares = ((IList)counts["shares"]!).Cast<IDictionary<string, object?>>().ToList();
        Assert.AreEqual("0.00 22.22 66.67 88.89", string.Join(' ', shares.Select(share => share["offset"])));
        Assert.AreEqual(100m, shares.Sum(share => decimal.Parse((string)share["percent"]!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestMethod]
    public void Render_TenThousandFindings_IsWholeInReasonableTime()
    {
        var findings = Enumerable.Range(1, 10_000).Select(n => n % 2 == 0 ? SampleAssessment.Fail("C", "M-" + n) : Lacking("M-" + n)).ToArray();
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, [.. findings])]);
        var clock = Stopwatch.StartNew();

        var html = ReportFiles.Html(run);

        StringAssert.EndsWith(html, "</html>\n", StringComparison.Ordinal);
        Assert.AreEqual(10_000, html.Split("<article ").Length - 1);
        Assert.IsLessThan(60, clock.Elapsed.TotalSeconds);
    }

    private static string Names(object? list, string member) => string.Join(' ', ((IList)list!).Cast<object>().Select(entry => Members(entry)[member]));

    private static Finding Lacking(string item)
    {
        var finding = SampleAssessment.Unknown("C", item);
        return finding with { Missing = finding.Missing[..1] };
    }

    private static object? Standing(Finding finding)
    {
        var model = ReportModel.Of(SampleAssessment.Of([SampleAssessment.Outcome("C", finding.Verdict, finding)]), dueOnly: false);
        return Members(((IList)model["findings"]!)[0]!)["standing"];
    }

    /// <summary>All members of an object of the report, whichever kind it is.</summary>
    private static IDictionary<string, object?> Members(object value) =>
        value is IReportNode node ? node.GetMembers().ToDictionary(name => name, name => node[name], StringComparer.Ordinal) : (IDictionary<string, object?>)value;

    private static void Check(string owner, IDictionary<string, object?> tree, HashSet<string> seen)
    {
        var members = ReportMembers.All.Where(member => member.Owner == owner).ToList();
        CollectionAssert.AreEquivalent(members.Select(member => member.Name).ToList(), tree.Keys.ToList(), owner);
        seen.Add(owner);
        foreach (var member in members)
        {
            CheckType(member, member.Type, tree[member.Name], seen);
        }
    }

    private static void CheckType(ReportMember member, string type, object? value, HashSet<string> seen)
    {
        switch (type)
        {
            case [.., '?'] when value is null:
                break;
            case [.. var some, '?']:
                CheckType(member, some, value, seen);
                break;
            case "text":
                Assert.IsInstanceOfType<string>(value, $"{member}");
                break;
            case "number":
                Assert.IsInstanceOfType<int>(value, $"{member}");
                break;
            case "boolean":
                Assert.IsInstanceOfType<bool>(value, $"{member}");
                break;
            case ['l', 'i', 's', 't', ' ', 'o', 'f', ' ', .. var item]:
                foreach (var entry in (IList)value!)
                {
                    CheckType(member, item, entry, seen);
                }

                break;
            default:
                Check(type, Members(value!), seen);
                break;
        }
    }
}
