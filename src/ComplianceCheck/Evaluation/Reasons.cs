using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>Turns the reasons of an answer into evidence and missing facts.</summary>
internal static class Reasons
{
    /// <summary>The recorded values, and the absences that count, each once; of a failure also what was read as worse because it is not recorded.</summary>
    public static ImmutableArray<Evidence> Evidence(IEnumerable<Reason> entries, Inquiry inquiry, bool isFailure) =>
    [
        .. Counting(entries, isFailure)
            .Select(entry => new Evidence(
                entry.Field,
                Places.LocationOf(entry.Fact.Place),
                entry.Kind == TraceKind.Read ? ValueText.Json(entry.Fact) : null,
                entry.IsAssumed || entry.Kind == TraceKind.Gap))
            .Distinct(),
    ];

    /// <summary>The same, each with its whole value, in an order that does not depend on places.</summary>
    public static IEnumerable<string> Values(IEnumerable<Reason> entries, bool isFailure) =>
        Counting(entries, isFailure).Select(entry => $"{entry.Field}={ValueText.Whole(entry.Fact)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<Reason> Counting(IEnumerable<Reason> entries, bool isFailure) => entries
        .Where(entry => entry.Fact.State != FactState.Unset && entry.Fact.Place.Text is not null)
        .Where(entry => entry.Kind == TraceKind.Read || (isFailure && entry.Kind == TraceKind.Gap));

    /// <summary>What would settle an unknown. Of proofs that are asked for, a recorded value that speaks against one is missing too.</summary>
    public static IEnumerable<MissingFact> Missing(IEnumerable<Reason> entries, Inquiry inquiry, bool isProof)
    {
        var gaps = entries.Where(entry => entry.Kind != TraceKind.Read).ToList();
        return gaps.Count > 0 || !isProof
            ? gaps.GroupBy(entry => entry.Proof is { } proof ? (entry.Field, entry.Fact.Place, proof.Source, Condition: (object)proof.Condition) : (entry.Field, entry.Fact.Place, "", entry))
                .Select(group => group.First().Proof is null
                    ? Gap(group.First(), inquiry, Why(group.First(), inquiry))
                    : Gap(group.First(), inquiry, Proof.Sentence([.. group.Select(entry => entry.Proof!)])))
            : entries.Select(entry => new MissingFact(entry.Field, Places.LocationOf(PlaceOf(entry.Fact, inquiry)), $"{Spoken(entry.Field)} is {ValueText.Of(entry.Fact)}, which is not the proof that is asked for"));
    }

    /// <summary>Why things that were looked at are not the one that was looked for: their id, and what they have instead.</summary>
    public static ImmutableArray<string> Against(IEnumerable<Reason> entries, Inquiry inquiry) =>
    [
        .. entries
            .Where(entry => entry is { Kind: TraceKind.Read, Fact.State: FactState.Value, Fact.Place.IsProperty: true })
            .Select(entry => $"{ItemIdentity.IdOf(Fact.Of(entry.Fact.Place.Holder, entry.Fact.Type!, null), inquiry)} {entry.Fact.Place.Name} is {ValueText.Of(entry.Fact)}")
            .Distinct(StringComparer.Ordinal)
            .Take(4),
    ];

    private static MissingFact Gap(Reason entry, Inquiry inquiry, string why)
    {
        var fact = entry.Fact;
        var place = PlaceOf(fact, inquiry);
        var pointer = place.Pointer();
        if (fact.State is FactState.Absent or FactState.NoHolder && fact.Property is { } property)
        {
            pointer += "/" + JsonValue.EscapePointer(property.Name);
        }

        return new MissingFact(entry.Field, Places.LocationOf(place, pointer), why);
    }

    /// <summary>Where it stands; what the pack states stands in no document, and is told at the top of the one that is asked.</summary>
    private static JsonValue PlaceOf(Fact fact, Inquiry inquiry) => fact.Place.Text is null ? inquiry.Document.Text.Root : fact.Place;

    /// <summary>Why an entry leaves a question open.</summary>
    public static string Why(Reason entry, Inquiry inquiry) => entry.Fact.State switch
    {
        _ when entry.Proof is { } proof => Proof.Sentence([proof]),
        FactState.Unset => entry.Fact.Place.Text is null ? $"the parameter `{entry.Field}` has no value" : $"{Spoken(entry.Field)} is {ValueText.Of(entry.Fact with { State = FactState.Value })}: {entry.Text}",
        FactState.Dangling => $"{Spoken(entry.Field)} refers to `{entry.Fact.Place.AsText()}`, which is not found",
        FactState.Absent or FactState.NoHolder => Described(entry, entry.Fact),
        FactState.OpenList when entry.Text is { } text => $"{entry.Field} {text}",
        FactState.OpenList => inquiry.Closures.WhyOpen(entry.Fact, entry.Field),
        _ => $"{Spoken(entry.Field)} is {ValueText.Of(entry.Fact)}: {entry.Text}",
    };

    private static string Described(Reason entry, Fact fact)
    {
        var what = fact.Property is { Description: { Length: > 0 } description } ? $" ({description.TrimEnd('.')})" : "";
        return fact.State == FactState.NoHolder && fact.Property is { } holder && !entry.Field.EndsWith(holder.Name, StringComparison.Ordinal)
            ? $"{Spoken(entry.Field)} is not recorded, nor is {holder.Name}{what}"
            : $"{Spoken(entry.Field)} is not recorded{what}";
    }

    /// <summary>A path as a person says it: the place is told beside it, so where the rule looked from need not be.</summary>
    public static string Spoken(string path)
    {
        if (path.StartsWith("$site.", StringComparison.Ordinal))
        {
            return path["$site.".Length..] + " of the site";
        }

        var first = path.Split('.').TakeWhile(segment => segment is "$" or "$item" or "^").Sum(segment => segment.Length + 1);
        return first < path.Length ? path[first..] : path;
    }
}
