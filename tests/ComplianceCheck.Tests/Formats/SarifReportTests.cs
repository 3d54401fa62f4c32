using System.Text;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Formats;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Formats;

[TestClass]
public sealed class SarifReportTests
{
    private static readonly string[] Breaking = ["", "{", "}", "a{0}b{64}", "[a](1)", "[a](sarif:/runs/0)", "C:/a b#c%20?.json", "\\\\server\\share", "//server/share", "\ud800/\udfff", "a\0b"];

    [TestMethod]
    public void Validator_EveryKindOfRun_IsWithoutFault()
    {
        Assessment[] assessments = [SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.TwoPacks(), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.Decided(), Doubted(), SampleAssessment.Large(5, 4)];

        var faults = SarifValidator.Check([.. assessments.Select(assessment => Bytes(assessment))]);

        Assert.AreEqual("", faults);
    }

    [TestMethod]
    [TestCategory("Exhaustive")]
    public void Validator_HostileTexts_IsWithoutFault()
    {
        var faults = SarifValidator.Check([.. HostileText.All.Concat(Breaking.Where(text => text.Length > 0)).Select(text => Bytes(SampleAssessment.Hostile(text)))]);

        Assert.AreEqual("", faults);
    }

    // So that the two tests above can fail.
    [TestMethod]
    [DataRow("\"startLine\":200", "\"startLine\":0", "JSON1")]
    [DataRow("\"ruleIndex\":0", "\"ruleIndex\":7", "SARIF1009")]
    [DataRow("\"uri\":\"cranes/", "\"uri\":\"cra nes%/", "SARIF1002")]
    [DataRow("\"kind\":\"open\"", "\"kind\":\"unknown\"", "not read")]
    public void Validator_WhatIsWrong_IsAFault(string right, string wrong, string rule)
    {
        var report = Encoding.UTF8.GetString(Bytes(SampleAssessment.Port()));

        var faults = SarifValidator.Check(Encoding.UTF8.GetBytes(report.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(right, report);
        Assert.Contains(rule, faults);
    }

    [TestMethod]
    public void Write_EveryVerdict_HasItsKindAndOnlyAFailureALevel()
    {
        var results = Run(SampleAssessment.Port()).GetProperty("results").EnumerateArray().ToList();

        CollectionAssert.AreEqual(
            SampleAssessment.Port().Findings.Select(finding => finding.Verdict switch { Verdict.Pass => "pass none", Verdict.Fail => "fail error", Verdict.Unknown => "open none", _ => "notApplicable none" }).ToList(),
            results.Select(result => $"{Text(result, "kind")} {Text(result, "level")}").ToList());
        Assert.IsTrue(results.TrueForAll(result => Text(result, "ruleId") == "RA-01" && result.GetProperty("ruleIndex").GetInt32() == 0));
    }

    [TestMethod]
    [DataRow("critical", "error", "9.5")]
    [DataRow("high", "error", "8.0")]
    [DataRow("medium", "warning", "5.5")]
    [DataRow("low", "note", "2.0")]
    [DataRow("informational", "note", null)]
    public void Write_Severity_IsALevelAndANumber(string severity, string level, string? number)
    {
        var failure = SampleAssessment.Fail("A", "M-1") with { Severity = severity };
        var port = SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail, failure)]);

        var run = Run(port with { Rules = [port.Rules[0] with { Severity = severity }] });

        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.AreEqual(level, Text(rule.GetProperty("defaultConfiguration"), "level"));
        Assert.AreEqual(level, Text(run.GetProperty("results")[0], "level"));
        Assert.AreEqual(number, rule.GetProperty("properties").TryGetProperty("security-severity", out var stated) ? stated.GetString() : null);
    }

    [TestMethod]
    public void Write_DueOnly_NotesWhatIsNotYetDueAndStillCallsItAFailure()
    {
        var early = Run(SampleAssessment.Port(), dueOnly: true).GetProperty("results").EnumerateArray().First(IsFailure);
        var counted = Run(SampleAssessment.Port()).GetProperty("results").EnumerateArray().First(IsFailure);

        Assert.AreEqual("note False True", $"{Text(early, "level")} {early.GetProperty("properties").GetProperty("counts")} {early.GetProperty("properties").GetProperty("notYetDue")}");
        Assert.AreEqual("error True True", $"{Text(counted, "level")} {counted.GetProperty("properties").GetProperty("counts")} {counted.GetProperty("properties").GetProperty("notYetDue")}");
    }

    [TestMethod]
    public void Write_Rule_SaysWhatItIsAndWhatItRestsOn()
    {
        var run = Run(SampleAssessment.Port());

        var driver = run.GetProperty("tool").GetProperty("driver");
        var rule = driver.GetProperty("rules")[0];
        Assert.AreEqual("ComplianceCheck 0.1.0 0.1.0", $"{Text(driver, "name")} {Text(driver, "version")} {Text(driver, "semanticVersion")}");
        Assert.AreEqual("Undocumented remote-access modem", Text(rule.GetProperty("shortDescription"), "text"));
        Assert.AreEqual("Every modem on or serving the crane is recorded in an accepted document.", Text(rule.GetProperty("fullDescription"), "text"));
        var help = Text(rule.GetProperty("help"), "text")!;
        Assert.Contains("Photograph and isolate it", help);
        Assert.Contains("- Cybersecurity measures, 33 CFR 101.650, (b)(3): binding, due 2027-07-16\n", help);
        CollectionAssert.AreEqual(
            (string[])["IEC-62443-3-3 SR 7.8", "IEC-62443-3-3 SR 1.2", "NIST-CSF-2.0 ID.AM-01", "authorities 33-CFR-101.650 (b)(3)", "authorities HOUSE-2024-09 finding on modems"],
            rule.GetProperty("relationships").EnumerateArray().Select(relationship => relationship.GetProperty("target")).Select(target => $"{Text(target.GetProperty("toolComponent"), "name")} {Text(target, "id")}").ToArray());
        CollectionAssert.AreEqual(
            (string[])["IEC-62443-3-3: SR 1.2, SR 7.8", "NIST-CSF-2.0: ID.AM-01", "authorities: 33-CFR-101.650 (b)(3), HOUSE-2024-09 finding on modems"],
            run.GetProperty("taxonomies").EnumerateArray().Select(taxonomy => $"{Text(taxonomy, "name")}: {string.Join(", ", taxonomy.GetProperty("taxa").EnumerateArray().Select(taxon => Text(taxon, "id")))}").ToArray());
        Assert.AreEqual("The pairing is this project's judgement.", Text(run.GetProperty("taxonomies")[1].GetProperty("fullDescription"), "text"));
        Assert.AreEqual(SampleAssessment.Port().Packs[0].Sha256, Text(run.GetProperty("tool").GetProperty("extensions")[0].GetProperty("properties"), "sha256"));
    }

    [TestMethod]
    public void Write_AnyRun_RefersByPositionToWhatItNames()
    {
        foreach (var assessment in (Assessment[])[SampleAssessment.Fleet(), SampleAssessment.TwoPacks(), SampleAssessment.Incomplete(), SampleAssessment.Decided(), Doubted()])
        {
            var run = Run(assessment);
            var driver = run.GetProperty("tool").GetProperty("driver");

            foreach (var (name, value) in Walk(run))
            {
                var (list, key) = name switch
                {
                    "artifactLocation" => (run.GetProperty("artifacts"), "uri"),
                    "descriptor" => (driver.GetProperty("notifications"), "id"),
                    "toolComponent" or "supportedTaxonomies" => (run.GetProperty("taxonomies"), "name"),
                    "target" => (run.GetProperty("taxonomies")[value.GetProperty("toolComponent").GetProperty("index").GetInt32()].GetProperty("taxa"), "id"),
                    _ => (default, ""),
                };
                if (list.ValueKind == JsonValueKind.Array && value.TryGetProperty("index", out var index))
                {
                    var meant = list[index.GetInt32()];
                    Assert.AreEqual(Text(value, key), Text(key == "uri" ? meant.GetProperty("location") : meant, key));
                }

                if (value.TryGetProperty("ruleIndex", out var rule))
                {
                    Assert.AreEqual(Text(value, "ruleId"), Text(driver.GetProperty("rules")[rule.GetInt32()], "id"));
                }
            }
        }
    }

    [TestMethod]
    public void Write_Evidence_LeadsFromTheItemToEveryValue()
    {
        var failure = Run(SampleAssessment.Port()).GetProperty("results").EnumerateArray().First(IsFailure);

        var steps = failure.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray().Select(step => step.GetProperty("location")).ToList();
        CollectionAssert.AreEqual(
            (string[])["200 cellular modem M-1", "212 documentedBy: []", "209 lifecycle: \"inUse\"", "200 state: \"powered\" (assumed, because nothing is recorded)", "200 approval: nothing is recorded"],
            steps.Select(step => $"{step.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine")} {Text(step.GetProperty("message"), "text")}").ToArray());
        var logical = failure.GetProperty("locations")[0].GetProperty("logicalLocations")[0];
        Assert.AreEqual("M-1 /modems/0", $"{Text(logical, "name")} {Text(logical, "fullyQualifiedName")}");
    }

    [TestMethod]
    public void Write_Unknown_ShowsWhereEveryMissingFactWouldStand()
    {
        var unknown = Run(SampleAssessment.Port()).GetProperty("results").EnumerateArray().First(result => Text(result, "kind") == "open");

        CollectionAssert.AreEqual(
            (string[])["1 300 missing: the documents that name the modem, or an empty list if the documents were searched and none does", "2 40 missing: a survey of the modems that is complete"],
            unknown.GetProperty("relatedLocations").EnumerateArray().Select(place => $"{place.GetProperty("id")} {place.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine")} {Text(place.GetProperty("message"), "text")}").ToArray());
    }

    [TestMethod]
    public void Write_Region_HasItsEndAndItsBytesWhereTheyAreKnown()
    {
        var source = new SourceText("a.json", "{\"é\": \"\U0001F600\",\n \"b\": [1,\n2]}");
        var span = SourceSpan.FromBounds(Encoding.UTF8.GetByteCount("{\"é\": "), source.Bytes.Length - 1);
        var known = SampleAssessment.Fail("A", "M-1") with { Location = Location.Of(source, span, "/é") };
        var unknown = known with { Location = new Location("a.json", 3, 4, "/b", span) };

        var results = Run(SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail, known, unknown)])).GetProperty("results");

        Assert.AreEqual("{startLine:1,startColumn:7,endLine:3,endColumn:3,byteOffset:7,byteLength:20}", Compact(Region(results[0])));
        Assert.AreEqual("{startLine:3,startColumn:4}", Compact(Region(results[1])));
    }

    [TestMethod]
    public void Write_Decided_SuppressesOnlyWhatIsWaivedAsAWhole()
    {
        var run = Run(SampleAssessment.Decided());

        var results = run.GetProperty("results").EnumerateArray().ToList();
        var failures = results.Where(IsFailure).ToList();
        var whole = failures[0].GetProperty("suppressions")[0];
        Assert.AreEqual("external accepted", $"{Text(whole, "kind")} {Text(whole, "status")}");
        Assert.AreEqual("Another barrier is as good; waived until 2027-01-09: equivalency by Sector", Text(whole, "justification"));
        Assert.AreEqual("waivers.yaml", Text(whole.GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.AreEqual(1, results.Sum(result => result.GetProperty("suppressions").GetArrayLength()));
        Assert.AreEqual("Cybersecurity measures, 33 CFR 101.650, (b)(3)", failures[1].GetProperty("properties").GetProperty("waiver").GetProperty("standing")[0].GetString());
        CollectionAssert.AreEqual(
            SampleAssessment.Decided().Findings.Select(finding => finding.Change switch { FindingChange.New => "new", FindingChange.Unchanged => "unchanged", _ => "updated" }).ToList(),
            results.Select(result => Text(result, "baselineState")).ToList());
        var attested = results.First(result => Text(result, "kind") == "open").GetProperty("relatedLocations").EnumerateArray().Last();
        Assert.AreEqual("attestations.yaml", Text(attested.GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
    }

    [TestMethod]
    public void Write_NoBaseline_TellsNoStateOfAny()
    {
        var results = Run(SampleAssessment.Port()).GetProperty("results").EnumerateArray();

        Assert.IsFalse(results.Any(result => result.TryGetProperty("baselineState", out _)));
    }

    [TestMethod]
    public void Write_Run_CarriesWhatItWasMadeWith()
    {
        var run = Run(SampleAssessment.Decided());

        var properties = run.GetProperty("properties");
        Assert.AreEqual("2026-11-22 2026-11-23T04:30:00Z Ann Auditor Scriban 7.5.3 confidential", $"{Text(properties, "asOf")} {Text(properties, "at")} {Text(properties, "assessor")} {Text(properties, "templateEngine")} {Text(properties, "handling")}");
        Assert.AreEqual("hpt 3 2 last-year.json", $"{Text(properties.GetProperty("profile"), "id")} {properties.GetProperty("waivers").GetArrayLength()} {properties.GetProperty("attestations").GetArrayLength()} {Text(properties.GetProperty("baseline"), "path")}");
        Assert.AreEqual("3 2 1 3", $"{properties.GetProperty("inputs").GetArrayLength()} {properties.GetProperty("parameters").GetArrayLength()} {properties.GetProperty("packs").GetArrayLength()} {properties.GetProperty("outcomes").GetArrayLength()}");
        var artifacts = run.GetProperty("artifacts").EnumerateArray().ToDictionary(artifact => Text(artifact.GetProperty("location"), "uri")!, artifact => (artifact.GetProperty("roles")[0].GetString(), Text(artifact.GetProperty("hashes"), "sha-256")));
        Assert.HasCount(5, artifacts);
        Assert.AreEqual(("analysisTarget", SampleAssessment.Decided().Inputs[0].Sha256), artifacts["cranes/HPT-STS-07.json"]);
        Assert.AreEqual(("userSpecifiedConfiguration", SampleAssessment.Decided().Inputs[1].Sha256), artifacts["lists/kev.json"]);
        var notes = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().ToList();
        CollectionAssert.AreEqual((string[])["note notExamined/rule", "note notExamined/paragraph", "note notExamined/paragraph"], notes.Select(Notified).ToArray());
        Assert.StartsWith("RA-02: switched off by the profile", Text(notes[0].GetProperty("message"), "text"));
    }

    [TestMethod]
    public void Write_DoubtsAboutDecisions_AreResultsToReview()
    {
        var run = Run(Doubted());

        var doubt = run.GetProperty("results").EnumerateArray().Last();
        Assert.AreEqual("CC6001 review none new", $"{Text(doubt, "ruleId")} {Text(doubt, "kind")} {Text(doubt, "level")} {Text(doubt, "baselineState")}");
        Assert.AreEqual("it ended; renew it", Text(doubt.GetProperty("message"), "text"));
        Assert.AreEqual("{startLine:2,startColumn:3,endLine:2,endColumn:8,byteOffset:11,byteLength:5}", Compact(Region(doubt)));
        Assert.AreEqual("Expired", Text(run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[doubt.GetProperty("ruleIndex").GetInt32()].GetProperty("shortDescription"), "text"));
        Assert.AreEqual("warning CC6001", Notified(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0]));
    }

    [TestMethod]
    public void Write_Empty_IsNoSuccess()
    {
        var run = Run(SampleAssessment.Empty());

        var invocation = run.GetProperty("invocations")[0];
        Assert.IsFalse(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.AreEqual(RunExit.Unusable, invocation.GetProperty("exitCode").GetInt32());
        Assert.AreEqual("Exit code 3: no rule was decided on any document, so nothing was checked.", Text(invocation, "exitCodeDescription"));
        Assert.AreEqual("error unusableRun", Notified(invocation.GetProperty("toolExecutionNotifications")[0]));
        Assert.AreEqual(0, run.GetProperty("results").GetArrayLength());
    }

    [TestMethod]
    public void Write_Incomplete_SaysSoAndWhy()
    {
        var invocation = Run(SampleAssessment.Incomplete()).GetProperty("invocations")[0];

        var notifications = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().ToList();
        Assert.IsFalse(invocation.GetProperty("executionSuccessful").GetBoolean());
        CollectionAssert.AreEqual((string[])["error unusableRun", "error CC1002", "warning CC1301", "note notExamined/file"], notifications.Select(Notified).ToArray());
        Assert.AreEqual("`}}` where a name was expected; remove the comma before it", Text(notifications[1].GetProperty("message"), "text"));
        Assert.AreEqual("cranes/broken.json", Text(notifications[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.IsFalse(notifications[1].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.AreEqual("{startLine:2,startColumn:10,endLine:2,endColumn:15,byteOffset:11,byteLength:5}", Compact(Region(notifications[2])));
    }

    [TestMethod]
    public void Write_Whole_IsASuccess()
    {
        var invocation = Run(SampleAssessment.Port()).GetProperty("invocations")[0];

        Assert.IsTrue(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.AreEqual(RunExit.Failed, invocation.GetProperty("exitCode").GetInt32());
        Assert.AreEqual(0, invocation.GetProperty("toolExecutionNotifications").GetArrayLength());
    }

    [TestMethod]
    [DataRow("cranes/a.json", "cranes/a.json")]
    [DataRow("../a b#c%20?d.json", "../a%20b%23c%2520%3Fd.json")]
    [DataRow("Größe/日本.json", "Gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC.json")]
    [DataRow("a:b/c.json", "a%3Ab/c.json")]
    [DataRow("a\\b.json", "a%5Cb.json")]
    [DataRow("/srv/a b.json", "file:///srv/a%20b.json")]
    [DataRow("C:/Users/a b.json", "file:///C:/Users/a%20b.json")]
    [DataRow("C:a.json", "C%3Aa.json")]
    [DataRow("//server.example/share/a b.json", "file://server.example/share/a%20b.json")]
    [DataRow("//ser ver/a.json", "file:///ser%20ver/a.json")]
    public void Write_Path_IsAUri(string path, string uri)
    {
        var failure = SampleAssessment.Fail("A", "M-1");
        var location = failure.Location with { Path = path };

        var result = Run(SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail, failure with { Location = location })])).GetProperty("results")[0];

        Assert.AreEqual(uri, Text(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri"));
        Assert.IsTrue(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute));
    }

    [TestMethod]
    [DataRow("matches `[0-9a-f]{64}`", "matches `[0-9a-f]{{64}}`")]
    [DataRow("{0}", "{{0}}")]
    [DataRow("see [here](http://a.example)", "see [here] (http://a.example)")]
    [DataRow("", "(no text)")]
    public void Write_Message_HoldsNoPlaceholderAndNoLink(string message, string text)
    {
        var failure = SampleAssessment.Fail("A", "M-1") with { Message = message };

        var result = Run(SampleAssessment.Of([SampleAssessment.Outcome("A", Verdict.Fail, failure)])).GetProperty("results")[0];

        Assert.AreEqual(text, Text(result.GetProperty("message"), "text"));
    }

    [TestMethod]
    public void Write_HostileTexts_ComeBackAsTheyWere()
    {
        foreach (var text in HostileText.All.Concat(Breaking).Where(text => text.Length > 0))
        {
            var run = Run(SampleAssessment.Hostile(text));

            var read = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            var properties = run.GetProperty("results")[0].GetProperty("properties");
            Assert.AreEqual(read, Text(properties, "item"));
            Assert.AreEqual(read, Text(run.GetProperty("results")[0].GetProperty("partialFingerprints"), "complianceCheck/v1"));
            foreach (var uri in Walk(run).Where(pair => pair.Value.TryGetProperty("uri", out _)).Select(pair => Text(pair.Value, "uri")!))
            {
                Assert.IsTrue(uri.All(unit => char.IsAsciiLetterOrDigit(unit) || "-._~/%:".Contains(unit, StringComparison.Ordinal)), uri);
            }
        }
    }

    [TestMethod]
    public void Write_Bytes_AreAsciiWithLineFeedsAndOneAtTheEnd()
    {
        var bytes = Bytes(SampleAssessment.Port() with { Handling = "é<b>'&" });

        Assert.IsTrue(Encoding.UTF8.GetString(bytes).EndsWith("}\n", StringComparison.Ordinal));
        Assert.IsFalse(bytes.Any(unit => unit is (byte)'\r' or (byte)'<' or (byte)'&' or (byte)'\'' or >= 0x80));
    }

    [TestMethod]
    public void Write_Large_IsStreamed()
    {
        using var output = new Chunks();

        SarifReport.Write(SampleAssessment.Large(100, 50), false, output);

        Assert.IsGreaterThan(5_000_000, output.Total);
        Assert.IsLessThan(200_000, output.Largest);
    }

    internal static IEnumerable<(string Name, JsonElement Value)> Walk(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Walk(property.Value, property.Name)).Prepend((name, element)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Walk(item, name)),
        _ => [],
    };

    private static Assessment Doubted()
    {
        var expired = new DiagnosticCode("CC6001", DiagnosticSeverity.Warning, "Expired", "The waiver has expired.");
        return SampleAssessment.Decided() with { Diagnostics = [new Diagnostic(expired, "waivers.yaml", new SourceText("waivers.yaml", "waivers:\n  until: 2026-03-01\n"), new SourceSpan(11, 5), "it ended", "renew it")] };
    }

    private static byte[] Bytes(Assessment assessment, bool dueOnly = false)
    {
        using var output = new MemoryStream();
        MachineReport.Write("sarif", assessment, dueOnly, output);
        return output.ToArray();
    }

    private static JsonElement Run(Assessment assessment, bool dueOnly = false) => JsonElement.Parse(Bytes(assessment, dueOnly)).GetProperty("runs")[0];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static bool IsFailure(JsonElement result) => Text(result, "kind") == "fail";

    private static string Notified(JsonElement notification) => $"{Text(notification, "level")} {Text(notification.GetProperty("descriptor"), "id")}";

    private static JsonElement Region(JsonElement holder) => holder.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

    private static string Compact(JsonElement element) => element.ToString().Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Forgets what is written, and how much came at once.</summary>
    private sealed class Chunks : MemoryStream
    {
        public long Total { get; private set; }

        public int Largest { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Total += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
        }

        public override void WriteByte(byte value) => Write([value]);
    }
}
