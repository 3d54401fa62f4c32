using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Assessments;

/// <summary>What waivers come to when they meet what was found. The verdicts are the same with and without them.</summary>
[TestClass]
public sealed class WaiverBookTests
{
    [TestMethod]
    [DataRow("item: P1", "item: P1", "R-1/P1", "Applied", "")]
    [DataRow("item: P1", "item: P3", "", "Unused", "waivers.yaml:2:12 CC6003 nothing fails for which this waiver was granted: it passes; remove it")]
    [DataRow("item: P1", "item: P4", "", "Unused", "waivers.yaml:2:12 CC6003 nothing fails for which this waiver was granted: it cannot be decided; a waiver is for what is known to fail; record what is missing")]
    [DataRow("item: P1", "item: PP1", "", "Unused", "waivers.yaml:2:49 CC6003 R-1 found no item `PP1` in `M`; did you mean `P1`?")]
    [DataRow("document: M", "document: MM", "", "Unused", "waivers.yaml:2:40 CC6003 R-1 found nothing in a document `MM`; did you mean `M`?")]
    [DataRow(", item: P1", "", "R-1/P1 R-1/P2", "Applied", "waivers.yaml:2:12 CC6004 this holds for every item of `M`, 2 that fail now and whatever fails later; name the item, one waiver for each")]
    [DataRow("until: 2027-06-30", "until: 2031-01-01", "R-1/P1", "Applied", "")]
    [DataRow("until: 2027-06-30", "until: 2031-01-02", "R-1/P1", "Applied", "waivers.yaml:2:184 CC6004 this holds for more than 5 years on the basis `waiver`; have it granted for a shorter time, and again when that has passed")]
    [DataRow("assessedOn: 2025-12-01, from: 2026-01-01, until: 2027-06-30", "notifiedOn: 2025-12-01, from: 2026-01-01, until: 2027-06-30", "R-1/P1", "Applied", "CC6004 this holds for more than 1 year on the basis `temporaryDeviation`; have it granted for a shorter time, and again when that has passed")]
    [DataRow("until: 2027-06-30", "until: 2026-11-03", "R-1/P1", "Applied", "waivers.yaml:2:184 CC6002 the waiver ends on 2026-11-03, within 30 days")]
    [DataRow("until: 2027-06-30", "until: 2026-11-02", "", "Expired", "waivers.yaml:2:184 CC6001 the waiver ended on 2026-11-02, and it is 2026-11-03 in UTC")]
    [DataRow("from: 2026-01-01", "from: 2026-11-04", "", "NotYetInForce", "waivers.yaml:2:165 CC6008 the waiver begins on 2026-11-04, and it is 2026-11-03 in UTC")]
    [DataRow("revision: 1", "revision: 2", "", "Stale", "waivers.yaml:2:27 CC6005 this was granted for revision 2 of R-1, which is at revision 1; read what the rule means now, and have it granted for that revision")]
    [DataRow("grounds: [unnecessary]", "grounds: [cost, staffing]", "", "NotAccepted", "waivers.yaml:2:77 CC6006 `cost` and `staffing` alone are no ground for an exception")]
    [DataRow("grounds: [unnecessary]", "grounds: [cost, unnecessary]", "R-1/P1", "Applied", "")]
    [DataRow("basis: waiver", "reviewOn: 2027-01-01, basis: riskAcceptance", "", "NotAccepted", "CC6006 the acceptance of a risk documents the gap and never closes it")]
    [DataRow("basis: waiver", "control: Lid, infeasibleBecause: So, implementedOn: 2025-12-01, basis: compensatingControl", "R-1/P1", "Applied", "")]
    [DataRow("rule: R-1", "rule: R-2", "R-2/P1", "PartlyApplied", "waivers.yaml:2:60 CC6007 `waiver` is no exception from An order, all, on which R-2 rests too")]
    [DataRow("rule: R-1", "rule: R-3", "", "NotAccepted", "waivers.yaml:2:60 CC6006 nothing that R-3 rests on grants exceptions")]
    public void Apply_Waiver_HoldsForWhatItWasGranted(string right, string wrong, string waived, string state, string told)
    {
        var text = DecidedRun.Waiver.Replace(right, wrong, StringComparison.Ordinal);
        text = wrong.StartsWith("control", StringComparison.Ordinal) || wrong.StartsWith("reviewOn", StringComparison.Ordinal) ? text.Replace(", assessedOn: 2025-12-01", "", StringComparison.Ordinal) : text;

        text = wrong.StartsWith("notifiedOn", StringComparison.Ordinal) ? text.Replace("basis: waiver", "basis: temporaryDeviation", StringComparison.Ordinal) : text;

        var assessment = DecidedRun.Of(waivers: $"  - {{{text}}}").Assess();

        Assert.AreEqual(waived, DecidedRun.Waived(assessment));
        Assert.AreEqual(state, assessment.Waivers.Single().State.ToString());
        Assert.EndsWith(told, DecidedRun.Told(assessment));
        Assert.AreEqual(told.Length == 0, DecidedRun.Told(assessment).Length == 0);
        Assert.AreEqual(Verdicts(DecidedRun.Of().Assess()), Verdicts(assessment));
    }

    [TestMethod]
    [DataRow("America/New_York", "2026-11-04T04:59:59Z", true)]
    [DataRow("America/New_York", "2026-11-04T05:00:00Z", false)]
    [DataRow("-05:00", "2026-11-04T04:59:59Z", true)]
    [DataRow("-05:00", "2026-11-04T05:00:00Z", false)]
    [DataRow("UTC", "2026-11-03T23:59:59Z", true)]
    [DataRow("UTC", "2026-11-04T00:00:00Z", false)]
    [DataRow("Asia/Tokyo", "2026-11-03T14:59:59Z", true)]
    [DataRow("Asia/Tokyo", "2026-11-03T15:00:00Z", false)]
    public void Apply_LastDay_EndsAtMidnightOfItsTimeZone(string zone, string moment, bool holds)
    {
        var text = DecidedRun.Waiver.Replace("2027-06-30", "2026-11-03", StringComparison.Ordinal).Replace("UTC", $"\"{zone}\"", StringComparison.Ordinal);

        var assessment = DecidedRun.Of(waivers: $"  - {{{text}}}", at: DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)).Assess();

        Assert.AreEqual(holds ? "R-1/P1" : "", DecidedRun.Waived(assessment));
        Assert.AreEqual(holds ? WaiverState.Applied : WaiverState.Expired, assessment.Waivers.Single().State);
        Assert.AreEqual(moment, ReportWords.Moment(assessment.At!.Value));
    }

    [TestMethod]
    [DataRow("Asia/Tokyo", "2026-11-02T14:59:59Z", false)]
    [DataRow("Asia/Tokyo", "2026-11-02T15:00:00Z", true)]
    [DataRow("America/New_York", "2026-11-03T04:59:59Z", false)]
    [DataRow("America/New_York", "2026-11-03T05:00:00Z", true)]
    public void Apply_FirstDay_BeginsAtMidnightOfItsTimeZone(string zone, string moment, bool holds)
    {
        var text = DecidedRun.Waiver.Replace("from: 2026-01-01", "from: 2026-11-03", StringComparison.Ordinal).Replace("UTC", $"\"{zone}\"", StringComparison.Ordinal);

        var assessment = DecidedRun.Of(waivers: $"  - {{{text}}}", at: DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)).Assess();

        Assert.AreEqual(holds ? WaiverState.Applied : WaiverState.NotYetInForce, assessment.Waivers.Single().State);
    }

    [TestMethod]
    public void Apply_ValueThatChanged_EndsTheWaiver()
    {
        var hash = DecidedRun.Of().Assess().Findings.First(finding => finding.Item == "P1").ValueHash;
        var waiver = $"  - {{{DecidedRun.Waiver}, valueHash: {hash}}}";

        var same = DecidedRun.Of(waivers: waiver).Assess();
        var changed = DecidedRun.Of(waivers: waiver, part: "green").Assess();

        Assert.AreEqual("R-1/P1", DecidedRun.Waived(same));
        Assert.AreEqual("", DecidedRun.Waived(changed));
        Assert.AreEqual(WaiverState.Stale, changed.Waivers.Single().State);
        Assert.Contains("CC6005 this was granted for other values than are recorded now, whose hash is `", DecidedRun.Told(changed));
    }

    [TestMethod]
    public void Apply_EveryFailureWaived_EndsWith2ForTheUnknownsAndNeverReadsAsMet()
    {
        var waivers = string.Join('\n', from rule in (string[])["R-1"] from item in (string[])["P1", "P2"] select $"  - {{{DecidedRun.Waiver.Replace("R-1", rule, StringComparison.Ordinal).Replace("P1", item, StringComparison.Ordinal)}}}");

        var assessment = DecidedRun.Of(profile: "profile: {id: p, title: Ours}\nrules: [R-1]\n", waivers: waivers).Assess();

        Assert.AreEqual(2, RunExit.Of(assessment, dueOnly: false));
        Assert.AreEqual("nothing else fails, but 1 of 1 outcome cannot be decided from what is recorded; 1 fails and is waived", RunExit.Reason(assessment, dueOnly: false));
        Assert.AreEqual(Verdict.Fail, assessment.Outcomes.Single().Verdict);
    }

    [TestMethod]
    public void Apply_TheSameTwice_SaysSo()
    {
        var assessment = DecidedRun.Of(waivers: $"  - {{{DecidedRun.Waiver}}}\n  - {{{DecidedRun.Waiver}}}").Assess();

        Assert.AreEqual("waivers.yaml:3:12 CC6003 the waiver at waivers.yaml:2:5 is for the same; remove one of them", DecidedRun.Told(assessment));
    }

    [TestMethod]
    public void Apply_ItemOfAnotherCheck_IsNotSuggested()
    {
        var assessment = DecidedRun.Of(waivers: $"  - {{{DecidedRun.Waiver.Replace("R-1", "R-3", StringComparison.Ordinal)}, check: seats}}").Assess();

        Assert.DoesNotContain("did you mean", DecidedRun.Told(assessment));
    }

    [TestMethod]
    public void Apply_WaiverInPart_CountsInFull()
    {
        var waivers = string.Join('\n', ((string[])["P1", "P2"]).Select(item => $"  - {{{DecidedRun.Waiver.Replace("R-1", "R-2", StringComparison.Ordinal).Replace("P1", item, StringComparison.Ordinal)}}}"));

        var assessment = DecidedRun.Of(profile: "profile: {id: p, title: Ours}\nrules: [R-2]\n", waivers: waivers).Assess();

        Assert.AreEqual(1, RunExit.Of(assessment, dueOnly: false));
    }

    [TestMethod]
    public void Apply_TwoWaiversForOneFailure_TakesTheOneThatHoldsForAll()
    {
        var part = DecidedRun.Waiver.Replace("basis: waiver", "control: Lid, infeasibleBecause: So, implementedOn: 2025-12-01, basis: compensatingControl", StringComparison.Ordinal).Replace(", assessedOn: 2025-12-01", "", StringComparison.Ordinal);

        var assessment = DecidedRun.Of(waivers: $"  - {{{part}}}\n  - {{{DecidedRun.Waiver}}}").Assess();

        Assert.AreEqual("compensatingControl", assessment.Findings.Single(finding => finding.Waiver is not null).Waiver!.Basis);
        Assert.IsTrue(assessment.Waivers.All(waiver => waiver.Findings == 1));
    }

    [TestMethod]
    public void Read_WaiverWithAnError_LeavesTheRunIncompleteAndWaivesNothing()
    {
        var assessment = DecidedRun.Of(waivers: $"  - {{{DecidedRun.Waiver}}}\n  - {{{DecidedRun.Waiver.Replace("R-1", "R-9", StringComparison.Ordinal)}}}").Assess();

        Assert.IsFalse(assessment.Complete);
        Assert.AreEqual("waivers.yaml", string.Join(' ', assessment.Ledger.UnreadFiles));
        Assert.AreEqual("", DecidedRun.Waived(assessment));
        Assert.AreEqual(3, RunExit.Of(assessment, dueOnly: false));
    }

    private static string Verdicts(Assessment assessment) => string.Join(' ', assessment.Outcomes.Select(outcome => outcome.Verdict).Concat(assessment.Findings.Select(finding => finding.Verdict)));
}
