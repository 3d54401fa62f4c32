using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The <c>back-matter</c>: the packs as the plan of what was asked, every file with its hash, and what people decided.</summary>
internal static class OscalResources
{
    /// <param name="json">Where to.</param>
    /// <param name="run">What of.</param>
    /// <param name="withAttestations">Whether attestations are among them, where the document has no place of its own for them.</param>
    public static void Write(Utf8JsonWriter json, OscalRun run, bool withAttestations)
    {
        IEnumerable<Action<Utf8JsonWriter>> resources =
        [
            writer => WritePlan(writer, run),
            .. run.Inputs.Select(pair => (Action<Utf8JsonWriter>)(writer => WriteInput(writer, pair.Input, pair.Id))),
            .. run.Waivers.Select(pair => (Action<Utf8JsonWriter>)(writer => WriteWaiver(writer, pair.Waiver, pair.Id))),
            .. withAttestations ? run.Attestations.Select(pair => (Action<Utf8JsonWriter>)(writer => WriteAttestation(writer, pair.Attestation, pair.Id))) : [],
        ];
        json.WriteStartObject("back-matter");
        OscalJson.List(json, "resources", resources, (writer, write) =>
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>What an attestation says of itself, wherever it is told.</summary>
    public static IEnumerable<OscalProperty> Properties(AssessedAttestation attestation) =>
    [
        new("current", OscalAccount.YesNo(attestation.IsCurrent), Remarks: attestation.IsCurrent ? "It holds on the day of the run." : "It does not hold on the day of the run."),
        new("authority", $"{attestation.Source}, {attestation.At}"),
        new("document", attestation.Document),
        new("attested-by", attestation.By),
        new("attested-on", ReportWords.Date(attestation.On)),
        new("renew-every", attestation.RenewEvery),
        new("renew-by", ReportWords.Date(attestation.RenewBy)),
        new("place", TextReport.Place(attestation.Location)),
    ];

    private static void WritePlan(Utf8JsonWriter json, OscalRun run)
    {
        var packs = run.Assessment.Packs;
        json.WriteString("uuid", run.Plan);
        json.WriteString("title", "The packs of rules, as the plan of what was asked");
        json.WriteString("description", "No assessment plan in OSCAL was given. What was asked is what the rules of these packs ask; they are named by version and hash.");
        OscalJson.Properties(json, packs.SelectMany(pack => (OscalProperty[])
        [
            new("pack", pack.Id, pack.Id, pack.Title),
            new("pack-version", pack.Version, pack.Id),
            new("pack-sha256", pack.Sha256, pack.Id),
        ]));
        json.WriteStartObject("citation");
        OscalJson.Markup(json, "text", packs.IsEmpty ? "No pack of rules ran." : string.Join("; ", packs.Select(pack => $"{pack.Title} ({pack.Id} {pack.Version})")));
        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, AssessedInput input, Guid id)
    {
        json.WriteString("uuid", id);
        OscalJson.Markup(json, "title", input.Path);
        OscalJson.Properties(json, [new("role", input.Role), new("name", input.Name), new("path", input.Path), new("sha256", input.Sha256)]);
        WriteFile(json, input.Path, input.Sha256);
    }

    private static void WriteWaiver(Utf8JsonWriter json, AssessedWaiver waiver, Guid id)
    {
        json.WriteString("uuid", id);
        OscalJson.Markup(json, "title", $"{ReportWords.Spaced(waiver.Basis)} for {waiver.Rule} on {waiver.Document}: {ReportWords.Word(waiver.State)}");
        OscalJson.Markup(json, "description", waiver.Reason);
        OscalJson.Properties(json,
        [
            new("waiver-state", ReportWords.Key(waiver.State)),
            new("rule", waiver.Rule),
            new("revision", ReportWords.Count(waiver.Revision)),
            new("check", waiver.Check),
            new("document", waiver.Document),
            new("item", waiver.Item),
            new("value-hash", waiver.ValueHash),
            new("basis", waiver.Basis),
            .. waiver.Grounds.Select(ground => new OscalProperty("ground", ground)),
            new("approved-by", waiver.ApprovedBy),
            new("on-record", waiver.Doc),
            .. waiver.Recorded.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new OscalProperty("recorded", pair.Value, pair.Key)),
            new("from", ReportWords.Date(waiver.From)),
            new("until", ReportWords.Date(waiver.Until)),
            new("time-zone", waiver.TimeZone),
            new("day", ReportWords.Date(waiver.Day), Remarks: "The day that it was there at the moment of the run."),
            new("failures", ReportWords.Count(waiver.Findings), Remarks: "How many failures it holds for."),
            new("place", TextReport.Place(waiver.Location)),
        ]);
        WriteFile(json, waiver.Location.Path, null);
    }

    private static void WriteAttestation(Utf8JsonWriter json, AssessedAttestation attestation, Guid id)
    {
        json.WriteString("uuid", id);
        OscalJson.Markup(json, "title", $"Stated by {attestation.By}: {attestation.Source}, {attestation.At}");
        OscalJson.Markup(json, "description", attestation.Statement);
        OscalJson.Properties(json, Properties(attestation));
        WriteFile(json, attestation.Location.Path, null);
    }

    private static void WriteFile(Utf8JsonWriter json, string path, string? sha256)
    {
        if (OscalText.Reference(path) is not { } reference)
        {
            return;
        }

        json.WriteStartArray("rlinks");
        json.WriteStartObject();
        json.WriteString("href", reference);
        if (sha256 is { Length: 64 } && sha256.All(char.IsAsciiHexDigit))
        {
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("algorithm", "SHA-256");
            json.WriteString("value", sha256);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
