using System.Globalization;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>A profile, waivers or attestations to begin with: examples about a pack, which have to be replaced.</summary>
public static class StartingDecision
{
    /// <summary>The kinds of file.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["profile", "waivers", "attestations"];

    /// <summary>The text of a file; null when the pack has nothing that such a file could be about.</summary>
    /// <param name="kind">A word of <see cref="Kinds"/>.</param>
    /// <param name="pack">The pack that it is to be about.</param>
    /// <param name="id">What to call it.</param>
    /// <param name="today">The day on which it is written.</param>
    public static string? Write(string kind, Pack pack, string id, DateOnly today) => kind switch
    {
        "profile" => Profile(pack, id, today),
        "waivers" => Waivers(pack, today),
        _ => Attestations(pack, today),
    };

    private static string? Profile(Pack pack, string id, DateOnly today)
    {
        var duration = pack.Parameters.Values.FirstOrDefault(parameter => parameter.Value is DurationConstant);
        var rule = pack.Rules[0];
        return string.Create(CultureInfo.InvariantCulture, $$"""
            # What an owner decides of packs without changing them, each decision with its reason. Reports say all of it.
            # `compliance-check lint` says whether every name in it exists.
            profile:
              id: {{id}}
              title: Example owner
              approvedBy: Say here who decided it
              on: {{today:yyyy-MM-dd}}
              doc: Say here where it is on record


            """) + (duration is null ? "" : $$"""
            # Values in place of those of the pack.
            parameters:
              {{duration.Name}}:
                default: {{duration.Value!.Text}}
                why: Say here why it is decided so


            """) + $$"""
            # Severities in place of those of the rules.
            severities:
              {{rule.Id}}:
                severity: {{rule.Severity}}
                why: Say here why it is decided so

            # Rules that are switched off. Reports say that they are.
            off: {}

            """;
    }

    private static string? Waivers(Pack pack, DateOnly today)
    {
        var rule = pack.Rules.FirstOrDefault(rule => rule.Citations.Any(citation => !citation.Authority.Accepts.IsEmpty)) ?? pack.Rules[0];
        var check = rule.Checks[0].Name is { } name ? $"    check: {name}\n" : "";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            # Exceptions that somebody granted. A waiver never changes a verdict: the finding stays, and is shown as waived. Only a basis that
            # the cited authority accepts counts: {{string.Join(", ", RuleGrammar.Exceptions)}}.
            waivers:
              - rule: {{rule.Id}}
                revision: {{rule.Revision}}
            {{check}}    document: X-1
                # Without an item it is for all of the document; reports name items. A valueHash binds it to the values it was granted for.
                item: M-1
                basis: waiver
                # Of the grounds, {{string.Join(", ", RuleGrammar.InsufficientGrounds)}} are not enough by themselves.
                grounds: [unnecessary]
                reason: Say here why it was granted
                approvedBy: Say here who granted it
                doc: Say here where the approval is on record
                # A waiver follows the assessment. Other bases record other things: `compliance-check explain language`.
                assessedOn: {{today:yyyy-MM-dd}}
                # Both days count, where the time zone says that they begin and end.
                from: {{today:yyyy-MM-dd}}
                until: {{today.AddMonths(6):yyyy-MM-dd}}
                timeZone: UTC

            """);
    }

    private static string? Attestations(Pack pack, DateOnly today)
    {
        var stated = pack.Authorities.Values.SelectMany(authority => authority.Paragraphs, (authority, paragraph) => (authority, paragraph)).FirstOrDefault(pair => pair.paragraph.NotInFiles is not null);
        // A source that lists no paragraphs may be attested at any place.
        var (source, at, what) = stated.paragraph is { } found ? (stated.authority.Id, found.At, found.NotInFiles!) : pack.Authorities.Values.FirstOrDefault(authority => authority.Paragraphs.IsEmpty) is { } first ? (first.Id, "section 1", "the part that no document can show") : default;
        return source is null ? null : string.Create(CultureInfo.InvariantCulture, $$"""
            # What somebody states where no document can show it: {{what}}. An attestation never stands against evidence.
            # `compliance-check docs` lists all the paragraphs that can be attested, and who has to.
            attestations:
              - source: {{source}}
                at: {{at}}
                statement: Say here what is stated
                by: Say here who states it, with their office
                on: {{today:yyyy-MM-dd}}
                renewEvery: 365d

            """);
    }
}
