using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

/// <summary>
/// Checks a document against <see cref="OscalShapes"/>, the data types of OSCAL, and what no shape can say: no UUID twice, every
/// reference leads somewhere in the document, and what is meant as text is nothing else.
/// </summary>
internal sealed partial class OscalWalk
{
    private readonly List<string> errors = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<(string Place, string Id)> references = [];
    private readonly HashSet<string> roles = new(StringComparer.Ordinal);
    private readonly List<(string Place, string Role)> played = [];

    /// <summary>What is wrong with a document, each with its place.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="shape">A name of <see cref="OscalShapes.All"/>.</param>
    public static IReadOnlyList<string> Check(JsonElement document, string shape)
    {
        var walk = new OscalWalk();
        walk.Check(document, shape, "");
        foreach (var (place, id) in walk.references)
        {
            walk.Require(walk.ids.Contains(id), place, $"leads nowhere: {id}");
        }

        foreach (var (place, role) in walk.played)
        {
            walk.Require(walk.roles.Contains(role), place, $"is no role of the document: {role}");
        }

        return walk.errors;
    }

    private void Check(JsonElement value, string type, string place)
    {
        if (!OscalShapes.All.TryGetValue(type, out var members))
        {
            Require(value.ValueKind == JsonValueKind.String, place, "is no text");
            CheckText(value.GetString() ?? "", type, place);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Require(false, place, "is no object");
            return;
        }

        var names = value.EnumerateObject().Select(property => property.Name).ToList();
        Require(names.Count == names.Distinct(StringComparer.Ordinal).Count(), place, "names a member twice");
        foreach (var member in members.Where(member => member.IsRequired))
        {
            Require(names.Contains(member.Name), place, $"lacks {member.Name}");
        }

        foreach (var property in value.EnumerateObject())
        {
            var at = $"{place}/{property.Name}";
            if (members.FirstOrDefault(member => member.Name == property.Name) is not { } member)
            {
                Require(false, at, "is unknown");
                continue;
            }

            if (!member.IsList)
            {
                Check(property.Value, member.Type, at);
                continue;
            }

            Require(property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0, at, "is no list, or an empty one");
            foreach (var (index, item) in property.Value.EnumerateArray().Index())
            {
                Check(item, member.Type, string.Create(CultureInfo.InvariantCulture, $"{at}/{index}"));
            }
        }

        Also(value, type, place);
    }

    private void Also(JsonElement value, string type, string place)
    {
        switch (type)
        {
            case "role":
                roles.Add(value.GetProperty("id").GetString()!);
                break;
            case "responsible-party":
                played.Add((place, value.GetProperty("role-id").GetString()!));
                break;
            case "hash" when value.GetProperty("algorithm").GetString() == "SHA-256":
                Require(Sha256().IsMatch(value.GetProperty("value").GetString()!), place, "is no SHA-256");
                break;
            case "control-selection":
                Require(value.TryGetProperty("include-all", out _) != value.TryGetProperty("include-controls", out _), place, "includes all and some, or nothing");
                break;
            case "resource":
                Require(value.TryGetProperty("rlinks", out _) || value.TryGetProperty("citation", out _) || value.List("props").Count > 0 || value.Text("title") == "(empty)", place, "leads to nothing");
                break;
            case "property":
                Require(value.TryGetProperty("ns", out var space) ? space.GetString() == "urn:compliancecheck:oscal" : value.GetProperty("name").GetString() == "marking", place, "is in no namespace of ours and no name of OSCAL's");
                break;
        }
    }

    private void CheckText(string text, string type, string place)
    {
        Require(!text.Any(unit => unit is < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\u202e'), place, $"holds what breaks or steers a line: {text}");
        switch (type)
        {
            case "uuid":
                Require(Version5().IsMatch(text), place, $"is no UUID of version 5: {text}");
                Require(ids.Add(text), place, $"stands twice: {text}");
                break;
            case "to":
                Require(Version5().IsMatch(text), place, $"is no UUID of version 5: {text}");
                references.Add((place, text));
                break;
            case "token":
                Require(Token().IsMatch(text), place, $"is no token: {text}");
                break;
            case "string":
                Require(text.Length > 0 && text.Trim() == text, place, $"is empty or has a blank at an end: {text}");
                break;
            case "line" or "markup":
                Require(text.Length > 0, place, "is empty");
                Require(string.IsNullOrWhiteSpace(string.Concat(MarkdownSkeleton.Read(text))), place, $"is more than text: {text}");
                Require(!Code().Replace(text, "").AsSpan().ContainsAny('^', '"'), place, $"is more than text to OSCAL: {text}");
                break;
            case "moment":
                Require(Moment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _), place, $"is no moment with a time zone: {text}");
                break;
            case "uri":
                Require(Uri.TryCreate(text, UriKind.Absolute, out _) && Absolute().IsMatch(text), place, $"is no URI: {text}");
                break;
            case "reference":
                Require(Relative().IsMatch(text), place, $"is no relative reference: {text}");
                if (text.StartsWith('#'))
                {
                    references.Add((place, text[1..]));
                }

                break;
            default:
                Require(type.Split('|').Contains(text), place, $"is none of {type}: {text}");
                break;
        }
    }

    private void Require(bool holds, string place, string message)
    {
        if (!holds)
        {
            errors.Add($"{place} {message}");
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version5();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}._-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\z", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]+:[A-Za-z0-9._~:/-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();

    // Neither a scheme nor a host: our references lead to files or within the document.
    [GeneratedRegex(@"^(?!//)(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*(?:#(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]|`[^`]+`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
