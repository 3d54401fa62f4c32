using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>Checks a value against the few keywords that our schema of results uses; any other keyword is an error.</summary>
internal sealed class JsonSchemaWalk(JsonElement root)
{
    private readonly List<string> errors = [];

    /// <summary>What is wrong with <paramref name="value"/>, each with its place.</summary>
    public IReadOnlyList<string> Check(JsonElement value)
    {
        errors.Clear();
        Check(value, root, "");
        return errors;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ValueKind.ToString().ToLowerInvariant(),
    };

    private void Check(JsonElement value, JsonElement schema, string place)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$schema" or "title" or "description" or "definitions":
                    break;
                case "$ref":
                    Check(value, root.GetProperty("definitions").GetProperty(keyword.Value.GetString()!["#/definitions/".Length..]), place);
                    break;
                case "type":
                    var types = keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Select(t => t.GetString()) : [keyword.Value.GetString()];
                    Require(types.Contains(TypeOf(value)), place, $"is {TypeOf(value)}");
                    break;
                case "enum":
                    Require(keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), place, $"is none of the enum: {value}");
                    break;
                case "pattern":
                    Require(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), place, $"does not match: {value}");
                    break;
                case "minimum":
                    Require(value.GetInt64() >= keyword.Value.GetInt64(), place, $"is too small: {value}");
                    break;
                case "items":
                    foreach (var (index, item) in value.EnumerateArray().Index())
                    {
                        Check(item, keyword.Value, $"{place}/{index}");
                    }

                    break;
                // What follows is said of objects, and holds of anything else.
                case "required" or "properties" or "additionalProperties" when value.ValueKind != JsonValueKind.Object:
                    break;
                case "required":
                    foreach (var name in keyword.Value.EnumerateArray())
                    {
                        Require(value.TryGetProperty(name.GetString()!, out _), place, $"lacks {name}");
                    }

                    break;
                case "properties":
                    foreach (var property in value.EnumerateObject().Where(property => keyword.Value.TryGetProperty(property.Name, out _)))
                    {
                        Check(property.Value, keyword.Value.GetProperty(property.Name), $"{place}/{property.Name}");
                    }

                    break;
                case "additionalProperties":
                    foreach (var property in value.EnumerateObject().Where(property => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(property.Name, out _)))
                    {
                        Require(keyword.Value.ValueKind != JsonValueKind.False, place, $"has {property.Name}, which the schema does not know");
                        if (keyword.Value.ValueKind == JsonValueKind.Object)
                        {
                            Check(property.Value, keyword.Value, $"{place}/{property.Name}");
                        }
                    }

                    break;
                default:
                    Require(false, place, $"the schema uses the keyword {keyword.Name}");
                    break;
            }
        }
    }

    private void Require(bool holds, string place, string message)
    {
        if (!holds)
        {
            errors.Add($"{place}: {message}");
        }
    }
}
