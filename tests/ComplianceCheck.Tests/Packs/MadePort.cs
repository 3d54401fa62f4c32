using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>A port that was made up: one site, and cranes that share nothing, each with a modem, a port, two accounts and a connection of its own.</summary>
internal sealed class MadePort
{
    private const string Vouched = """{"completeness": "complete", "asOf": "2026-10-01"}""";

    private MadePort(JsonObject site, List<JsonObject> cranes) => (Site, Cranes) = (site, cranes);

    public JsonObject Site { get; }

    public List<JsonObject> Cranes { get; }

    public static MadePort Of(int count)
    {
        var numbers = Enumerable.Range(1, count).ToList();
        var site = (JsonObject)JsonNode.Parse($$"""
            {
              "schemaVersion": "1.0", "documentType": "stsSite", "siteId": "PORT", "asOf": "2026-11-03",
              "coverage": {"cranes": {{Vouched}}, "modems": {{Vouched}}, "components": {{Vouched}}, "approvedEquipment": {{Vouched}}},
              "modems": [], "components": [],
              "approvedEquipment": [{"id": "AE-1", "manufacturer": "Siemens", "model": "SCALANCE*", "maxQuantity": {{count}}, "approval": {"status": "approved"} } ],
              "cranes": [{{string.Join(", ", numbers.Select(Listed))}}],
              "authorizedEndpoints": [{{string.Join(", ", numbers.Select(Endpoint))}}]
            }
            """)!;
        return new MadePort(site, [.. numbers.Select(Crane)]);
    }

    /// <summary>The findings that fail, as rule, check, document and item.</summary>
    public IEnumerable<string> Failures() =>
        Check().SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Fail)
            .Select(finding => string.Join(' ', new[] { finding.Rule, finding.Check, finding.Document, finding.Item }.Where(part => part is not null)));

    /// <summary>The fleet rules asked of the port.</summary>
    public IEnumerable<RuleOutcome> Check() =>
        CranePack.Checker.CheckFleet(Fleet.Join([.. Cranes.Prepend(Site).Select(Read)], new DiagnosticBag()), CranePack.AsOf);

    private static Document Read(JsonObject written)
    {
        var diagnostics = new DiagnosticBag();
        return DocumentReader.Read(new SourceText($"{written["documentId"] ?? written["siteId"]}.json", written.ToJsonString()), CranePack.Pack.Schema, CranePack.Schema, diagnostics)
            ?? throw new AssertFailedException(string.Join('\n', diagnostics.ToImmutable().Select(diagnostic => diagnostic.Message)));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"QC-{number:00}");

    private static string Listed(int number) => $$"""{"craneId": "{{Name(number)}}", "status": "inService"}""";

    private static string Endpoint(int number) => $$"""{"id": "EP-{{number}}", "organization": {"name": "Drive Service"}, "country": "US"}""";

    private static JsonObject Crane(int number)
    {
        var (name, octet) = (Name(number), number.ToString("X2", CultureInfo.InvariantCulture));
        return (JsonObject)JsonNode.Parse($$"""
            {
              "schemaVersion": "1.0", "documentType": "stsCrane", "documentId": "{{name}}-2026-11", "asOf": "2026-11-03", "siteId": "PORT", "crane": {"id": "{{name}}"},
              "coverage": {"components": {{Vouched}}, "modems": {{Vouched}}, "remoteConnections": {{Vouched}}, "networks": {{Vouched}}, "zones": {{Vouched}}, "conduits": {{Vouched}},
                "dataFlows": {{Vouched}}, "accounts": {{Vouched}}, "software": {{Vouched}}, "vulnerabilities": {{Vouched}}, "backups": {{Vouched}}},
              "components": [{"id": "RT-1", "kind": "cellularModem", "lifecycle": "inUse", "manufacturer": {"name": "Siemens"}, "model": "SCALANCE M876-4",
                "interfaces": [{"id": "P1", "medium": "ethernetCopper", "mac": "00:00:5E:00:53:{{octet}}"}]}],
              "modems": [{"id": "M-1", "kind": "cellular", "componentId": "RT-1", "lifecycle": "inUse", "imeis": ["{{Checked("0010170000", number, 4)}}"],
                "sims": [{"iccid": "{{Checked("890199000000", number, 6)}}", "imsi": "310999{{number:000000000}}" } ] } ],
              "accounts": [{"id": "A-1", "kind": "user", "privileged": true, "enabled": true, "secretFingerprint": "kh1:{{octet}}01"},
                {"id": "A-2", "kind": "vendor", "privileged": true, "enabled": true, "username": "drive-{{number}}", "organization": {"name": "Drive Service"}, "secretFingerprint": "kh1:{{octet}}02"}],
              "remoteConnections": [{"id": "RC-1", "state": "active", "capability": "fullControl", "defaultState": "alwaysOn", "enabledBy": "vendor", "localEnd": {"componentId": "RT-1"},
                "remoteEnd": {"endpointId": "EP-{{number}}"} } ]
            }
            """)!;
    }

    /// <summary>Digits that end in their Luhn check digit.</summary>
    private static string Checked(string start, int number, int width)
    {
        var digits = start + number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        var sum = digits.Reverse().Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 2 : 1)).Sum(value => value > 9 ? value - 9 : value);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
