using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Formats;

namespace ComplianceCheck.Tests.Formats;

/// <summary>The two documents of OSCAL, and the way to what tests ask of them.</summary>
internal static class OscalFiles
{
    public static byte[] Bytes(string report, Assessment assessment, bool dueOnly = false)
    {
        using var output = new MemoryStream();
        MachineReport.Write(report, assessment, dueOnly, output);
        return output.ToArray();
    }

    /// <summary>The assessment results, without the outermost object.</summary>
    public static JsonElement Results(Assessment assessment, bool dueOnly = false) => JsonElement.Parse(Bytes("oscal", assessment, dueOnly)).GetProperty("assessment-results");

    /// <summary>The only result of them.</summary>
    public static JsonElement Result(Assessment assessment, bool dueOnly = false) => Results(assessment, dueOnly).GetProperty("results").EnumerateArray().Single();

    /// <summary>The plan of action and milestones, without the outermost object.</summary>
    public static JsonElement Plan(Assessment assessment, bool dueOnly = false) => JsonElement.Parse(Bytes("poam", assessment, dueOnly)).GetProperty("plan-of-action-and-milestones");

    /// <summary>The elements of a list, none where it is left out.</summary>
    public static List<JsonElement> List(this JsonElement value, string name) => value.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    /// <summary>The text of a member.</summary>
    public static string? Text(this JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member.GetString() : null;

    /// <summary>The value of the first property of that name; null for none.</summary>
    public static string? Property(this JsonElement value, string name) => value.List("props").Where(property => property.Text("name") == name).Select(property => property.Text("value")).FirstOrDefault();

    /// <summary>Fingerprint to UUID of observations, each once.</summary>
    public static SortedDictionary<string, string> Observed(JsonElement holder) =>
        new(holder.List("observations").GroupBy(seen => $"{seen.Property("rule")} {seen.Property("fingerprint")}", StringComparer.Ordinal).ToDictionary(group => group.Key, group => string.Join(' ', group.Select(seen => seen.Text("uuid"))), StringComparer.Ordinal), StringComparer.Ordinal);
}
