using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>The assessment for other programs, as <c>rules/schema/assessment.schema.json</c> promises.</summary>
public static class JsonReport
{
    /// <summary>Version of the shape: the first number changes when a reader of the old shape would go wrong.</summary>
    public const string SchemaVersion = "1.1";

    internal const int FlushAt = 64 * 1024;

    // The encoder is the default one on purpose: < > & ' and everything beyond ASCII is escaped, so the text can be pasted into HTML.
    internal static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>The same without indentation, for deep formats: there it would be more than half of a file, and validators and uploads refuse large ones.</summary>
    internal static readonly JsonWriterOptions Compact = Options with { Indented = false };

    /// <summary>
    /// Writes UTF-8 without a byte order mark, indented by two blanks, LF line ends, one LF at the end. Streams: what is
    /// pending stays below about 64 KiB and one finding. Does not close <paramref name="output"/>.
    /// </summary>
    public static void Write(Assessment assessment, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteHead(json, assessment);
            WriteObjects(json, "inputs", assessment.Inputs, WriteInput);
            JsonDecisions.Write(json, assessment);
            WriteObjects(json, "parameters", assessment.Parameters, WriteParameter);
            WriteObjects(json, "packs", assessment.Packs, WritePack);
            WriteObjects(json, "rules", assessment.Rules, WriteRule);
            WriteObjects(json, "documents", assessment.Documents, WriteDocument);
            WriteObjects(json, "diagnostics", assessment.Diagnostics, WriteDiagnostic);
            WriteObjects(json, "outcomes", assessment.Outcomes, WriteOutcome);
            WriteObjects(json, "findings", assessment.Findings, JsonFinding.WriteMembers);
            json.WriteStartObject("ledger");
            WriteLedger(json, assessment.Ledger);
            json.WriteEndObject();
            WriteObjects(json, "notExamined", assessment.NotExamined, WriteNotExamined);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>What the run is: its version, tool, day, assessor and whether it is complete.</summary>
    internal static void WriteHead(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteString("schemaVersion", SchemaVersion);
        json.WriteStartObject("tool");
        json.WriteString("name", assessment.Tool.Name);
        json.WriteString("version", assessment.Tool.Version);
        json.WriteString("templateEngine", assessment.Tool.TemplateEngine);
        json.WriteEndObject();
        json.WriteString("asOf", ReportWords.Date(assessment.AsOf));
        json.WriteString("at", assessment.At is { } at ? ReportWords.Moment(at) : null);
        json.WriteString("assessor", assessment.AssessedBy);
        json.WriteBoolean("complete", RunExit.IsComplete(assessment));
        json.WriteString("handling", assessment.Handling);
    }

    /// <summary>Writes a list of objects, of each the members, and flushes whenever enough is pending.</summary>
    internal static void WriteObjects<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            writeMembers(json, value);
            json.WriteEndObject();
            FlushIfEnough(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list and flushes whenever enough is pending.</summary>
    internal static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> writeValue)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            writeValue(json, value);
            FlushIfEnough(json);
        }

        json.WriteEndArray();
    }

    private static void FlushIfEnough(Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAt)
        {
            json.Flush();
        }
    }

    internal static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date is { } day ? ReportWords.Date(day) : null);

    internal static void WriteAuthority(Utf8JsonWriter json, CitedAuthority authority)
    {
        json.WriteString("source", authority.Source);
        json.WriteString("title", authority.Title);
        json.WriteString("at", authority.At);
        json.WriteString("force", authority.Force);
        WriteDate(json, "due", authority.Due);
        json.WriteBoolean("unverified", authority.Unverified);
    }

    internal static void WriteParameter(Utf8JsonWriter json, AssessedParameter parameter)
    {
        json.WriteString("pack", parameter.Pack);
        json.WriteString("name", parameter.Name);
        json.WriteString("value", parameter.Value);
        json.WriteString("why", parameter.Why);
        json.WriteString("asOf", parameter.AsOf);
        json.WriteBoolean("stale", parameter.IsStale);
        json.WriteString("source", parameter.Source);
        json.WriteString("licence", parameter.Licence);
        json.WriteString("file", parameter.File);
        json.WriteString("sha256", parameter.Sha256);
        json.WriteBoolean("ofProfile", parameter.IsOfProfile);
    }

    internal static void WriteInput(Utf8JsonWriter json, AssessedInput input)
    {
        json.WriteString("role", input.Role);
        json.WriteString("path", input.Path);
        json.WriteString("name", input.Name);
        json.WriteString("sha256", input.Sha256);
    }

    internal static void WriteNotExamined(Utf8JsonWriter json, NotExamined omission)
    {
        json.WriteString("kind", omission.Kind);
        json.WriteString("name", omission.Name);
        json.WriteString("why", omission.Why);
        json.WriteBoolean("attested", omission.IsAttested);
    }

    internal static void WritePack(Utf8JsonWriter json, AssessedPack pack)
    {
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("title", pack.Title);
        json.WriteString("sha256", pack.Sha256);
    }

    internal static void WriteRule(Utf8JsonWriter json, AssessedRule rule)
    {
        json.WriteString("pack", rule.Pack);
        json.WriteString("id", rule.Id);
        json.WriteNumber("revision", rule.Revision);
        json.WriteString("title", rule.Title);
        json.WriteString("severity", rule.Severity);
        json.WriteString("requirement", rule.Requirement);
        json.WriteString("rationale", rule.Rationale);
        json.WriteString("remediation", rule.Remediation);
        json.WriteString("changedBecause", rule.ChangedBecause);
        json.WriteString("theme", rule.Theme);
        WriteObjects(json, "authorities", rule.Authorities, WriteAuthority);
        json.WriteStartObject("references");
        foreach (var (framework, items) in rule.References.OrderBy(reference => reference.Key, StringComparer.Ordinal))
        {
            WriteList(json, framework, items, (writer, item) => writer.WriteStringValue(item));
        }

        json.WriteEndObject();
    }

    internal static void WriteDocument(Utf8JsonWriter json, AssessedDocument document)
    {
        json.WriteString("path", document.Path);
        json.WriteString("kind", document.Kind);
        json.WriteString("id", document.Id);
        json.WriteString("sha256", document.Sha256);
        WriteDate(json, "asOf", document.AsOf);
        json.WriteString("handling", document.Handling);
    }

    internal static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var position = diagnostic.Position;
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", ReportWords.Key(diagnostic.Code.Severity));
        json.WriteString("path", diagnostic.Path);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
    }

    internal static void WriteOutcome(Utf8JsonWriter json, RuleOutcome outcome)
    {
        json.WriteString("rule", outcome.Rule);
        json.WriteNumber("revision", outcome.Revision);
        json.WriteString("document", outcome.Document);
        json.WriteString("verdict", ReportWords.Key(outcome.Verdict));
    }

    internal static void WriteLedger(Utf8JsonWriter json, Ledger ledger)
    {
        WriteCounts(json, "outcomes", ledger.Outcomes);
        WriteCounts(json, "items", ledger.Items);
        WriteList(json, "unreadFiles", ledger.UnreadFiles, (writer, path) => writer.WriteStringValue(path));
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, VerdictCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("pass", counts.Pass);
        json.WriteNumber("fail", counts.Fail);
        json.WriteNumber("unknown", counts.Unknown);
        json.WriteNumber("notApplicable", counts.NotApplicable);
        json.WriteEndObject();
    }
}
