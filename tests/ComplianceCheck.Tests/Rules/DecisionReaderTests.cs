using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Rules;

/// <summary>Profiles, waivers and attestations about a small pack: what they may say, and what is refused with its place.</summary>
[TestClass]
public sealed class DecisionReaderTests
{
    private const string Profile = "profile: {id: p, title: Ours}\n";
    private const string Waiver = "rule: R-1, revision: 1, document: M, basis: waiver, grounds: [unnecessary], reason: So, approvedBy: Us, doc: Letter 7, assessedOn: 2025-12-01, from: 2026-01-01, until: 2026-06-30, timeZone: UTC";
    private const string Attestation = "source: LAW, at: page 3, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 365d";

    private static readonly string PackFile = Workshop.PackFile.Replace(
        "{title: A law, force: binding}",
        "{title: A law, force: binding, accepts: [waiver, equivalency, temporaryDeviation], paragraphs: {page 3: {about: All, notInFiles: Some, attestedBy: Us}, page 4: {about: More}}}",
        StringComparison.Ordinal);

    private static readonly Lazy<Pack> Read = new(() => Workshop.Pack(Workshop.Rule("checks:\n  - {name: one, require: {field: seats, atLeast: 2}}\n  - {name: two, require: {field: colour, in: $warm}}").Replace("{source: BOOK}", "{source: LAW, at: page 3}", StringComparison.Ordinal), pack: PackFile));

    [TestMethod]
    [DataRow(Profile, "")]
    [DataRow(Profile + "parameters: {maxAge: {default: 10d, why: So}}\nseverities: {R-1: {severity: high, why: So}}\noff: {R-1: {why: So}}\n", "")]
    [DataRow(Profile + "parameters: {maxage: {default: 10d, why: So}}\n", "2:14: error CC2305 `maxage` is no parameter of a pack; did you mean `maxAge`?")]
    [DataRow(Profile + "parameters: {maxAge: {default: ten days, why: So}}\n", "2:32: error CC2303 the text `ten days` is no duration; expected a whole number and a unit: h (hours), d (days), m (months) or y (years), such as 365d")]
    [DataRow(Profile + "parameters: {maxAge: {defalt: 10d, default: 10d, why: So}}\n", "2:23: error CC2201 unknown key `defalt` in the parameter `maxAge`; did you mean `default`?")]
    [DataRow(Profile + "parameters: {maxAge: {default: 10d}}\n", "2:23: error CC2202 the parameter `maxAge` has no `why`: why it is decided so")]
    [DataRow(Profile + "severities: {R-2: {severity: high, why: So}}\n", "2:14: error CC2305 `R-2` is no rule of a pack; did you mean `R-1`?")]
    [DataRow(Profile + "severities: {R-1: {severity: hihg, why: So}}\n", "2:30: error CC2203 `severity` is `hihg`, expected one of `critical`, `high`, `medium`, `low`, `informational`; did you mean `high`?")]
    [DataRow(Profile + "off: {R-1: {}}\n", "2:12: error CC2202 what is said of `R-1` has no `why`: why it is decided so")]
    [DataRow(Profile + "rules: [R-1]\n", "")]
    [DataRow(Profile + "rules: [R-9]\n", "2:9: error CC2305 `R-9` is no rule of a pack; did you mean `R-1`?")]
    [DataRow(Profile + "packs: [shop]\n", "2:9: error CC2305 `shop` is no pack of this run; known are `workshop`")]
    [DataRow(Profile + "of: {R-1: {why: So}}\n", "2:1: error CC2201 unknown key `of` in a profile; did you mean `off`?")]
    [DataRow("profile: {id: p}\n", "1:11: error CC2202 `profile` has no `title`: whose it is")]
    public void ReadProfile_SaysWhatIsWrong(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var profile = DecisionReader.ReadProfile(new SourceText("f.yaml", text), [Read.Value], diagnostics);

        Assert.AreEqual(expected, Lines(diagnostics));
        Assert.AreEqual(expected.Length > 0, profile is null);
    }

    [TestMethod]
    [DataRow(Waiver, "")]
    [DataRow(Waiver + ", check: one, item: B, valueHash: 0123456789abcdef0123456789abcdef", "")]
    [DataRow(Waiver + ", check: three", "1:214: error CC2305 `three` is no check of R-1; known are `one`, `two`")]
    [DataRow(Waiver + ", valueHash: 12", "1:218: error CC2203 `12` is no value hash; it is the 32 hexadecimal digits that a report states as `valueHash` of the finding")]
    public void ReadWaivers_SaysWhatIsWrong(string waiver, string expected) => Waivers(waiver, expected);

    [TestMethod]
    [DataRow("rule: R-1", "rule: R-3", "`R-3` is no rule of a pack; did you mean `R-1`?")]
    [DataRow("basis: waiver", "basis: favour", "`basis` is `favour`, expected one of `equivalency`, `waiver`, `temporaryDeviation`, `compensatingControl`, `riskAcceptance`")]
    [DataRow("grounds: [unnecessary]", "grounds: [unneeded]", "`unneeded` is no ground of a waiver; known are `infeasible`, `otherMeans`, `temporaryGap`, `unnecessary`")]
    [DataRow("assessedOn: 2025-12-01, ", "", "a waiver on the basis `waiver` must state `assessedOn`; the day of the assessment that it follows, for equivalency, waiver")]
    [DataRow("basis: waiver", "basis: equivalency", "a waiver on the basis `equivalency` must state `control`; what stands in place of what is required, for equivalency, compensatingControl")]
    [DataRow("basis: waiver", "basis: temporaryDeviation", "the day on which the authority was notified, for temporaryDeviation\n1:143: error CC2203 `assessedOn` has no place on the basis `temporaryDeviation`; on that one stands `notifiedOn`")]
    [DataRow("assessedOn: 2025-12-01", "assessedOn: 2026-01-02", "this day comes after the first day on which the waiver holds")]
    [DataRow("basis: waiver", "item: \"rows[0]\", basis: waiver", "only its place in a list tells `rows[0]` from its like, and another may stand there tomorrow; state the `valueHash` of the finding too")]
    [DataRow("grounds: [unnecessary]", "grounds: []", "`grounds` is empty, expected at least one; known are `infeasible`, `otherMeans`, `temporaryGap`, `unnecessary`")]
    [DataRow("timeZone: UTC", "timeZone: Europe//London", "`Europe//London` is no time zone; write `UTC`, an offset such as `-05:00`, or a name of the time zone database such as `America/New_York`")]
    [DataRow("timeZone: UTC", "timeZone: right/Europe/London", "`right/Europe/London` is no time zone; write `UTC`, an offset such as `-05:00`, or a name of the time zone database such as `America/New_York`")]
    [DataRow("reason: So", "reason: Say here why it was granted", "this is what the file to begin with says, expected what you decided")]
    [DataRow("doc: Letter 7, ", "", "a waiver has no `doc`: where it is on record: the approval, the permission or the section of the Plan")]
    [DataRow("2026-06-30", "2026-06-31", "`2026-06-31` is no day, expected one that exists, written as 2026-11-03")]
    [DataRow("2026-06-30", "2026-06", "`2026-06` is no day, expected one that exists, written as 2026-11-03")]
    [DataRow("2026-06-30", "2025-12-31", "it ends before it begins")]
    [DataRow("timeZone: UTC", "timeZone: EST5", "`EST5` is no time zone; write `UTC`, an offset such as `-05:00`, or a name of the time zone database such as `America/New_York`")]
    [DataRow("timeZone: UTC", "timeZone: \"+15:00\"", "`+15:00` is no time zone; write `UTC`, an offset such as `-05:00`, or a name of the time zone database such as `America/New_York`")]
    [DataRow(", timeZone: UTC", "", "a waiver has no `timeZone`: where those days begin and end: `UTC`, an offset such as `-05:00`, or a name such as `America/New_York`")]
    public void ReadWaivers_OneMistake_IsNamed(string right, string wrong, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var waivers = DecisionReader.ReadWaivers(new SourceText("f.yaml", $"waivers: [{{{Waiver.Replace(right, wrong, StringComparison.Ordinal)}}}]\n"), [Read.Value], diagnostics);

        Assert.IsNull(waivers);
        Assert.EndsWith(expected, Lines(diagnostics));
    }

    [TestMethod]
    public void ReadWaivers_OfAnotherRevision_IsReadAndDoubted()
    {
        var diagnostics = new DiagnosticBag();

        var waivers = DecisionReader.ReadWaivers(new SourceText("f.yaml", $"waivers: [{{{Waiver.Replace("revision: 1", "revision: 2", StringComparison.Ordinal)}}}]\n"), [Read.Value], diagnostics);

        Assert.HasCount(1, waivers!);
        Assert.EndsWith("warning CC6005 this was granted for revision 2 of R-1, which is at revision 1; read what the rule means now, and have it granted for that revision", Lines(diagnostics));
    }

    [TestMethod]
    [DataRow("UTC", 0)]
    [DataRow("-05:30", -330)]
    [DataRow("America/New_York", -300)]
    public void ReadWaivers_TimeZone_IsWhereDaysEnd(string zone, int minutes)
    {
        var waiver = DecisionReader.ReadWaivers(new SourceText("f.yaml", $"waivers: [{{{Waiver.Replace("UTC", $"\"{zone}\"", StringComparison.Ordinal)}}}]\n"), [Read.Value], new DiagnosticBag())![0];

        Assert.AreEqual(TimeSpan.FromMinutes(minutes), waiver.TimeZone.GetUtcOffset(new DateTime(2026, 1, 15, 0, 0, 0, DateTimeKind.Unspecified)));
    }

    [TestMethod]
    [DataRow(Attestation, "")]
    [DataRow("source: LAWS, at: page 3, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 365d", "1:25: error CC2305 `LAWS` is no source of a pack; did you mean `LAW`?")]
    [DataRow("source: BOOK, at: page 3, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 365d", "1:25: error CC2203 the pack names no part of `BOOK` that no document can show, so there is nothing to attest; there is at LAW page 3")]
    [DataRow("source: LAW, at: page 4, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 365d", "1:34: error CC2203 the pack names no part of `page 4` that no document can show, so there is nothing to attest; there is at LAW page 3")]
    [DataRow("source: LAW, at: page 5, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 365d", "1:34: error CC2305 `page 5` is no paragraph that the pack lists of `LAW`; did you mean `page 3` or `page 4`?")]
    [DataRow("source: LAW, at: page 3, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 0d", "1:108: error CC2203 a statement that holds for no time states nothing")]
    [DataRow("source: LAW, at: page 3, statement: Say here what is stated, by: The officer, on: 2026-01-01, renewEvery: 365d", "1:53: error CC2203 this is what the file to begin with says, expected what you decided")]
    [DataRow("source: LAW, at: page 3, statement: So it is, by: The officer, on: 2026-01-01, renewEvery: yearly", "1:108: error CC2203 the text `yearly` is no duration; expected a whole number and a unit: h (hours), d (days), m (months) or y (years), such as 365d")]
    [DataRow("source: LAW, at: page 3, statement: So it is, on: 2026-01-01, renewEvery: 365d", "1:17: error CC2202 an attestation has no `by`: who states it, with their office")]
    public void ReadAttestations_SaysWhatIsWrong(string attestation, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var attestations = DecisionReader.ReadAttestations(new SourceText("f.yaml", $"attestations: [{{{attestation}}}]\n"), [Read.Value], diagnostics);

        Assert.AreEqual(expected, Lines(diagnostics));
        Assert.AreEqual(expected.Length > 0, attestations is null);
    }

    private static void Waivers(string waiver, string expected)
    {
        var diagnostics = new DiagnosticBag();

        var waivers = DecisionReader.ReadWaivers(new SourceText("f.yaml", $"waivers: [{{{waiver}}}]\n"), [Read.Value], diagnostics);

        Assert.AreEqual(expected, Lines(diagnostics));
        Assert.AreEqual(expected.Length > 0, waivers is null);
    }

    private static string Lines(DiagnosticBag diagnostics) => Port.Lines(diagnostics.ToImmutable()).Replace("f.yaml:", "", StringComparison.Ordinal);
}
