using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>
/// Reads the three files that stand around packs: a profile, waivers and attestations. They are as strict as a pack: a key, a rule,
/// a parameter or a paragraph that does not exist is an error, because a decision that holds for nothing must not look like one.
/// </summary>
public sealed class DecisionReader
{
    private readonly ImmutableArray<Pack> packs;
    private readonly DiagnosticBag diagnostics;

    private readonly bool isDraft;

    private DecisionReader(IEnumerable<Pack> packs, DiagnosticBag diagnostics, bool isDraft) => (this.packs, this.diagnostics, this.isDraft) = ([.. packs], diagnostics, isDraft);

    /// <summary>Whether a file begins as one of the three does.</summary>
    public static bool IsDecision(SourceText source) =>
        YamlReader.Read(source, new DiagnosticBag()) is YamlMapping top && (top["profile"] ?? top["waivers"] ?? top["attestations"]) is not null;

    /// <summary>Checks a file of any of the three kinds, which may still say what a file to begin with says.</summary>
    /// <param name="source">The file.</param>
    /// <param name="packs">The packs that it decides about.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics)
    {
        _ = YamlReader.Read(source, new DiagnosticBag()) switch
        {
            YamlMapping top when top["waivers"] is not null => ReadWaivers(source, packs, diagnostics, isDraft: true) as object,
            YamlMapping top when top["attestations"] is not null => ReadAttestations(source, packs, diagnostics, isDraft: true),
            _ => ReadProfile(source, packs, diagnostics, isDraft: true),
        };
    }

    /// <summary>The profile; null with at least one error in <paramref name="diagnostics"/>.</summary>
    public static Profile? ReadProfile(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics) => ReadProfile(source, packs, diagnostics, isDraft: false);

    /// <summary>The waivers; null with at least one error.</summary>
    public static List<Waiver>? ReadWaivers(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics) => ReadWaivers(source, packs, diagnostics, isDraft: false);

    /// <summary>The attestations; null with at least one error.</summary>
    public static List<Attestation>? ReadAttestations(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics) => ReadAttestations(source, packs, diagnostics, isDraft: false);

    private static Profile? ReadProfile(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics, bool isDraft) => new DecisionReader(packs, diagnostics, isDraft).Whole(reader =>
    {
        if (reader.Top(source, RuleGrammar.ProfileFile, "a profile") is not { } top || top.Node("profile") is not { } node || Fields.Of(node, RuleGrammar.Profile, "`profile`", reader.diagnostics) is not { } profile)
        {
            return null;
        }

        return new Profile
        {
            Source = source,
            Id = profile.Text("id") ?? "",
            Title = profile.Text("title") ?? "",
            ApprovedBy = profile.Text("approvedBy"),
            On = profile.Day("on"),
            Doc = profile.Text("doc"),
            Packs = reader.ReadPacks(top),
            Rules = reader.ReadRules(top),
            Parameters = reader.ReadParameters(top),
            Severities = top.Entries("severities").Select(reader.ReadSeverity).OfType<SeverityDecision>().ToImmutableSortedDictionary(decision => decision.Rule, decision => decision, StringComparer.Ordinal),
            Off = top.Entries("off").Select(entry => (entry.Key.Text, Why: reader.IsRule(entry.Key) ? Fields.Of(entry.Value, RuleGrammar.ProfileOff, $"what is said of `{entry.Key.Text}`", reader.diagnostics)?.Text("why") : null)).Where(pair => pair.Why is not null).ToImmutableSortedDictionary(pair => pair.Text, pair => pair.Why!, StringComparer.Ordinal),
        };
    });

    private static List<Waiver>? ReadWaivers(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics, bool isDraft) => new DecisionReader(packs, diagnostics, isDraft).Whole(reader =>
        reader.Top(source, RuleGrammar.WaiversFile, "a file of waivers")?.Items("waivers").Select(new WaiverReader(reader.packs, reader.diagnostics).Read).OfType<Waiver>().ToList());

    private static List<Attestation>? ReadAttestations(SourceText source, IEnumerable<Pack> packs, DiagnosticBag diagnostics, bool isDraft) => new DecisionReader(packs, diagnostics, isDraft).Whole(reader =>
        reader.Top(source, RuleGrammar.AttestationsFile, "a file of attestations")?.Items("attestations").Select(reader.ReadAttestation).OfType<Attestation>().ToList());

    /// <summary>What a file to begin with says where its owner has to say something.</summary>
    internal const string Placeholder = "Say here";

    /// <summary>A decision that still says what the file to begin with said is none.</summary>
    private void RefusePlaceholders(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar when scalar.Text.StartsWith(Placeholder, StringComparison.Ordinal):
                diagnostics.Add(RuleCodes.WrongForm, scalar.Source, scalar.Span, "this is what the file to begin with says, expected what you decided");
                break;
            case YamlSequence sequence:
                sequence.Items.ToList().ForEach(RefusePlaceholders);
                break;
            case YamlMapping mapping:
                mapping.Entries.ToList().ForEach(entry => RefusePlaceholders(entry.Value));
                break;
        }
    }

    private T? Whole<T>(Func<DecisionReader, T?> read)
        where T : class
    {
        var errors = diagnostics.ErrorCount;
        var found = read(this);
        return diagnostics.ErrorCount > errors ? null : found;
    }

    private Fields? Top(SourceText source, ImmutableArray<GrammarKey> keys, string what)
    {
        if (YamlReader.Read(source, diagnostics) is not { } node || Fields.Of(node, keys, what, diagnostics) is not { } top)
        {
            return null;
        }

        if (!isDraft)
        {
            RefusePlaceholders(node);
        }

        return top;
    }

    private ImmutableArray<string>? ReadPacks(Fields top)
    {
        var ids = packs.Select(pack => pack.Id).ToList();
        foreach (var id in top.Scalars("packs").Where(id => !ids.Contains(id.Text)))
        {
            diagnostics.Add(RuleCodes.UnknownName, id.Source, id.Span, $"`{id.Text}` is no pack of this run", NameSuggestion.DidYouMeanOrList(id.Text, ids));
        }

        return top.Mapping["packs"] is null ? null : [.. top.Scalars("packs").Select(id => id.Text)];
    }

    private ImmutableArray<string>? ReadRules(Fields top) =>
        top.Mapping["rules"] is null ? null : [.. top.Scalars("rules").Where(IsRule).Select(id => id.Text)];

    private ImmutableSortedDictionary<string, ParameterDecision> ReadParameters(Fields top)
    {
        var decided = ImmutableSortedDictionary.CreateBuilder<string, ParameterDecision>(StringComparer.Ordinal);
        var names = packs.SelectMany(pack => pack.Parameters.Keys).Distinct(StringComparer.Ordinal).ToList();
        foreach (var entry in top.Entries("parameters"))
        {
            var errors = diagnostics.ErrorCount;
            if (!names.Contains(entry.Key.Text))
            {
                diagnostics.Add(RuleCodes.UnknownName, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` is no parameter of a pack", NameSuggestion.DidYouMeanOrList(entry.Key.Text, names));
            }
            else if (Fields.Of(entry.Value, RuleGrammar.ProfileParameter, $"the parameter `{entry.Key.Text}`", diagnostics) is { } fields)
            {
                var decision = new ParameterDecision(new YamlEntry(entry.Key, fields.Mapping.Without("why")), fields.Text("why") ?? "");
                decided[entry.Key.Text] = decision;
                // The pack itself says whether the value fits, where the keys do.
                foreach (var pack in packs.Where(pack => diagnostics.ErrorCount == errors && pack.Parameters.ContainsKey(entry.Key.Text)))
                {
                    var noticed = new DiagnosticBag();
                    PackReader.Read(pack.Files, decision.AsChange, noticed, pack.Schema);
                    diagnostics.AddRange(noticed.ToImmutable().Where(diagnostic => diagnostic.IsError && ReferenceEquals(diagnostic.Source, entry.Value.Source)));
                }
            }
        }

        return decided.ToImmutable();
    }

    private SeverityDecision? ReadSeverity(YamlEntry entry) =>
        IsRule(entry.Key) && Fields.Of(entry.Value, RuleGrammar.ProfileSeverity, $"the severity of `{entry.Key.Text}`", diagnostics) is { } fields && fields.Word("severity", RuleGrammar.Severities) is { } severity && fields.Text("why") is { } why
            ? new SeverityDecision(entry.Key.Text, severity, why)
            : null;

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
        else if (authority.Paragraphs.IsEmpty)
        {
            fields.Refuse(fields.Mapping["source"]!, $"the pack names no part of `{source}` that no document can show, so there is nothing to attest", Attestable(sources));
        }
        else if (authority.Paragraphs.All(paragraph => paragraph.At != at))
        {
            diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["at"]!.Span, $"`{at}` is no paragraph that the pack lists of `{source}`", NameSuggestion.DidYouMeanOrList(at, [.. authority.Paragraphs.Select(paragraph => paragraph.At)]));
        }
        else if (authority.Paragraphs.FirstOrDefault(paragraph => paragraph.At == at) is { NotInFiles: null })
        {
            fields.Refuse(fields.Mapping["at"]!, $"the pack names no part of `{at}` that no document can show, so there is nothing to attest", Attestable([authority]));
        }

        var isDuration = CalendarDuration.TryParse(fields.Text("renewEvery") ?? "", out var renewEvery);
        if (isDuration && renewEvery.Amount == 0)
        {
            fields.Refuse(fields.Mapping["renewEvery"]!, "a statement that holds for no time states nothing");
        }

        if (!isDuration && fields.Mapping["renewEvery"] is { } written)
        {
            fields.Refuse(written, $"{written.Noun} is no duration", "expected " + CalendarDuration.Form);
        }

        return fields.Day("on") is { } on ? new Attestation(source, at, fields.Text("document"), fields.Text("statement") ?? "", fields.Text("by") ?? "", on, renewEvery, fields.Mapping) : null;
    }

    /// <summary>Where attestations can stand.</summary>
    private static string? Attestable(IEnumerable<Authority> sources)
    {
        var places = sources.SelectMany(source => source.Paragraphs.Where(paragraph => paragraph.NotInFiles is not null).Select(paragraph => $"{source.Id} {paragraph.At}")).ToList();
        return places.Count == 0 ? null : $"there is at {string.Join(", ", places.Take(5))}{(places.Count > 5 ? " and others, which `docs` lists" : "")}";
    }

    private bool IsRule(YamlScalar id) => FindRule(id, packs, diagnostics) is not null;

    /// <summary>The rule of an id; null with an error.</summary>
    internal static Rule? FindRule(YamlScalar id, ImmutableArray<Pack> packs, DiagnosticBag diagnostics)
    {
        var known = packs.SelectMany(pack => pack.Rules).ToList();
        if (known.Find(rule => rule.Id == id.Text) is { } found)
        {
            return found;
        }

        diagnostics.Add(RuleCodes.UnknownName, id.Source, id.Span, $"`{id.Text}` is no rule of a pack", NameSuggestion.DidYouMeanOrList(id.Text, [.. known.Select(rule => rule.Id)]));
        return null;
    }
}
