using System.Text.Json;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Reporting;

/// <summary>Two runs beside each other for other programs: all that changed, with both sides of it.</summary>
public static class JsonComparison
{
    /// <summary>Writes UTF-8 as <see cref="JsonReport"/> does. Findings that are unchanged are counted and not listed.</summary>
    public static void Write(AssessmentComparison comparison, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion", JsonReport.SchemaVersion);
            json.WriteNumber("exitCode", RunExit.Of(comparison));
            json.WriteString("exitSentence", TextComparison.Sentence(comparison));
            WriteRun(json, "old", comparison.OldName, comparison.Old);
            WriteRun(json, "new", comparison.NewName, comparison.New);
            JsonReport.WriteObjects(json, "context", comparison.Context, WriteContext);
            JsonReport.WriteList(json, "changedRules", comparison.ChangedRules, (writer, rule) => writer.WriteStringValue(rule));
            JsonReport.WriteObjects(json, "ruleChanges", comparison.RuleChanges, WriteRuleChange);
            JsonReport.WriteObjects(json, "outcomes", comparison.Outcomes, WriteOutcome);
            json.WriteStartObject("counts");
            foreach (var (change, count) in ComparedSection.Counts(comparison))
            {
                json.WriteNumber(ReportWords.Key(change), count);
            }

            json.WriteEndObject();
            JsonReport.WriteObjects(json, "findings", comparison.Findings.Where(compared => compared.Change != FindingChange.Unchanged || compared.Waiver != WaiverChange.None), WriteFinding);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRun(Utf8JsonWriter json, string member, string name, Assessment run)
    {
        json.WriteStartObject(member);
        json.WriteString("name", name);
        json.WriteString("asOf", ReportWords.Date(run.AsOf));
        json.WriteString("toolVersion", run.Tool.Version);
        json.WriteBoolean("complete", RunExit.IsComplete(run));
        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, ContextChange change)
    {
        json.WriteString("what", change.What);
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
    }

    private static void WriteRuleChange(Utf8JsonWriter json, RuleChange change)
    {
        json.WriteString("rule", change.Rule);
        json.WriteString("what", change.What);
        JsonFinding.WritePlace(json, "old", change.Old);
        JsonFinding.WritePlace(json, "new", change.New);
    }

    private static void WriteOutcome(Utf8JsonWriter json, OutcomeChange change)
    {
        json.WriteString("rule", change.Rule);
        json.WriteString("document", change.Document);
        json.WriteString("old", change.Old is { } old ? ReportWords.Key(old) : null);
        json.WriteString("new", change.New is { } now ? ReportWords.Key(now) : null);
    }

    private static void WriteFinding(Utf8JsonWriter json, FindingComparison compared)
    {
        json.WriteString("change", ReportWords.Key(compared.Change));
        json.WriteBoolean("news", compared.IsNews);
        json.WriteBoolean("ofChangedRule", compared.IsOfChangedRule);
        json.WriteString("waiver", compared.Waiver switch { WaiverChange.Granted => "granted", WaiverChange.Ended => "ended", _ => null });
        json.WriteString("fingerprint", compared.Finding.Fingerprint);
        WriteSide(json, "old", compared.Old);
        WriteSide(json, "new", compared.New);
    }

    private static void WriteSide(Utf8JsonWriter json, string member, Finding? finding)
    {
        json.WritePropertyName(member);
        if (finding is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            JsonFinding.WriteMembers(json, finding);
            json.WriteEndObject();
        }
    }
}
