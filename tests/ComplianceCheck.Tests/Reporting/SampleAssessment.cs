using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>Assessments to report: a small port, an empty run, a partial one, and one whose every text is hostile.</summary>
internal static class SampleAssessment
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly DiagnosticCode Broken = new("CC1002", DiagnosticSeverity.Error, "Not JSON", "The file does not follow RFC 8259.");

    private static readonly DiagnosticCode Dangling = new("CC1301", DiagnosticSeverity.Warning, "Dangling id", "Nothing has this id.");

    private static readonly ImmutableArray<CitedAuthority> Authorities =
    [
        new("33-CFR-101.650", "Cybersecurity measures, 33 CFR 101.650", "(b)(3)", "binding", new DateOnly(2027, 7, 16)),
        new("HOUSE-2024-09", "Joint investigation report, September 2024", "finding on modems", "congressional", null),
    ];

    /// <summary>Three cranes: one passes, one fails, one cannot be decided.</summary>
    public static Assessment Port() => Of(
        [
            Outcome("EBT-QC-01", Verdict.Pass, Pass("EBT-QC-01", "modems/0", "M-1"), NotApplicable("EBT-QC-01")),
            Outcome("EBT-QC-06", Verdict.Unknown, Unknown("EBT-QC-06", "M-1"), Unknown("EBT-QC-06", "M-2"), WholeDocument("EBT-QC-06")),
            Outcome("HPT-STS-07", Verdict.Fail, Fail("HPT-STS-07", "M-1"), Fail("HPT-STS-07", "M-2"), Pass("HPT-STS-07", "modems/2", "M-4"), Unknown("HPT-STS-07", "M-5")),
        ]);

    /// <summary>The port, with a rule that asks all documents together: a group of two items, one of each severity, and the whole.</summary>
    public static Assessment Fleet()
    {
        var port = Port();
        ImmutableArray<RuleOutcome> outcomes = [.. port.Outcomes, new("FW-01", 1, null, Verdict.Fail, [Shared("EBT-QC-01", "medium"), Shared("HPT-STS-07", "high"), Whole()])];
        return Of(outcomes) with { Rules = [port.Rules[0] with { Id = "FW-01", Title = "Address given twice", Severity = "critical", Requirement = "No two cranes have one address." }, .. port.Rules] };
    }

    /// <summary>The port, with one more pack whose only rule fails on one crane.</summary>
    public static Assessment TwoPacks()
    {
        var port = Port();
        return Of([.. port.Outcomes, new("H-01", 1, "EBT-QC-01", Verdict.Fail, [Fail("EBT-QC-01", "M-1") with { Rule = "H-01", Severity = "low" }])]) with
        {
            Packs = [new AssessedPack("house-rules", "2.1.0", "Rules of the house", Hash("house")), .. port.Packs],
            Rules = [.. port.Rules, port.Rules[0] with { Pack = "house-rules", Id = "H-01", Title = "Modem without a name", Severity = "low" }],
        };
    }

    /// <summary>Every rule on every document, the verdicts taking turns; one item each.</summary>
    public static Assessment Large(int documents, int rules)
    {
        Verdict[] turns = [Verdict.Fail, Verdict.Unknown, Verdict.Pass, Verdict.NotApplicable];
        var ids = Enumerable.Range(1, rules).Select(n => string.Create(CultureInfo.InvariantCulture, $"R-{n:00}")).ToList();
        var outcomes =
            from document in Enumerable.Range(1, documents)
            from rule in Enumerable.Range(0, rules)
            let id = string.Create(CultureInfo.InvariantCulture, $"D-{document:000}")
            let verdict = turns[(document - 1 + rule) % turns.Length]
            let finding = verdict switch { Verdict.Fail => Fail(id, "M-1"), Verdict.Unknown => Unknown(id, "M-1"), Verdict.Pass => Pass(id, "modems/0", "M-1"), _ => NotApplicable(id) }
            select new RuleOutcome(ids[rule], 1, id, verdict, [finding with { Rule = ids[rule] }]);
        return Of([.. outcomes]) with { Rules = [.. ids.Select(id => Port().Rules[0] with { Id = id, Title = "State that the rule finds, number " + id })] };
    }

    /// <summary>The port with all that people can decide: one failure waived, one waived in part, an attestation beside the unknowns, a profile, a baseline.</summary>
    public static Assessment Decided()
    {
        var port = Port();
        var (whole, part) = (new FindingWaiver(Waivers[0].Location, "equivalency", Waivers[0].Until, "Sector", []), new FindingWaiver(Waivers[1].Location, "compensatingControl", Waivers[1].Until, "The officer", ["Cybersecurity measures, 33 CFR 101.650, (b)(3)"]));
        Finding Mark(Finding finding) => finding with
        {
            Waiver = finding.Verdict != Verdict.Fail ? null : finding.Item == "M-1" ? whole : part,
            Attested = finding.Verdict == Verdict.Unknown ? Attestations[0].Location : null,
            Change = finding.Verdict switch { Verdict.Fail => FindingChange.New, Verdict.Unknown => FindingChange.NewlyUnknown, _ => FindingChange.Unchanged },
        };
        return port with
        {
            At = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.FromHours(-5)),
            AssessedBy = "Ann Auditor",
            Inputs = [new AssessedInput("document", PathOf("HPT-STS-07"), Hash("HPT-STS-07")), new AssessedInput("list", "lists/kev.json", Hash("kev")) { Name = "kev" }, new AssessedInput("waivers", "waivers.yaml", Hash("waivers"))],
            Profile = new AssessedProfile("hpt", "Harbour Point", "profile.yaml", [new ProfileDecision("parameter", "kev", null, "CVE-2026-1", "We load it each week"), new ProfileDecision("severity", "RA-01", "high", "critical", "It happened"), new ProfileDecision("off", "RA-02", "high", null, "Not our contract")]) { ApprovedBy = "The board", On = new DateOnly(2026, 1, 3), Doc = "Minutes 12" },
            Waivers = Waivers,
            Attestations = Attestations,
            Baseline = new AssessedBaseline("last-year.json", new DateOnly(2025, 11, 20), 2),
            NotExamined =
            [
                new NotExamined("rule", "RA-02", "switched off by the profile: Not our contract"),
                new NotExamined("paragraph", "Cybersecurity measures, 33 CFR 101.650, (b)(3)", "no document can show this part: why each product meets the requirements; attested by the officer on 2026-01-10", true),
                new NotExamined("paragraph", "Cybersecurity measures, 33 CFR 101.650, (c)(1)", "no document can show this part: that nobody else has read a log; to be attested by: Cybersecurity Officer"),
            ],
            Outcomes = [.. port.Outcomes.Select(outcome => outcome with { Findings = [.. outcome.Findings.Select(Mark)] })],
        };
    }

    private static ImmutableArray<AssessedWaiver> Waivers =>
    [
        Waiver(2, "equivalency", WaiverState.Applied) with { Item = "M-1", ValueHash = Hash("values")[..32], Recorded = ImmutableSortedDictionary<string, string>.Empty.Add("assessedOn", "2026-01-05").Add("control", "The cabinet is sealed") },
        Waiver(12, "compensatingControl", WaiverState.PartlyApplied) with { Check = "modem", Item = "M-2" },
        Waiver(22, "waiver", WaiverState.Expired) with { Findings = 0, Until = new DateOnly(2026, 3, 1) },
    ];

    private static AssessedWaiver Waiver(int line, string basis, WaiverState state) => new()
    {
        Location = new Location("waivers.yaml", line, 5, "", default),
        Rule = "RA-01",
        Revision = 1,
        Document = "HPT-STS-07",
        Basis = basis,
        Grounds = ["otherMeans"],
        Reason = "Another barrier is as good",
        ApprovedBy = "Sector",
        Doc = "Letter 7",
        From = new DateOnly(2026, 1, 10),
        Until = new DateOnly(2027, 1, 9),
        TimeZone = "America/New_York",
        Day = AsOf,
        State = state,
        Findings = 1,
    };

    private static ImmutableArray<AssessedAttestation> Attestations =>
    [
        new(new Location("attestations.yaml", 2, 5, "", default), "33-CFR-101.650", "(b)(3)", null, "Each product was weighed", "The officer", new DateOnly(2026, 1, 10), new DateOnly(2027, 1, 10), "365d", true),
        new(new Location("attestations.yaml", 9, 5, "", default), "33-CFR-101.650", "(b)(3)", "EBT-QC-01", "It was so", "The officer before", new DateOnly(2024, 1, 10), new DateOnly(2025, 1, 9), "365d", false),
    ];

    /// <summary>A run that read everything and had nothing to decide.</summary>
    public static Assessment Empty() => Of([]);

    /// <summary>The port, with one more file that could not be read.</summary>
    public static Assessment Incomplete() => Port() with
    {
        Complete = false,
        Diagnostics =
        [
            new Diagnostic(Broken, "cranes/broken.json", null, default, "`}` where a name was expected", "remove the comma before it"),
            new Diagnostic(Dangling, "cranes/EBT-QC-06.json", new SourceText("cranes/EBT-QC-06.json", "{\n  \"doc\": \"D-9\"\n}\n"), new SourceSpan(11, 5), "no document has the id `D-9`"),
        ],
        Ledger = Port().Ledger with { UnreadFiles = ["cranes/broken.json"] },
    };

    /// <summary>One finding of each verdict with <paramref name="text"/> in every text that there is.</summary>
    public static Assessment Hostile(string text)
    {
        var location = new Location(text, 1, 1, text, new SourceSpan(0, 1));
        ImmutableArray<CitedAuthority> authorities = [new(text, text, text, text, null)];
        var findings = Enum.GetValues<Verdict>().Select(verdict => new Finding
        {
            Fingerprint = text,
            ValueHash = text,
            Rule = text,
            Check = text,
            Document = text,
            Item = text,
            Label = text,
            Verdict = verdict,
            Severity = text,
            Message = text,
            Remediation = text + text,
            Authorities = authorities,
            Waiver = verdict == Verdict.Fail ? new FindingWaiver(location, text, AsOf, text, [text]) : null,
            Attested = verdict == Verdict.Unknown ? location : null,
            Change = FindingChange.New,
            Location = location,
            Evidence = [new Evidence(text, location, text, true), new Evidence(text, location, null, false)],
            Missing = verdict == Verdict.Unknown ? [new MissingFact(text, location, text), new MissingFact(text, location with { Path = "other" + text }, text)] : [],
        }).ToImmutableArray();
        ImmutableArray<RuleOutcome> outcomes = [new(text, 1, text, Verdict.Fail, findings)];
        return new Assessment
        {
            Tool = new ToolIdentity(text, text, text),
            AsOf = AsOf,
            Complete = false,
            Handling = text,
            AssessedBy = text,
            Inputs = [new AssessedInput(text, text, text) { Name = text }],
            Profile = new AssessedProfile(text, text, text, [new ProfileDecision(text, text, text, text, text)]) { ApprovedBy = text, Doc = text },
            Waivers = [Waivers[0] with { Location = location, Rule = text, Check = text, Document = text, Item = text, ValueHash = text, Basis = text, Grounds = [text], Reason = text, ApprovedBy = text, Doc = text, TimeZone = text, Recorded = ImmutableSortedDictionary<string, string>.Empty.Add(text, text) }],
            Attestations = [new AssessedAttestation(location, text, text, text, text, text, AsOf, AsOf, text, true)],
            Baseline = new AssessedBaseline(text, AsOf, 1),
            NotExamined = [new NotExamined(text, text, text, true)],
            Parameters = [new AssessedParameter(text, text, text, text), new AssessedParameter(text, text, null, null)],
            Packs = [new AssessedPack(text, text, text, text)],
            Rules = [new AssessedRule(text, text, 1, text, text, text, text, text, authorities, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(text, [text, text]), text, text)],
            Documents = [new AssessedDocument(text, text, text, text, AsOf, text)],
            Diagnostics = [new Diagnostic(new DiagnosticCode("CC1002", DiagnosticSeverity.Error, text, text), text, new SourceText(text, text), new SourceSpan(0, 1), text, text)],
            Outcomes = outcomes,
            Ledger = new Ledger(VerdictCounts.Of([Verdict.Fail]), VerdictCounts.Of(findings.Select(finding => finding.Verdict)), [text]),
        };
    }

    /// <summary>A run over the documents that <paramref name="outcomes"/> speak of.</summary>
    public static Assessment Of(ImmutableArray<RuleOutcome> outcomes) => new()
    {
        Tool = new ToolIdentity("ComplianceCheck", "0.1.0", "Scriban 7.5.3"),
        AsOf = AsOf,
        Complete = true,
        Handling = "confidential",
        Parameters =
        [
            new AssessedParameter("mts-sts-cranes", "adversaryCountries", "CN, HK, MO, CU, IR, KP, RU", "Pack choice; the list of 15 CFR 791.4 governs ICTS transactions, not cranes"),
            new AssessedParameter("mts-sts-cranes", "kev", null, null),
        ],
        Packs = [new AssessedPack("mts-sts-cranes", "1.0.0", "Ship-to-shore crane cybersecurity, from public sources", Hash("pack"))],
        Rules =
        [
            new AssessedRule(
                "mts-sts-cranes",
                "RA-01",
                1,
                "Undocumented remote-access modem",
                "critical",
                "Every modem on or serving the crane is recorded in an accepted document.",
                "A modem nobody approved is a path past every other control.",
                "Photograph and isolate it, keep it as evidence, then remove it or have it approved.",
                Authorities,
                ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("NIST-CSF-2.0", ["ID.AM-01"]).Add("IEC-62443-3-3", ["SR 7.8", "SR 1.2"])),
        ],
        Frameworks = [new AssessedFramework("NIST-CSF-2.0", "NIST Cybersecurity Framework 2.0", "The pairing is this project's judgement."), new AssessedFramework("CISA-CPG-2.0", "Goals that no rule of the run names", null)],
        Documents = [.. outcomes.Select(outcome => outcome.Document).OfType<string>().Distinct().Select(id => new AssessedDocument(PathOf(id), "stsCrane", id, Hash(id), new DateOnly(2026, 10, 20), "confidential"))],
        Outcomes = outcomes,
        Ledger = new Ledger(VerdictCounts.Of(outcomes.Select(outcome => outcome.Verdict)), VerdictCounts.Of(outcomes.SelectMany(outcome => outcome.Findings).Select(finding => finding.Verdict)), []),
    };

    public static RuleOutcome Outcome(string document, Verdict verdict, params ImmutableArray<Finding> findings) => new("RA-01", 1, document, verdict, findings);

    public static Finding Fail(string document, string item) => Item(document, item, Verdict.Fail) with
    {
        Message = $"cellular modem {item} in driveCabinet is not recorded in any accepted document",
        NotYetDue = true,
        Evidence =
        [
            Recorded(document, "documentedBy", "modems/0/documentedBy", 212, "[]"),
            Recorded(document, "lifecycle", "modems/0/lifecycle", 209, "\"inUse\""),
            new Evidence("state", At(document, 200, "modems/0"), "\"powered\"", true),
            new Evidence("approval", At(document, 200, "modems/0"), null, false),
        ],
    };

    public static Finding Unknown(string document, string item) => Item(document, item, Verdict.Unknown) with
    {
        Message = $"cellular modem {item} cannot be decided: it is not recorded which documents name it",
        Missing =
        [
            new MissingFact("documentedBy", At(document, 300, $"modems/{item}/documentedBy"), "the documents that name the modem, or an empty list if the documents were searched and none does"),
            new MissingFact("$.coverage.modems.completeness", At(document, 40, "coverage/modems/completeness"), "a survey of the modems that is complete"),
        ],
    };

    public static Finding Pass(string document, string pointer, string item) => Item(document, item, Verdict.Pass) with
    {
        Message = $"cellular modem {item} is recorded in D-APP-3",
        Evidence = [Recorded(document, "documentedBy.doc.kind", pointer + "/documentedBy/0/doc", 230, "\"approvalRecord\"")],
    };

    public static string PathOf(string document) => $"cranes/{document}.json";

    private static Finding NotApplicable(string document) => Item(document, "M-9", Verdict.NotApplicable) with
    {
        Message = "satellite modem M-9 was removed",
        Evidence = [Recorded(document, "lifecycle", "modems/1/lifecycle", 240, "\"removed\"")],
    };

    private static Finding WholeDocument(string document) => Item(document, "whole", Verdict.Unknown) with
    {
        Check = null,
        Item = null,
        Label = "all modems of the crane",
        Message = "the list of modems is open: nobody has stated that it is complete",
        Missing = [new MissingFact("$.coverage.modems.completeness", At(document, 40, "coverage/modems/completeness"), "a survey of the modems that is complete")],
    };

    private static Finding Shared(string document, string severity) => Item(document, "N-1", Verdict.Fail) with
    {
        Rule = "FW-01",
        Severity = severity,
        Message = $"10.0.0.7 of {document} is given twice",
        Evidence = [Recorded(document, "address", "networks/0/address", 120, "\"10.0.0.7\"")],
    };

    private static Finding Whole() => WholeDocument("EBT-QC-06") with { Rule = "FW-01", Document = null, Label = "all documents", Message = "the addresses of EBT-QC-06 are not shown to be complete" };

    private static Finding Item(string document, string item, Verdict verdict) => new()
    {
        Fingerprint = Hash(document + item)[..32],
        ValueHash = Hash("values of " + document + item)[..32],
        Rule = "RA-01",
        Check = "modem",
        Document = document,
        Item = item,
        Label = $"cellular modem {item}",
        Verdict = verdict,
        Severity = "critical",
        Message = "",
        Remediation = "Photograph and isolate it, keep it as evidence, then remove it or have it approved.",
        Authorities = Authorities,
        Location = At(document, 200, "modems/0"),
    };

    private static Evidence Recorded(string document, string field, string pointer, int line, string value) => new(field, At(document, line, pointer), value, false);

    private static Location At(string document, int line, string pointer) => new(PathOf(document), line, 7, "/" + pointer, new SourceSpan(0, 1));

    private static string Hash(string text) => new SourceText("", text).Sha256;
}
