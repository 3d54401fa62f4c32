using System.Buffers;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The assessment as lines of JSON, for programs that read one thing at a time: jq, log stores, data bases.</summary>
public static class JsonLinesReport
{
    private const int WriteAt = 64 * 1024;

    /// <summary>
    /// Writes one object a line, each with a <c>type</c> and then the members that the JSON result has for it: first <c>run</c> (its
    /// top, with inputs, profile, baseline, parameters and packs), then <c>rule</c>, <c>document</c>, <c>diagnostic</c>,
    /// <c>waiver</c>, <c>attestation</c>, each <c>outcome</c> followed by its <c>finding</c>s, <c>notExamined</c>, and last
    /// <c>ledger</c>: a file without that line was cut off, and its counts tell what must be there. ASCII, LF line ends, no line
    /// break inside a line. What is pending stays below about 64 KiB and one line. Does not close <paramref name="output"/>.
    /// </summary>
    public static void Write(Assessment assessment, Stream output)
    {
        var lines = new Lines(output);
        lines.Add("run", assessment, WriteRun);
        lines.AddAll("rule", assessment.Rules, JsonReport.WriteRule);
        lines.AddAll("document", assessment.Documents, JsonReport.WriteDocument);
        lines.AddAll("diagnostic", assessment.Diagnostics, JsonReport.WriteDiagnostic);
        lines.AddAll("waiver", assessment.Waivers, JsonDecisions.WriteWaiver);
        lines.AddAll("attestation", assessment.Attestations, JsonDecisions.WriteAttestation);
        foreach (var outcome in assessment.Outcomes)
        {
            lines.Add("outcome", outcome, JsonReport.WriteOutcome);
            lines.AddAll("finding", outcome.Findings, JsonFinding.WriteMembers);
        }

        lines.AddAll("notExamined", assessment.NotExamined, JsonReport.WriteNotExamined);
        lines.Add("ledger", assessment.Ledger, JsonReport.WriteLedger);
        lines.WritePending();
    }

    private static void WriteRun(Utf8JsonWriter json, Assessment assessment)
    {
        JsonReport.WriteHead(json, assessment);
        JsonReport.WriteObjects(json, "inputs", assessment.Inputs, JsonReport.WriteInput);
        JsonDecisions.WriteProfile(json, assessment.Profile);
        JsonDecisions.WriteBaseline(json, assessment.Baseline);
        JsonReport.WriteObjects(json, "parameters", assessment.Parameters, JsonReport.WriteParameter);
        JsonReport.WriteObjects(json, "packs", assessment.Packs, JsonReport.WritePack);
    }

    /// <summary>Gathers whole lines, so that the stream is written to in large pieces that end in a line end.</summary>
    private sealed class Lines(Stream output)
    {
        private readonly ArrayBufferWriter<byte> pending = new(2 * WriteAt);

        private Utf8JsonWriter? json;

        public void AddAll<T>(string type, IEnumerable<T> values, Action<Utf8JsonWriter, T> writeMembers)
        {
            foreach (var value in values)
            {
                Add(type, value, writeMembers);
            }
        }

        public void Add<T>(string type, T value, Action<Utf8JsonWriter, T> writeMembers)
        {
            json ??= new Utf8JsonWriter(pending);
            json.WriteStartObject();
            json.WriteString("type", type);
            writeMembers(json, value);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            pending.Write("\n"u8);
            if (pending.WrittenCount > WriteAt)
            {
                WritePending();
            }
        }

        public void WritePending()
        {
            output.Write(pending.WrittenSpan);
            pending.ResetWrittenCount();
        }
    }
}
