using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>
/// Reads the three files that stand around packs: a profile, waivers and attestations. They are as strict as a pack: a key, a rule,
/// a parameter or a paragraph that does not exist is an error, because a decision that holds for nothing must not look like one.
/// </summary>
public sealed partial class DecisionReader
{
    private readonly ImmutableArray<Pack> packs;
    private readonly DiagnosticBag diagnostics;

    private DecisionReader(IEnumerable<Pack> packs, DiagnosticBag diagnostics) => (this.packs, this.diagnostics) = ([.. packs], diagnostics);

    /// <summary>Whether a file begins as one of the three does.</summary>
    public static bool IsDecision(SourceText source) =>
        YamlReader.Read(source, new DiagnosticBag()) is YamlMapping top && (top["profile"] ?? top["waivers"] ?? top["attestations"]) is not null;

    /// <summary>Checks a file of any of the three kinds.</summary>
    /// <param name="source">The file.</param>
    /// <param name="packs">The packs that it decides about.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics)
    {
        _ = YamlReader.Read(source, new DiagnosticBag()) switch
        {
            YamlMapping top when top["waivers"] is not null => ReadWaivers(source, packs, diagnostics) as object,
            YamlMapping top when top["attestations"] is not null => ReadAttestations(source, packs, diagnostics),
            _ => ReadProfile(source, packs, diagnostics),
        };
    }

    /// <summary>The profile; null with at least one error in <paramref name="diagnostics"/>.</summary>
    public static Profile? ReadProfile(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics) => new DecisionReader(packs, diagnostics).Whole(reader =>
    {
        if (reader.Top(source, RuleGrammar.ProfileFile, "a profile") is not { } top || top.Node("profile") is not { } node || Fields.Of(node, RuleGrammar.Profile, "`profile`", reader.diagnostics) is not { } profile)
        {
            return null;
        }

        return new Profile
        {
            Id = profile.Text("id") ?? "",
            Title = profile.Text("title") ?? "",
            Parameters = reader.ReadParameters(top),
            Severities = top.Entries("severities").Select(entry => (entry.Key.Text, Decided: reader.ReadSeverity(entry))).Where(pair => pair.Decided is not null).ToImmutableSortedDictionary(pair => pair.Text, pair => pair.Decided!.Value, StringComparer.Ordinal),
            Off = top.Entries("off").Select(entry => (entry.Key.Text, Why: reader.IsRule(entry.Key) ? Fields.Of(entry.Value, RuleGrammar.ProfileOff, $"what is said of `{entry.Key.Text}`", reader.diagnostics)?.Text("why") : null)).Where(pair => pair.Why is not null).ToImmutableSortedDictionary(pair => pair.Text, pair => pair.Why!, StringComparer.Ordinal),
        };
    });

    /// <summary>The waivers; null with at least one error.</summary>
    public static List<Waiver>? ReadWaivers(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics) => new DecisionReader(packs, diagnostics).Whole(reader =>
        reader.Top(source, RuleGrammar.WaiversFile, "a file of waivers")?.Items("waivers").Select(reader.ReadWaiver).OfType<Waiver>().ToList());

    /// <summary>The attestations; null with at least one error.</summary>
    public static List<Attestation>? ReadAttestations(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics) => new DecisionReader(packs, diagnostics).Whole(reader =>
        reader.Top(source, RuleGrammar.AttestationsFile, "a file of attestations")?.Items("attestations").Select(reader.ReadAttestation).OfType<Attestation>().ToList());

    private T? Whole<T>(Func<DecisionReader, T?> read)
        where T : class
    {
        var errors = diagnostics.ErrorCount;
        var found = read(this);
        return diagnostics.ErrorCount > errors ? null : found;
    }

    private Fields? Top(SourceText source, ImmutableArray<GrammarKey> keys, string what) => YamlReader.Read(source, diagnostics) is { } node ? Fields.Of(node, keys, what, diagnostics) : null;

    private YamlMapping? ReadParameters(Fields top)
    {
        var names = packs.SelectMany(pack => pack.Parameters.Keys).Distinct(StringComparer.Ordinal).ToList();
        foreach (var entry in top.Entries("parameters"))
        {
            if (!names.Contains(entry.Key.Text))
            {
                diagnostics.Add(RuleCodes.UnknownName, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` is no parameter of a pack", NameSuggestion.DidYouMeanOrList(entry.Key.Text, names));
            }
            else if (Fields.Of(entry.Value, RuleGrammar.ProfileParameter, $"the parameter `{entry.Key.Text}`", diagnostics) is { } fields)
            {
                fields.Text("why");
                // The pack itself says whether the value fits.
                var value = fields.Mapping.Without("why");
                foreach (var pack in packs.Where(pack => pack.Parameters.ContainsKey(entry.Key.Text)))
                {
                    var noticed = new DiagnosticBag();
                    PackReader.Read(pack.Files, new YamlMapping(value.Source, value.Span, [new YamlEntry(entry.Key, value)]), noticed, pack.Schema);
                    diagnostics.AddRange(noticed.ToImmutable().Where(diagnostic => diagnostic.IsError && ReferenceEquals(diagnostic.Source, value.Source)));
                }
            }
        }

        return top.Mapping["parameters"] as YamlMapping;
    }

    private (string, string)? ReadSeverity(YamlEntry entry) =>
        IsRule(entry.Key) && Fields.Of(entry.Value, RuleGrammar.ProfileSeverity, $"the severity of `{entry.Key.Text}`", diagnostics) is { } fields && fields.Word("severity", RuleGrammar.Severities) is { } severity && fields.Text("why") is { } why
            ? (severity, why)
            : null;

    private Waiver? ReadWaiver(YamlNode node)
    {
        if (Fields.Of(node, RuleGrammar.Waiver, "a waiver", diagnostics) is not { } fields || fields.Mapping["rule"] is not YamlScalar id || !IsRule(id))
        {
            return null;
        }

        var rule = packs.SelectMany(pack => pack.Rules).First(rule => rule.Id == id.Text);
        if (fields.Text("check") is { } check && rule.Checks.All(known => known.Name != check))
        {
            diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["check"]!.Span, $"`{check}` is no check of {rule.Id}", NameSuggestion.DidYouMeanOrList(check, [.. rule.Checks.Select(known => known.Name).OfType<string>()]));
        }

        if (fields.Integer("revision") is { } revision && revision != rule.Revision)
        {
            fields.Refuse(fields.Mapping["revision"]!, string.Create(CultureInfo.InvariantCulture, $"this was granted for revision {revision} of {rule.Id}, which is at revision {rule.Revision}"), "read what it means now, and have it granted for that revision");
        }

        if (fields.Text("valueHash") is { } hash && !ValueHash().IsMatch(hash))
        {
            fields.Refuse(fields.Mapping["valueHash"]!, $"`{hash}` is no value hash", "it is the 32 hexadecimal digits that a report states as `valueHash` of the finding");
        }

        var basis = fields.Word("basis", RuleGrammar.Bases);
        if (fields.Text("timeZone") is not { } zoneName || ReadZone(fields, zoneName) is not { } zone || ReadDay(fields, "from") is not { } from || ReadDay(fields, "until") is not { } until)
        {
            return null;
        }

        if (until < from)
        {
            fields.Refuse(fields.Mapping["until"]!, "it ends before it begins");
        }

        return new Waiver
        {
            Rule = rule.Id,
            Revision = rule.Revision,
            Check = fields.Text("check"),
            Document = fields.Text("document") ?? "",
            Item = fields.Text("item"),
            ValueHash = fields.Text("valueHash"),
            Basis = basis ?? "",
            Reason = fields.Text("reason") ?? "",
            ApprovedBy = fields.Text("approvedBy") ?? "",
            Doc = fields.Text("doc"),
            From = from,
            Until = until,
            TimeZone = zone,
            Written = fields.Mapping,
        };
    }

    private Attestation? ReadAttestation(YamlNode node)
    {
        if (Fields.Of(node, RuleGrammar.Attestation, "an attestation", diagnostics) is not { } fields || fields.Text("source") is not { } source || fields.Text("at") is not { } at)
        {
            return null;
        }

        var sources = packs.SelectMany(pack => pack.Authorities.Values).ToList();
        if (sources.Find(known => known.Id == source) is not { } authority)
        {
            diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["source"]!.Span, $"`{source}` is no source of a pack", NameSuggestion.DidYouMeanOrList(source, [.. sources.Select(known => known.Id)]));
        }
        else if (!authority.Paragraphs.IsEmpty && authority.Paragraphs.All(paragraph => paragraph.At != at))
        {
            diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["at"]!.Span, $"`{at}` is no paragraph that the pack lists of `{source}`", NameSuggestion.DidYouMeanOrList(at, [.. authority.Paragraphs.Select(paragraph => paragraph.At)]));
        }

        var isDuration = CalendarDuration.TryParse(fields.Text("renewEvery") ?? "", out var renewEvery);
        if (!isDuration && fields.Mapping["renewEvery"] is { } written)
        {
            fields.Refuse(written, $"{written.Noun} is no duration", "expected " + CalendarDuration.Form);
        }

        return ReadDay(fields, "on") is { } on ? new Attestation(source, at, fields.Text("document"), fields.Text("statement") ?? "", fields.Text("by") ?? "", on, renewEvery, fields.Mapping) : null;
    }

    private bool IsRule(YamlScalar id)
    {
        var known = packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id).ToList();
        if (known.Contains(id.Text))
        {
            return true;
        }

        diagnostics.Add(RuleCodes.UnknownName, id.Source, id.Span, $"`{id.Text}` is no rule of a pack", NameSuggestion.DidYouMeanOrList(id.Text, known));
        return false;
    }

    private static DateOnly? ReadDay(Fields fields, string key)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        if (DateRange.TryParse(text, out var range) && range.IsDay)
        {
            return range.First;
        }

        fields.Refuse(fields.Mapping[key]!, $"`{text}` is no day, expected one that exists, written as 2026-11-03");
        return null;
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

        if (name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        fields.Refuse(fields.Mapping["timeZone"]!, $"`{name}` is no time zone", "write `UTC`, an offset such as `-05:00`, or a name of the time zone database such as `America/New_York`");
        return null;
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValueHash();

    [GeneratedRegex("^([+-])([0-9]{2}:[0-9]{2})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
