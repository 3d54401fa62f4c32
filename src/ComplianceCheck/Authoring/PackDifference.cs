using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>In what the rules of two packs differ, as they are written: keys, the definitions they ask, the values they name. Tests and the order of keys play no part.</summary>
public static class PackDifference
{
    private static readonly string[] Aside = ["tests", "checks"];
    private static readonly string[] Words = ["title", "requirement", "rationale", "remediation", "message", "references", "authorities", "severity"];

    /// <summary>The differences by rule, each rule's in the order of its keys.</summary>
    public static ImmutableArray<RuleChange> Of(IReadOnlyCollection<Pack> old, IReadOnlyCollection<Pack> @new)
    {
        var (before, after) = (ByRule(old), ByRule(@new));
        return [.. old.Join(@new, pack => pack.Id, pack => pack.Id, OfPacks).SelectMany(changes => changes), .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(id => Of(before.GetValueOrDefault(id), after.GetValueOrDefault(id)))];
    }

    private static Dictionary<string, (Pack Pack, Rule? Rule)> ByRule(IEnumerable<Pack> packs) =>
        packs.SelectMany(pack => pack.Rules.Select(rule => (pack, rule))).ToDictionary(pair => pair.rule.Id, pair => (pair.pack, (Rule?)pair.rule), StringComparer.Ordinal);

    private static IEnumerable<RuleChange> Of((Pack Pack, Rule? Rule) old, (Pack Pack, Rule? Rule) @new)
    {
        if (old.Rule is null || @new.Rule is null)
        {
            var only = (@new.Rule ?? old.Rule)!;
            yield return new RuleChange(only.Id, old.Rule is null ? "the rule is new" : "the rule is gone", PlaceOf(old.Rule?.Written), PlaceOf(@new.Rule?.Written));
            yield break;
        }

        var id = @new.Rule.Id;
        var differing = Keys(old.Rule.Written, @new.Rule.Written, "").Concat(ChecksOf(old.Rule, @new.Rule)).Concat(DefinitionsOf(old.Rule, @new.Rule)).Where(pair => Form(pair.Old) != Form(pair.New)).ToList();
        foreach (var (what, before, after) in differing)
        {
            yield return new RuleChange(id, what, PlaceOf(before), PlaceOf(after));
        }

        if (old.Rule.Revision == @new.Rule.Revision && differing.Exists(pair => MeansMore(pair.What)))
        {
            yield return new RuleChange(id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it asks something else and is still at revision {old.Rule.Revision}, so waivers that were granted for it go on"), null, null);
        }

        foreach (var change in Sources(old.Rule, @new.Rule))
        {
            yield return new RuleChange(id, change, null, null);
        }

        foreach (var change in Values(id, old.Pack, @new.Pack, mentions => mentions.Add(old.Rule), mentions => mentions.Add(@new.Rule)))
        {
            yield return change;
        }
    }

    /// <summary>What the sources that both cite bind, accept and are known by: it decides what is due, what is a violation and which waivers count.</summary>
    private static IEnumerable<string> Sources(Rule old, Rule @new) =>
        from citation in @new.Citations
        let before = old.Citations.FirstOrDefault(other => (other.Authority.Id, other.At) == (citation.Authority.Id, citation.At))
        where before is not null
        let told = (Old: Told(before), New: Told(citation))
        where told.Old != told.New
        select $"source {citation.Text}: {told.Old} → {told.New}";

    private static string Told(Citation citation)
    {
        var accepts = RuleGrammar.Exceptions.Where(citation.Accepts).ToList();
        return $"{citation.Authority.Force}, accepts {(accepts.Count == 0 ? "nothing" : string.Join(" and ", accepts))}{(citation.IsUnverified ? ", not verified" : "")}{(citation.Due is { } due ? ", due " + due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "")}";
    }

    /// <summary>What every rule of a pack rests on: when a list counts as complete, and the schema of the documents.</summary>
    private static IEnumerable<RuleChange> OfPacks(Pack old, Pack @new)
    {
        if (Form(Stated(old, "closedWhen")) != Form(Stated(@new, "closedWhen")))
        {
            yield return new RuleChange(null, $"`closedWhen` of {@new.Id}", PlaceOf(Stated(old, "closedWhen")), PlaceOf(Stated(@new, "closedWhen")));
        }

        foreach (var change in Values(null, old, @new, mentions => mentions.Add(old.ClosedWhen), mentions => mentions.Add(@new.ClosedWhen)))
        {
            yield return change with { What = $"{change.What}, by which lists of {@new.Id} count as complete" };
        }

        if (old.Schema.Source.Sha256 != @new.Schema.Source.Sha256)
        {
            yield return new RuleChange(null, "the schema of the documents", Location.Of(old.Schema.Source, default, ""), Location.Of(@new.Schema.Source, default, ""));
        }
    }

    /// <summary>Values of parameters that differ, among those that are named.</summary>
    private static IEnumerable<RuleChange> Values(string? rule, Pack old, Pack @new, Action<Mentions> nameOld, Action<Mentions> nameNew)
    {
        var named = new Mentions();
        nameOld(named);
        nameNew(named);
        return named.Parameters.Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Old: Told(old.Parameters.GetValueOrDefault(name)), New: Told(@new.Parameters.GetValueOrDefault(name))))
            .Where(value => value.Old != value.New)
            .Select(value => new RuleChange(rule, $"parameter {value.Name}: {value.Old} → {value.New}", null, null));

        static string Told(Parameter? parameter) =>
            (parameter?.Value?.Text ?? "no value") + (parameter?.AsOf is { } day ? $" of {day.Text}" : "") + (parameter?.StaleAfter is { } age ? $", out of date after {age}" : "");
    }

    private static YamlNode? Stated(Pack pack, string key) => (pack.Written["pack"] as YamlMapping)?[key];

    private static IEnumerable<(string What, YamlNode? Old, YamlNode? New)> Keys(YamlMapping? old, YamlMapping? @new, string of) =>
        (old?.Entries ?? []).Concat(@new?.Entries ?? []).Select(entry => entry.Key.Text).Distinct(StringComparer.Ordinal).Where(key => !Aside.Contains(key, StringComparer.Ordinal)).Select(key => ($"`{key}`{of}", old?[key], @new?[key]));

    /// <summary>Checks by their names: the order in which they stand means nothing.</summary>
    private static IEnumerable<(string What, YamlNode? Old, YamlNode? New)> ChecksOf(Rule old, Rule @new)
    {
        var (before, after) = (Checks(old), Checks(@new));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).SelectMany(name =>
            (before.GetValueOrDefault(name), after.GetValueOrDefault(name)) switch
            {
                ({ } was, { } now) => Keys(was, now, $" of check {name}"),
                var (was, now) => [($"check {name}", was, now)],
            });

        static Dictionary<string, YamlMapping> Checks(Rule rule) => (rule.Written["checks"] as YamlSequence)?.Items.OfType<YamlMapping>()
            .ToDictionary(check => ((YamlScalar)check["name"]!).Text, check => check, StringComparer.Ordinal) ?? [];
    }

    private static IEnumerable<(string What, YamlNode? Old, YamlNode? New)> DefinitionsOf(Rule old, Rule @new)
    {
        var (before, after) = (Named(old).Definitions, Named(@new).Definitions);
        // A definition that only one of them asks is told by the key that asks it.
        return before.Keys.Intersect(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => ($"definition {name}", (YamlNode?)before[name], (YamlNode?)after[name]));
    }

    /// <summary>Whether a difference can change a verdict, and is not one of words alone.</summary>
    private static bool MeansMore(string what) => !Words.Any(key => what.StartsWith($"`{key}`", StringComparison.Ordinal));

    private static Mentions Named(Rule rule)
    {
        var mentions = new Mentions();
        mentions.Add(rule);
        return mentions;
    }

    private static Location? PlaceOf(YamlNode? node) => node is null ? null : Location.Of(node.Source, new SourceSpan(node.Span.Start, 0), "");

    /// <summary>What a node says, without places, comments and the order of its keys.</summary>
    private static string Form(YamlNode? node) => node switch
    {
        null => "",
        YamlScalar scalar => $"{scalar.Kind} {scalar.Text.Length} {scalar.Text}",
        YamlSequence sequence => $"[{string.Join(',', sequence.Items.Select(Form))}]",
        YamlMapping mapping => $"{{{string.Join(',', mapping.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal).Select(entry => $"{entry.Key.Text}:{Form(entry.Value)}"))}}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
