using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>A thing that was looked for and not found among those recorded.</summary>
/// <param name="Source">Where it was looked for, as the rule says it.</param>
/// <param name="Condition">What it would have.</param>
/// <param name="Names">What the names in scope stood for, by their numbers in the rule.</param>
/// <param name="LookedAt">Why the first of those recorded are not it.</param>
internal sealed record Proof(string Source, Condition Condition, ImmutableDictionary<int, string> Names, ImmutableArray<string> LookedAt)
{
    /// <summary>Several that were looked for in one place and differ only in what a name stood for, in one sentence.</summary>
    public static string Sentence(IReadOnlyCollection<Proof> proofs)
    {
        var first = proofs.First();
        var source = string.Join(" and ", first.Source.Split(", ").Select(Reasons.Spoken));
        var wanted = ConditionText.Of(first.Condition, slot => string.Join("`, `", proofs.Select(proof => proof.Names.GetValueOrDefault(slot)).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } values ? values : null);
        var looked = proofs.SelectMany(proof => proof.LookedAt).Distinct(StringComparer.Ordinal).Take(4).ToList();
        return $"nothing in {source} is shown to have {wanted}{(looked.Count == 0 ? "" : $" (looked at: {string.Join(", ", looked)})")}";
    }
}
