using System.Text.Json;
using System.Text.RegularExpressions;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary><c>tool</c> of a SARIF run: the program with the rules that were asked, and the packs as its extensions.</summary>
internal static partial class SarifTool
{
    public static void Write(Utf8JsonWriter json, Assessment assessment, SarifIndex index)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", assessment.Tool.Name);
        WriteVersion(json, assessment.Tool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in assessment.Rules)
        {
            WriteRule(json, rule, index);
        }

        foreach (var doubt in index.Doubts)
        {
            WriteCode(json, doubt);
        }

        json.WriteEndArray();
        JsonReport.WriteList(json, "notifications", index.Notifications, WriteCode);
        JsonReport.WriteList(json, "supportedTaxonomies", Enumerable.Range(0, index.Taxonomies.All.Length), index.Taxonomies.WriteReference);
        json.WriteEndObject();
        JsonReport.WriteList(json, "extensions", assessment.Packs, WritePack);
        json.WriteEndObject();
    }

    /// <summary>The level of a severity. A word that is not known here is a warning, as SARIF reads a result without any.</summary>
    public static string LevelOf(string severity) => severity switch
    {
        "critical" or "high" => "error",
        "low" or "informational" => "note",
        _ => "warning",
    };

    private static void WriteVersion(Utf8JsonWriter json, string version)
    {
        json.WriteString("version", version);
        if (SemanticVersion().IsMatch(version))
        {
            json.WriteString("semanticVersion", version);
        }
    }

    private static void WritePack(Utf8JsonWriter json, AssessedPack pack)
    {
        json.WriteStartObject();
        json.WriteString("name", pack.Id);
        WriteVersion(json, pack.Version);
        SarifText.Write(json, "shortDescription", pack.Title);
        json.WriteStartObject("properties");
        json.WriteString("sha256", pack.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, AssessedRule rule, SarifIndex index)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifText.Write(json, "shortDescription", rule.Title);
        SarifText.Write(json, "fullDescription", rule.Requirement);
        WriteLevel(json, LevelOf(rule.Severity));
        if (Help(rule) is { Length: > 0 } help)
        {
            SarifText.Write(json, "help", help);
        }

        index.Taxonomies.WriteRelationships(json, rule);
        json.WriteStartObject("properties");
        string?[] tags = ["compliance", "security", rule.Theme];
        JsonReport.WriteList(json, "tags", tags.OfType<string>().Distinct(StringComparer.Ordinal), (writer, tag) => writer.WriteStringValue(tag));
        json.WriteString("severity", rule.Severity);
        if (SecuritySeverity(rule.Severity) is { } number)
        {
            json.WriteString("security-severity", number);
        }

        json.WriteString("pack", rule.Pack);
        json.WriteNumber("revision", rule.Revision);
        json.WriteString("theme", rule.Theme);
        json.WriteString("rationale", rule.Rationale);
        json.WriteString("changedBecause", rule.ChangedBecause);
        json.WriteEndObject();
        json.WriteEndObject();
        if (json.BytesPending > JsonReport.FlushAt)
        {
            json.Flush();
        }
    }

    private static void WriteCode(Utf8JsonWriter json, DiagnosticCode code)
    {
        json.WriteStartObject();
        json.WriteString("id", code.Id);
        SarifText.Write(json, "shortDescription", code.Title);
        SarifText.Write(json, "fullDescription", code.Explanation);
        SarifText.Write(json, "help", code.Explanation);
        WriteLevel(json, SarifInvocation.LevelOf(code));
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, string level)
    {
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", level);
        json.WriteEndObject();
    }

    /// <summary>What to do, why it matters, and what it rests on, in paragraphs.</summary>
    private static string Help(AssessedRule rule)
    {
        var authorities = rule.Authorities.Select(authority => $"- {authority.Text}: {ReportWords.Force(authority.Force)}{(authority.Due is { } due ? $", due {ReportWords.Date(due)}" : "")}");
        string?[] paragraphs = [rule.Remediation, rule.Rationale, rule.Authorities.IsEmpty ? null : $"Rests on:\n{string.Join('\n', authorities)}"];
        return string.Join("\n\n", paragraphs.OfType<string>());
    }

    /// <summary>
    /// The middle of the range that code scanning of GitHub calls by that word: above 9 critical, from 7 high, from 4 medium, from
    /// 0.1 low. It has no range for what only informs, and reads the number only of rules with the tag <c>security</c>.
    /// </summary>
    private static string? SecuritySeverity(string severity) => severity switch
    {
        "critical" => "9.5",
        "high" => "8.0",
        "medium" => "5.5",
        "low" => "2.0",
        _ => null,
    };

    /// <summary>Semantic Versioning 2.0.0, which SARIF asks of <c>semanticVersion</c>; a pack may call its versions otherwise.</summary>
    [GeneratedRegex(@"\A(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SemanticVersion();
}
