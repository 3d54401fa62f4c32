using ComplianceCheck.Assessments;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Assessments;

/// <summary>
/// Runs over a machine with two parts that both fail, one part that passes and one that cannot be decided, with the files in which
/// its owner decides. The rule R-1 rests on paragraph 1 of LAW, which grants exceptions; R-2 on paragraph 1 and, in part, on ORDER,
/// which grants none; R-3 on a book, which binds nobody.
/// </summary>
internal static class DecidedRun
{
    public const string Waiver = "rule: R-1, revision: 1, document: M, item: P1, basis: waiver, grounds: [unnecessary], reason: So, approvedBy: Us, doc: Letter 7, assessedOn: 2025-12-01, from: 2026-01-01, until: 2027-06-30, timeZone: UTC";

    public const string Attestation = "source: LAW, at: \"1\", statement: So it is, by: The officer, on: 2026-01-01, renewEvery: 365d";

    private const string Checks = "forEach: parts\nrequire: {field: colour, equals: red}";

    private static readonly string PackFile = Workshop.PackFile.Replace(
        "  LAW: {title: A law, force: binding}\n",
        "  LAW:\n    title: A law\n    force: binding\n    accepts: [waiver, equivalency, temporaryDeviation]\n    paragraphs:\n      \"1\": {about: Red parts, accepts: [compensatingControl], notInFiles: That red is right, attestedBy: The officer}\n      \"2\": {about: Other parts}\n"
        + "  ORDER: {title: An order, force: binding}\n",
        StringComparison.Ordinal).Replace("parameters:\n", "parameters:\n  dated: {type: list of colour, at: items, asOf: asOf}\n", StringComparison.Ordinal);

    /// <summary>The run, of the day and moment given.</summary>
    public static ComplianceRun Of(string? profile = null, string? waivers = null, string? attestations = null, DateOnly? day = null, DateTimeOffset? at = null, string part = "blue") => new()
    {
        Tool = new ToolIdentity("test", "0", "none"),
        AsOf = day ?? (at is { } moment ? DateOnly.FromDateTime(moment.DateTime) : Workshop.Today),
        At = at,
        Packs =
        [
            Workshop.Files(
                null,
                ("pack.yaml", PackFile),
                ("R-1.yaml", Rule("R-1", "{source: LAW, at: \"1\"}")),
                ("R-2.yaml", Rule("R-2", "{source: LAW, at: \"1\"}, {source: ORDER, at: all}")),
                ("R-3.yaml", Rule("R-3", "{source: BOOK}").Replace(Checks, "checks:\n  - {name: colour, forEach: parts, require: {field: colour, equals: red}}\n  - {name: seats, require: {field: seats, atLeast: 1}}", StringComparison.Ordinal))),
        ],
        Files = [new SourceText("m.json", Machine(part))],
        Decisions = new DecisionFiles
        {
            Profile = profile is null ? null : new SourceText("profile.yaml", profile),
            Waivers = waivers is null ? [] : [new SourceText("waivers.yaml", $"waivers:\n{waivers}\n")],
            Attestations = attestations is null ? [] : [new SourceText("attestations.yaml", $"attestations:\n{attestations}\n")],
        },
    };

    /// <summary>The diagnostics of decisions: code and message.</summary>
    public static string Told(Assessment assessment) =>
        string.Join('\n', assessment.Diagnostics.Where(diagnostic => diagnostic.Code.Id.StartsWith("CC6", StringComparison.Ordinal)).Select(diagnostic => $"{diagnostic.Path}:{diagnostic.Position.Line}:{diagnostic.Position.Column} {diagnostic.Code.Id} {diagnostic.Message}{(diagnostic.Help is null ? "" : "; " + diagnostic.Help)}"));

    /// <summary>The findings with a waiver, by rule and item.</summary>
    public static string Waived(Assessment assessment) => string.Join(' ', assessment.Findings.Where(finding => finding.Waiver is not null).Select(finding => $"{finding.Rule}/{finding.Item}"));

    private static string Machine(string part) =>
        $$"""
        {
          "documentType": "machine",
          "id": "M",
          "parts": [
            {"id": "P1", "colour": "{{part}}"},
            {"id": "P2", "colour": "blue"},
            {"id": "P3", "colour": "red"},
            {"id": "P4"}
          ]
        }
        """;

    private static string Rule(string id, string authorities) => Workshop.Rule(Checks, id).Replace("[{source: BOOK}]", $"[{authorities}]", StringComparison.Ordinal);
}
