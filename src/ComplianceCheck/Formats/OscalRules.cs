using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>The rules in OSCAL's words: each is a control of its own with one objective, which is what it requires.</summary>
internal static class OscalRules
{
    /// <summary>The objective of a rule, as NIST names those of its controls.</summary>
    public static string Objective(string rule) => OscalText.Token(rule) + "_obj";

    public static OscalProperty Authority(CitedAuthority authority) =>
        new("authority", authority.Text, authority.Source, ReportWords.Force(authority.Force) + (authority.Due is { } due ? $"; due from {ReportWords.Date(due)}" : ""));

    /// <summary>Writes <c>local-definitions</c> with the objective of every rule; nothing when there is no rule.</summary>
    public static void WriteObjectives(Utf8JsonWriter json, OscalRun run)
    {
        if (run.Assessment.Rules.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("local-definitions");
        OscalJson.List(json, "objectives-and-methods", run.Rules, WriteObjective);
        json.WriteString("remarks", "Each rule of the packs stands as a control of its own, with what it requires as its objective. What it rests on is among its properties.");
        json.WriteEndObject();
    }

    /// <summary>Writes <c>reviewed-controls</c>: the rules that were decided on something, and apart from them those that were not.</summary>
    public static void WriteReviewed(Utf8JsonWriter json, OscalRun run)
    {
        var decided = run.Outcomes.Select(outcome => OscalText.Token(outcome.Outcome.Rule)).Distinct(StringComparer.Ordinal).ToList();
        var known = decided.ToHashSet(StringComparer.Ordinal);
        var others = run.Rules.Select(rule => OscalText.Token(rule.Id)).Where(rule => !known.Contains(rule));
        json.WriteStartObject("reviewed-controls");
        json.WriteString("description", decided.Count > 0 ? "The rules that were decided on at least one document, by id." : "No rule was decided on any document: nothing was reviewed.");
        json.WriteStartArray("control-selections");
        json.WriteStartObject();
        if (decided.Count == 0)
        {
            // A selection has to include something: all, and all rules are excluded again.
            json.WriteStartObject("include-all");
            json.WriteEndObject();
        }

        OscalJson.List(json, "include-controls", decided, WriteControl);
        OscalJson.List(json, "exclude-controls", others, WriteControl);
        json.WriteString("remarks", decided.Count > 0 ? "What is excluded was read and decided on nothing." : "Every rule that was read is excluded, for none was decided on anything. This is no review.");
        json.WriteEndObject();
        json.WriteEndArray();
        if (decided.Count > 0)
        {
            json.WriteStartArray("control-objective-selections");
            json.WriteStartObject();
            OscalJson.List(json, "include-objectives", run.Outcomes.Select(outcome => Objective(outcome.Outcome.Rule)).Distinct(StringComparer.Ordinal), (writer, objective) =>
            {
                writer.WriteStartObject();
                writer.WriteString("objective-id", objective);
                writer.WriteEndObject();
            });
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteControl(Utf8JsonWriter json, string control)
    {
        json.WriteStartObject();
        json.WriteString("control-id", control);
        json.WriteEndObject();
    }

    private static void WriteObjective(Utf8JsonWriter json, AssessedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("control-id", OscalText.Token(rule.Id));
        OscalJson.Markup(json, "description", rule.Rationale ?? rule.Requirement);
        OscalJson.Properties(json,
        [
            new("rule", rule.Id),
            new("revision", ReportWords.Count(rule.Revision)),
            new("pack", rule.Pack),
            new("severity", rule.Severity),
            new("theme", rule.Theme),
            new("changed-because", rule.ChangedBecause),
            .. rule.Authorities.Select(Authority),
            .. rule.References.OrderBy(reference => reference.Key, StringComparer.Ordinal).SelectMany(reference => reference.Value.Select(item => new OscalProperty("reference", item, reference.Key))),
        ]);
        json.WriteStartArray("parts");
        json.WriteStartObject();
        json.WriteString("id", Objective(rule.Id));
        json.WriteString("name", "assessment-objective");
        OscalJson.Markup(json, "title", rule.Title);
        OscalJson.Markup(json, "prose", rule.Requirement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
