using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads one waiver. What its basis has to record must be there: an exception that is not on record is none.</summary>
internal sealed partial class WaiverReader(ImmutableArray<Pack> packs, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> Days = ["assessedOn", "implementedOn", "notifiedOn", "reviewOn"];

    public Waiver? Read(YamlNode node)
    {
        if (Fields.Of(node, RuleGrammar.Waiver, "a waiver", diagnostics) is not { } fields || fields.Mapping["rule"] is not YamlScalar id || DecisionReader.FindRule(id, packs, diagnostics) is not { } rule)
        {
            return null;
        }

        if (fields.Text("check") is { } check && rule.Checks.All(known => known.Name != check))
        {
            diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["check"]!.Span, $"`{check}` is no check of {rule.Id}", NameSuggestion.DidYouMeanOrList(check, [.. rule.Checks.Select(known => known.Name).OfType<string>()]));
        }

        if (fields.Integer("revision") is { } revision && revision != rule.Revision)
        {
            diagnostics.Add(DecisionCodes.StaleWaiver, node.Source, fields.Mapping["revision"]!.Span, string.Create(CultureInfo.InvariantCulture, $"this was granted for revision {revision} of {rule.Id}, which is at revision {rule.Revision}"), "read what the rule means now, and have it granted for that revision");
        }

        if (fields.Text("valueHash") is { } hash && !ValueHash().IsMatch(hash))
        {
            fields.Refuse(fields.Mapping["valueHash"]!, $"`{hash}` is no value hash", "it is the 32 hexadecimal digits that a report states as `valueHash` of the finding");
        }

        if (fields.Text("item") is { } item && PlaceInAList.IsIn(item) && fields.Mapping["valueHash"] is null)
        {
            fields.Refuse(fields.Mapping["item"]!, $"only its place in a list tells `{item}` from its like, and another may stand there tomorrow", "state the `valueHash` of the finding too");
        }

        if (fields.Word("basis", RuleGrammar.Bases) is not { } basis || fields.Text("timeZone") is not { } zoneName || ReadZone(fields, zoneName) is not { } zone || fields.Day("from") is not { } from || fields.Day("until") is not { } until)
        {
            return null;
        }

        if (until < from)
        {
            fields.Refuse(fields.Mapping["until"]!, "it ends before it begins");
        }

        var waiver = new Waiver
        {
            Rule = rule.Id,
            Revision = fields.Integer("revision") ?? 0,
            Check = fields.Text("check"),
            Document = fields.Text("document") ?? "",
            Item = fields.Text("item"),
            ValueHash = fields.Text("valueHash"),
            Basis = basis,
            Grounds = ReadGrounds(fields),
            Reason = fields.Text("reason") ?? "",
            ApprovedBy = fields.Text("approvedBy") ?? "",
            Doc = fields.Text("doc") ?? "",
            Recorded = ReadRecorded(fields, basis, from),
            From = from,
            Until = until,
            TimeZone = zone,
            Written = fields.Mapping,
        };
        if (waiver.Refusal(rule) is var (key, why))
        {
            diagnostics.Add(DecisionCodes.RefusedWaiver, node.Source, (fields.Mapping[key] ?? id).Span, why);
        }

        return waiver;
    }

    private static ImmutableArray<string> ReadGrounds(Fields fields)
    {
        ImmutableArray<string> known = [.. RuleGrammar.SufficientGrounds, .. RuleGrammar.InsufficientGrounds];
        if (fields.Mapping["grounds"] is YamlSequence { Items.IsEmpty: true } none)
        {
            fields.Refuse(none, "`grounds` is empty, expected at least one", NameSuggestion.DidYouMeanOrList("", RuleGrammar.SufficientGrounds));
        }

        foreach (var word in fields.Scalars("grounds").Where(word => !known.Contains(word.Text, StringComparer.Ordinal)))
        {
            fields.Refuse(word, $"`{word.Text}` is no ground of a waiver", NameSuggestion.DidYouMean(word.Text, known) ?? NameSuggestion.DidYouMeanOrList(word.Text, RuleGrammar.SufficientGrounds));
        }

        return [.. fields.Scalars("grounds").Select(word => word.Text).Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableSortedDictionary<string, string> ReadRecorded(Fields fields, string basis, DateOnly from)
    {
        var recorded = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var asked = RuleGrammar.RecordedFor(basis);
        foreach (var key in RuleGrammar.Bases.SelectMany(known => RuleGrammar.RecordedFor(known)).Distinct(StringComparer.Ordinal).Where(key => fields.Mapping[key] is not null))
        {
            if (!asked.Contains(key, StringComparer.Ordinal))
            {
                fields.Refuse(fields.Mapping.EntryOf(key)!.Key, $"`{key}` has no place on the basis `{basis}`", $"on that one stands {string.Join(" and ", asked.Select(other => $"`{other}`"))}");
            }
            else if (Days.Contains(key) && fields.Day(key) is { } day && day > from && key != "reviewOn")
            {
                fields.Refuse(fields.Mapping[key]!, "this day comes after the first day on which the waiver holds");
            }

            recorded[key] = fields.Text(key) ?? "";
        }

        foreach (var key in asked.Where(key => fields.Mapping[key] is null))
        {
            fields.Refuse(fields.Mapping["basis"]!, $"a waiver on the basis `{basis}` must state `{key}`", RuleGrammar.Waiver.First(known => known.Name == key).Meaning);
        }

        return recorded.ToImmutable();
    }

    /// <summary>An offset is the same everywhere; a name is one of the time zone database of the machine.</summary>
    private static TimeZoneInfo? ReadZone(Fields fields, string name)
    {
        if (name == "UTC")
        {
            return TimeZoneInfo.Utc;
        }

        if (Offset().Match(name) is { Success: true } offset && TimeSpan.TryParseExact(offset.Groups[2].Value, @"hh\:mm", CultureInfo.InvariantCulture, out var span) && span <= TimeSpan.FromHours(14))
        {
            return TimeZoneInfo.CreateCustomTimeZone(name, offset.Groups[1].Value == "-" ? -span : span, name, name);
        }

        if (ZoneName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        fields.Refuse(fields.Mapping["timeZone"]!, $"`{name}` is no time zone", "write `UTC`, an offset such as `-05:00`, or a name of the time zone database such as `America/New_York`");
        return null;
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValueHash();

    /// <summary>A name of the time zone database, and none of the copies of it that some machines have beside.</summary>
    [GeneratedRegex("^(?!posix/|right/)[A-Za-z_]+(/[A-Za-z0-9_+-]+)+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();

    [GeneratedRegex("^([+-])([0-9]{2}:[0-9]{2})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
