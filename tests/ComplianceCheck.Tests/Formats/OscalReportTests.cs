using System.Globalization;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Formats;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Cli;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

/// <summary>What holds of both documents of OSCAL.</summary>
[TestClass]
public sealed class OscalReportTests
{
    private static readonly (string Report, string Shape)[] Both = [("oscal", "results-document"), ("poam", "plan-document")];

    [TestMethod]
    public void Write_EveryKindOfRun_IsValid()
    {
        Assessment[] runs =
        [
            SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.TwoPacks(), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.Decided(), SampleAssessment.Large(7, 5),
            SampleAssessment.Empty() with { Rules = [], Packs = [], Parameters = [], Handling = null },
            SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail), SampleAssessment.Outcome("A", Verdict.Unknown)]),
            SampleAssessment.Port() with { AsOf = DateOnly.MinValue },
        ];

        foreach (var run in runs)
        {
            AssertValid(run);
        }
    }

    [TestMethod]
    public void Write_HostileTexts_AreValid()
    {
        foreach (var text in HostileText.All.Concat(["", " ", "\n", "^a^ ~b~ \"c\" {{ insert: param, d }}", "\ud83d", new string('"', 10_000)]))
        {
            AssertValid(SampleAssessment.Hostile(text));
        }
    }

    [TestMethod]
    public void Write_TextOfAMegabyte_IsValid()
    {
        var text = string.Concat(Enumerable.Repeat("a \u202e\"^` <b>\n", 100_000));
        var failure = SampleAssessment.Fail("A", "M-1") with { Message = text, Item = text, Evidence = [new Evidence(text, new Location(text, 1, 1, text, default), text, false)] };

        AssertValid(SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail, failure)]));
    }

    [TestMethod]
    public void Write_SamplesThroughTheCommandLine_AreValidAndAgreeWithTheJsonReport()
    {
        using var place = new Workplace().CopySamples();

        var ran = place.Run("check", "port", "--as-of", "2026-11-03", "--report", "json=a.json", "--report", "oscal=b.json", "--report", "poam=c.json");

        var (json, results, plan) = (JsonElement.Parse(place.Read("a.json")), JsonElement.Parse(place.Read("b.json")), JsonElement.Parse(place.Read("c.json")));
        Assert.AreEqual(RunExit.Failed, ran.Exit, ran.ToString());
        Assert.AreEqual("", string.Join('\n', OscalWalk.Check(results, "results-document")));
        Assert.AreEqual("", string.Join('\n', OscalWalk.Check(plan, "plan-document")));
        var findings = json.List("findings");
        CollectionAssert.AreEqual(
            findings.Select(finding => $"{finding.Text("fingerprint")} {finding.Text("verdict")}").ToList(),
            results.GetProperty("assessment-results").List("results")[0].List("observations").Select(seen => $"{seen.Property("fingerprint")} {seen.Property("verdict")}").ToList());
        CollectionAssert.AreEqual(
            findings.Where(finding => finding.Text("verdict") is "fail" or "unknown").Select(finding => finding.Text("fingerprint")).ToList(),
            plan.GetProperty("plan-of-action-and-milestones").List("poam-items").Select(item => item.Property("fingerprint")).ToList());
    }

    [TestMethod]
    public void Write_FilesInAnotherOrder_ChangesNoId()
    {
        var port = SampleAssessment.Decided();
        var turned = port with { Outcomes = [.. port.Outcomes.Reverse()], Documents = [.. port.Documents.Reverse()], Inputs = [.. port.Inputs.Reverse()], Waivers = [.. port.Waivers.Reverse()] };

        foreach (var (report, _) in Both)
        {
            CollectionAssert.AreEqual(Ids(OscalFiles.Bytes(report, port)), Ids(OscalFiles.Bytes(report, turned)));
        }
    }

    [TestMethod]
    public void Write_SamplesInAnotherOrderAndOnAnotherDay_NamesEveryFindingTheSame()
    {
        using var place = new Workplace().CopySamples();

        place.Run("check", "port/EBT", "port/HPT", "--as-of", "2026-11-03", "--report", "oscal=a.json");
        place.Run("check", "port/HPT", "port/EBT", "--as-of", "2026-11-04", "--report", "oscal=b.json");

        var (first, second) = (JsonElement.Parse(place.Read("a.json")).GetProperty("assessment-results"), JsonElement.Parse(place.Read("b.json")).GetProperty("assessment-results"));
        CollectionAssert.AreEqual(OscalFiles.Observed(first.List("results")[0]).ToList(), OscalFiles.Observed(second.List("results")[0]).ToList());
        CollectionAssert.AreEquivalent(first.List("results")[0].List("findings").ConvertAll(finding => finding.Text("uuid")), second.List("results")[0].List("findings").ConvertAll(finding => finding.Text("uuid")));
        Assert.AreNotEqual(first.Text("uuid"), second.Text("uuid"));
    }

    [TestMethod]
    public void Write_SameFindingInBothDocuments_HasTheSameIds()
    {
        var (result, plan) = (OscalFiles.Result(SampleAssessment.Decided()), OscalFiles.Plan(SampleAssessment.Decided()));

        foreach (var list in (string[])["observations", "risks", "findings"])
        {
            var all = result.List(list).ConvertAll(entry => entry.Text("uuid"));
            var planned = plan.List(list).ConvertAll(entry => entry.Text("uuid"));
            Assert.IsNotEmpty(planned);
            CollectionAssert.IsSubsetOf(planned, all);
        }

        Assert.AreNotEqual(OscalFiles.Results(SampleAssessment.Decided()).Text("uuid"), plan.Text("uuid"));
    }

    [TestMethod]
    public void Write_VerdictThatTurns_KeepsTheId()
    {
        var port = SampleAssessment.Port();
        var turned = port with { Outcomes = [.. port.Outcomes.Select(outcome => outcome with { Verdict = Verdict.Pass, Findings = [.. outcome.Findings.Select(finding => finding with { Verdict = Verdict.Pass, Message = "now it holds", ValueHash = "0" })] })] };

        CollectionAssert.AreEqual(OscalFiles.Observed(OscalFiles.Result(port)).ToList(), OscalFiles.Observed(OscalFiles.Result(turned)).ToList());
    }

    [TestMethod]
    public void Write_OtherInputs_AreAnotherDocument()
    {
        var port = SampleAssessment.Decided();
        Assessment[] others = [port, port with { AsOf = port.AsOf.AddDays(1) }, port with { AssessedBy = null }, port with { Inputs = [] }, port with { Packs = [port.Packs[0] with { Sha256 = "0" }] }, port with { Complete = false }];

        var ids = others.Select(other => OscalFiles.Plan(other).Text("uuid")).Append(OscalFiles.Plan(port, dueOnly: true).Text("uuid")).ToList();

        Assert.HasCount(others.Length + 1, ids.Distinct().ToList());
    }

    [TestMethod]
    public void Write_AnyRun_CarriesItsAccount()
    {
        var run = SampleAssessment.Decided();

        foreach (var holder in (JsonElement[])[OscalFiles.Result(run), OscalFiles.Plan(run).GetProperty("metadata")])
        {
            var account = holder.List("props").ConvertAll(property => $"{property.Text("name")} {property.Text("class")}: {property.Text("value")}");
            CollectionAssert.IsSubsetOf(
                (string[])["complete : yes", "as-of : 2026-11-22", "at : 2026-11-23T04:30:00Z", "assessor : Ann Auditor", "tool : ComplianceCheck", "tool-version : 0.1.0", "template-engine : Scriban 7.5.3", "profile : hpt", "profile-decision severity: RA-01: high → critical", "parameter mts-sts-cranes: kev = (no value)", "outcomes fail: 1", "not-examined rule: RA-02", "baseline : last-year.json", "ledger : Attestations: 1 of 2 holds"],
                account);
        }

        var plan = OscalFiles.Plan(run).GetProperty("back-matter").List("resources");
        Assert.AreEqual("1.0.0", plan[0].Property("pack-version"));
        Assert.AreEqual(run.Packs[0].Sha256, plan[0].Property("pack-sha256"));
        CollectionAssert.IsSubsetOf(run.Inputs.Select(input => input.Sha256).ToList(), plan.SelectMany(resource => resource.List("rlinks")).SelectMany(link => link.List("hashes")).Select(hash => hash.Text("value")).ToList());
        Assert.IsTrue(plan.Exists(resource => resource.Property("waiver-state") == "expired" && resource.Property("approved-by") == "Sector"));
        Assert.IsTrue(plan.Exists(resource => resource.Property("attested-by") == "The officer before" && resource.Property("current") == "no"));
    }

    [TestMethod]
    public void Write_IncompleteRun_SaysSoFirst()
    {
        foreach (var document in (JsonElement[])[OscalFiles.Results(SampleAssessment.Incomplete()), OscalFiles.Plan(SampleAssessment.Incomplete())])
        {
            var metadata = document.GetProperty("metadata");
            StringAssert.StartsWith(metadata.Text("title"), "INCOMPLETE: ", StringComparison.Ordinal);
            Assert.AreEqual("no", metadata.Property("complete"));
        }

        Assert.AreEqual("cranes/broken.json", OscalFiles.Result(SampleAssessment.Incomplete()).Property("unread-file"));
        StringAssert.Contains(OscalFiles.Result(SampleAssessment.Incomplete()).Property("diagnostic"), "error CC1002", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Write_Bytes_AreAsciiWithLineFeedsAndTheSameInAnyCulture()
    {
        var before = CultureInfo.CurrentCulture;

        foreach (var (report, _) in Both)
        {
            var bytes = OscalFiles.Bytes(report, SampleAssessment.Decided());
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            try
            {
                CollectionAssert.AreEqual(bytes, OscalFiles.Bytes(report, SampleAssessment.Decided()));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }

            Assert.AreEqual((byte)'\n', bytes[^1]);
            Assert.IsFalse(bytes.Any(unit => unit is (byte)'\r' or (byte)'<' or (byte)'&' or >= 0x80));
        }
    }

    [TestMethod]
    public void Write_LargeRun_IsWrittenInPieces()
    {
        foreach (var (report, _) in Both)
        {
            using var output = new PieceStream();

            MachineReport.Write(report, SampleAssessment.Large(60, 40), false, output);

            Assert.IsGreaterThan(1_000_000, output.Length);
            Assert.IsLessThan(200_000, output.Largest);
        }
    }

    private static void AssertValid(Assessment run)
    {
        foreach (var (report, shape) in Both)
        {
            Assert.AreEqual("", string.Join('\n', OscalWalk.Check(JsonElement.Parse(OscalFiles.Bytes(report, run)), shape)));
        }
    }

    /// <summary>Every UUID that a document defines, in order of value.</summary>
    private static List<string> Ids(byte[] document)
    {
        List<string> ids = [];
        void Walk(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                value.EnumerateArray().ToList().ForEach(Walk);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                ids.AddRange(value.Text("uuid") is { } id ? [id] : []);
                value.EnumerateObject().ToList().ForEach(property => Walk(property.Value));
            }
        }

        Walk(JsonElement.Parse(document));
        Assert.IsNotEmpty(ids);
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>Counts what it is given and forgets it.</summary>
    private sealed class PieceStream : MemoryStream
    {
        private long length;

        public int Largest { get; private set; }

        public override long Length => length;

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => (length, Largest) = (length + buffer.Length, Math.Max(Largest, buffer.Length));

        public override void WriteByte(byte value) => Write([value]);
    }
}
