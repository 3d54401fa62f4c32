using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>
/// <c>invocations</c> of a SARIF run: how it ended, every diagnostic, and what was not examined. No clock is asked, so no time is
/// told.
/// </summary>
internal static class SarifInvocation
{
    private const string OmissionPrefix = "notExamined/";

    /// <summary>What a run says of itself that read less than it was given, or had nothing to decide.</summary>
    public static DiagnosticCode Unusable { get; } = new("unusableRun", DiagnosticSeverity.Error, "Run that cannot be relied upon",
        "An input could not be used, or nothing was decided at all. What the run does not list was not checked.");

    public static void Write(Utf8JsonWriter json, Assessment assessment, bool dueOnly, SarifIndex index)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        var exit = RunExit.Of(assessment, dueOnly);

        // A run without any outcome read all that there was and is no success: a list of results that is empty must not read as green.
        json.WriteBoolean("executionSuccessful", exit != RunExit.Unusable);
        json.WriteNumber("exitCode", exit);
        json.WriteString("exitCodeDescription", RunExit.Sentence(assessment, dueOnly));
        json.WriteStartArray("toolExecutionNotifications");
        if (exit == RunExit.Unusable)
        {
            WriteNotification(json, Unusable.Id, "error", RunExit.Sentence(assessment, dueOnly), null, index);
        }

        foreach (var diagnostic in assessment.Diagnostics)
        {
            WriteNotification(json, diagnostic.Code.Id, LevelOf(diagnostic.Code), Told(diagnostic), (diagnostic.Path, PlaceOf(diagnostic)), index);
            Flush(json);
        }

        foreach (var omission in NotExamined(assessment))
        {
            WriteNotification(json, CodeOfOmission(omission.Kind).Id, "note", $"{omission.Name}: {omission.Why}", omission.Kind == "file" ? (omission.Name, null) : null, index, omission.IsAttested);
            Flush(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>The level of a diagnostic.</summary>
    public static string LevelOf(DiagnosticCode code) => code.Id.StartsWith(OmissionPrefix, StringComparison.Ordinal) ? "note" : ReportWords.Key(code.Severity);

    /// <summary>A diagnostic in a sentence, with what to do about it.</summary>
    public static string Told(Diagnostic diagnostic) => diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message}; {diagnostic.Help}";

    /// <summary>Where a diagnostic points; null when its file could not be read.</summary>
    public static Location? PlaceOf(Diagnostic diagnostic) => diagnostic.Source is { } source ? Location.Of(source, diagnostic.Span, "") : null;

    /// <summary>What was not examined, with every file that could not be used.</summary>
    public static IEnumerable<NotExamined> NotExamined(Assessment assessment) =>
    [
        .. assessment.Ledger.UnreadFiles.Where(path => !assessment.NotExamined.Any(omission => omission.Kind == "file" && omission.Name == path)).Select(path => new NotExamined("file", path, "it could not be used")),
        .. assessment.NotExamined,
    ];

    /// <summary>What a notification about something of this kind that was not examined is.</summary>
    public static DiagnosticCode CodeOfOmission(string kind) =>
        new(OmissionPrefix + kind, DiagnosticSeverity.Warning, $"Not examined: {kind}", "Something that a reader may believe was looked at, and was not.");

    private static void WriteNotification(Utf8JsonWriter json, string id, string level, string text, (string Path, Location? Place)? at, SarifIndex index, bool isAttested = false)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", id);
        if (index.NotificationOf(id) is { } number)
        {
            json.WriteNumber("index", number);
        }

        json.WriteEndObject();
        json.WriteString("level", level);
        SarifText.Write(json, "message", text);
        if (at is { Path.Length: > 0 } file)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            SarifPlaces.WritePhysical(json, file.Path, file.Place, index);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (isAttested)
        {
            json.WriteStartObject("properties");
            json.WriteBoolean("attested", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Flush(Utf8JsonWriter json)
    {
        if (json.BytesPending > JsonReport.FlushAt)
        {
            json.Flush();
        }
    }
}
