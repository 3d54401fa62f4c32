using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Reporting;

/// <summary>
/// Reads what <see cref="JsonReport"/> wrote. Results of older versions lack what was added since, which then is empty. What is
/// not in the JSON is not in the assessment either: places have no bytes behind them, and diagnostics only their path.
/// </summary>
public static class AssessmentReader
{
    /// <summary>The assessment; null with a diagnostic where the file is no result.</summary>
    public static Assessment? Read(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            using var json = JsonDocument.Parse(source.Memory[source.ByteOrderMarkLength..]);
            var version = json.RootElement.GetProperty("schemaVersion").GetString();
            if (version?.Split('.')[0] != JsonReport.SchemaVersion.Split('.')[0])
            {
                diagnostics.Add(ReportCodes.NotAResult, source, default, $"this is a result of version {version}, this tool reads versions {JsonReport.SchemaVersion.Split('.')[0]}.x", "make it again with this tool");
                return null;
            }

            return ReadAssessment(json.RootElement);
        }
        catch (JsonException failure)
        {
            return Refuse(FormattableString.Invariant($"it is not JSON (line {failure.LineNumber + 1})"));
        }
        catch (FormatException failure)
        {
            return Refuse(failure.Message);
        }
        catch (Exception failure) when (failure is InvalidOperationException or KeyNotFoundException)
        {
            return Refuse("a member is missing, or of another kind than expected");
        }

        Assessment? Refuse(string why)
        {
            diagnostics.Add(ReportCodes.NotAResult, source, default, $"this is no result of ComplianceCheck: {DiagnosticText.Printable(why)}", "it is what `check … --report json=FILE` writes");
            return null;
        }
    }

    private static Assessment ReadAssessment(JsonElement root)
    {
        var tool = root.GetProperty("tool");
        var ledger = root.GetProperty("ledger");
        var findings = new Queue<Finding>(List(root, "findings", ReadFinding));
        var assessment = new Assessment
        {
            Tool = new ToolIdentity(Text(tool, "name"), Text(tool, "version"), Text(tool, "templateEngine")),
            AsOf = Day(root, "asOf"),
            At = Optional(root, "at") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
            AssessedBy = Optional(root, "assessor"),
            Complete = root.GetProperty("complete").GetBoolean(),
            Handling = Optional(root, "handling"),
            Inputs = List(root, "inputs", input => new AssessedInput(Text(input, "role"), Text(input, "path"), Text(input, "sha256")) { Name = Optional(input, "name") }),
            Profile = Given(root, "profile") is { } profile ? new AssessedProfile(Text(profile, "id"), Text(profile, "title"), Text(profile, "path"), List(profile, "decisions", decision => new ProfileDecision(Text(decision, "kind"), Text(decision, "name"), Optional(decision, "was"), Optional(decision, "value"), Text(decision, "why")))) { ApprovedBy = Optional(profile, "approvedBy"), On = OptionalDay(profile, "on"), Doc = Optional(profile, "doc") } : null,
            Waivers = List(root, "waivers", ReadWaiver),
            Attestations = List(root, "attestations", attestation => new AssessedAttestation(Place(attestation), Text(attestation, "source"), Text(attestation, "at"), Optional(attestation, "document"), Text(attestation, "statement"), Text(attestation, "by"), Day(attestation, "on"), Day(attestation, "renewBy"), Text(attestation, "renewEvery"), Flag(attestation, "current"))),
            Baseline = Given(root, "baseline") is { } baseline ? new AssessedBaseline(Text(baseline, "path"), Day(baseline, "asOf"), baseline.GetProperty("noLongerAssessed").GetInt32()) : null,
            Parameters = List(root, "parameters", ReadParameter),
            Packs = List(root, "packs", pack => new AssessedPack(Text(pack, "id"), Text(pack, "version"), Text(pack, "title"), Text(pack, "sha256"))),
            Rules = List(root, "rules", ReadRule),
            Documents = List(root, "documents", document => new AssessedDocument(Text(document, "path"), Text(document, "kind"), Text(document, "id"), Text(document, "sha256"), OptionalDay(document, "asOf"), Optional(document, "handling"))),
            Diagnostics = List(root, "diagnostics", ReadDiagnostic),
            Outcomes = [.. List(root, "outcomes", outcome => outcome).Select(outcome => ReadOutcome(outcome, findings))],
            Ledger = new Ledger(ReadCounts(ledger.GetProperty("outcomes")), ReadCounts(ledger.GetProperty("items")), List(ledger, "unreadFiles", Text)),
            NotExamined = List(root, "notExamined", omission => new NotExamined(Text(omission, "kind"), Text(omission, "name"), Text(omission, "why"), Flag(omission, "attested"))),
        };
        if (findings.TryPeek(out var left))
        {
            throw new FormatException($"the finding {left.Fingerprint} stands behind no outcome of its rule and document");
        }

        return assessment.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new FormatException($"the rule `{twice.Key}` stands in it twice")
            : assessment;
    }

    /// <summary>Findings stand in the order of the outcomes that they make.</summary>
    private static RuleOutcome ReadOutcome(JsonElement outcome, Queue<Finding> findings)
    {
        var (rule, document) = (Text(outcome, "rule"), Optional(outcome, "document"));
        var own = ImmutableArray.CreateBuilder<Finding>();
        while (findings.TryPeek(out var next) && next.Rule == rule && (document is null || next.Document == document))
        {
            own.Add(findings.Dequeue());
        }

        return new RuleOutcome(rule, outcome.GetProperty("revision").GetInt32(), document, ReadWord<Verdict>(outcome, "verdict", ReportWords.Key), own.ToImmutable());
    }

    private static Finding ReadFinding(JsonElement finding) => new()
    {
        Fingerprint = Text(finding, "fingerprint"),
        ValueHash = Text(finding, "valueHash"),
        Rule = Text(finding, "rule"),
        Check = Optional(finding, "check"),
        Document = Optional(finding, "document"),
        Item = Optional(finding, "item"),
        Label = Text(finding, "label"),
        Verdict = ReadWord<Verdict>(finding, "verdict", ReportWords.Key),
        Severity = Text(finding, "severity"),
        Message = Text(finding, "message"),
        Remediation = Optional(finding, "remediation"),
        Authorities = List(finding, "authorities", ReadAuthority),
        NotYetDue = Flag(finding, "notYetDue"),
        Waiver = Given(finding, "waiver") is { } waiver ? new FindingWaiver(Place(waiver), Text(waiver, "basis"), Day(waiver, "until"), Text(waiver, "approvedBy"), List(waiver, "standing", Text)) : null,
        Attested = Given(finding, "attested") is { } attested ? Place(attested) : null,
        Change = Optional(finding, "change") is null ? null : ReadWord<FindingChange>(finding, "change", ReportWords.Key),
        Location = Place(finding.GetProperty("location")),
        Evidence = List(finding, "evidence", evidence => new Evidence(Text(evidence, "field"), Place(evidence), Optional(evidence, "value"), Flag(evidence, "assumed"))),
        Missing = List(finding, "missing", missing => new MissingFact(Text(missing, "field"), Place(missing), Text(missing, "description"))),
    };

    private static AssessedWaiver ReadWaiver(JsonElement waiver) => new()
    {
        Location = Place(waiver),
        Rule = Text(waiver, "rule"),
        Revision = waiver.GetProperty("revision").GetInt32(),
        Check = Optional(waiver, "check"),
        Document = Text(waiver, "document"),
        Item = Optional(waiver, "item"),
        ValueHash = Optional(waiver, "valueHash"),
        Basis = Text(waiver, "basis"),
        Grounds = List(waiver, "grounds", Text),
        Reason = Text(waiver, "reason"),
        ApprovedBy = Text(waiver, "approvedBy"),
        Doc = Text(waiver, "doc"),
        Recorded = waiver.GetProperty("recorded").EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => Text(entry.Value), StringComparer.Ordinal),
        From = Day(waiver, "from"),
        Until = Day(waiver, "until"),
        TimeZone = Text(waiver, "timeZone"),
        Day = Day(waiver, "day"),
        State = ReadWord<WaiverState>(waiver, "state", ReportWords.Key),
        Findings = waiver.GetProperty("findings").GetInt32(),
    };

    private static AssessedRule ReadRule(JsonElement rule) => new(
        Text(rule, "pack"),
        Text(rule, "id"),
        rule.GetProperty("revision").GetInt32(),
        Text(rule, "title"),
        Text(rule, "severity"),
        Text(rule, "requirement"),
        Optional(rule, "rationale"),
        Optional(rule, "remediation"),
        List(rule, "authorities", ReadAuthority),
        rule.GetProperty("references").EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Select(Text).ToImmutableArray(), StringComparer.Ordinal),
        Optional(rule, "changedBecause"),
        Optional(rule, "theme"));

    private static CitedAuthority ReadAuthority(JsonElement authority) =>
        new(Text(authority, "source"), Text(authority, "title"), Optional(authority, "at"), Text(authority, "force"), OptionalDay(authority, "due"), Flag(authority, "unverified"));

    private static AssessedParameter ReadParameter(JsonElement parameter) => new(Text(parameter, "pack"), Text(parameter, "name"), Optional(parameter, "value"), Optional(parameter, "why"))
    {
        AsOf = Optional(parameter, "asOf"),
        IsStale = Flag(parameter, "stale"),
        Source = Optional(parameter, "source"),
        Licence = Optional(parameter, "licence"),
        File = Optional(parameter, "file"),
        Sha256 = Optional(parameter, "sha256"),
        IsOfProfile = Flag(parameter, "ofProfile"),
    };

    /// <summary>A code that this version does not know any more keeps its id and says what it said.</summary>
    private static Diagnostic ReadDiagnostic(JsonElement diagnostic)
    {
        var id = Text(diagnostic, "code");
        var severity = Text(diagnostic, "severity") == ReportWords.Key(DiagnosticSeverity.Error) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        var code = DiagnosticLedger.All.GetValueOrDefault(id) is { } known && known.Severity == severity ? known : new DiagnosticCode(id, severity, id, "A code of another version.");
        return new Diagnostic(code, Text(diagnostic, "path"), null, default, Text(diagnostic, "message"), Optional(diagnostic, "help"));
    }

    private static VerdictCounts ReadCounts(JsonElement counts) =>
        new(counts.GetProperty("pass").GetInt32(), counts.GetProperty("fail").GetInt32(), counts.GetProperty("unknown").GetInt32(), counts.GetProperty("notApplicable").GetInt32());

    private static T ReadWord<T>(JsonElement holder, string name, Func<T, string> key)
        where T : struct, Enum
    {
        var word = Text(holder, name);
        return Enum.GetValues<T>().Where(value => key(value) == word).Select(value => (T?)value).FirstOrDefault() ?? throw new FormatException($"`{name}` is `{word}`");
    }

    private static Location Place(JsonElement holder) =>
        new(Text(holder, "path"), holder.GetProperty("line").GetInt32(), holder.GetProperty("column").GetInt32(), Text(holder, "pointer"), default);

    private static ImmutableArray<T> List<T>(JsonElement holder, string name, Func<JsonElement, T> read) =>
        Given(holder, name) is { } list ? [.. list.EnumerateArray().Select(read)] : [];

    private static JsonElement? Given(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException("`null` where text was expected");

    private static string Text(JsonElement holder, string name) => Optional(holder, name) ?? throw new FormatException($"there is no `{name}` where one was expected");

    private static string? Optional(JsonElement holder, string name) => Given(holder, name)?.GetString();

    private static bool Flag(JsonElement holder, string name) => Given(holder, name)?.GetBoolean() ?? false;

    private static DateOnly Day(JsonElement holder, string name) => DateOnly.ParseExact(Text(holder, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? OptionalDay(JsonElement holder, string name) => Given(holder, name) is null ? null : Day(holder, name);
}
