using System.Collections.Immutable;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>What the tests of a pack saw one of its conditions be.</summary>
/// <param name="Written">Where it stands.</param>
/// <param name="Text">What it says, as a fragment of a sentence.</param>
/// <param name="Seen">Those of <c>true</c>, <c>false</c> and <c>unknown</c> that a test saw.</param>
/// <param name="NeverSeen">Of <c>true</c>, <c>false</c> and <c>unknown</c>, as far as it can be each, those that no test saw.</param>
public sealed record ConditionCoverage(YamlNode Written, string Text, ImmutableArray<string> Seen, ImmutableArray<string> NeverSeen)
{
    private static readonly ImmutableArray<(Truth Truth, string Word)> Words = [(Truth.True, "true"), (Truth.False, "false"), (Truth.Unknown, "unknown")];

    /// <summary>What a condition can be.</summary>
    public static ImmutableArray<string> Answers { get; } = [.. Words.Select(pair => pair.Word)];

    /// <summary>The conditions of a pack, each place once.</summary>
    internal static ImmutableArray<ConditionCoverage> Of(Pack pack, Sightings sightings)
    {
        var recorded = new ConditionWalk(pack).Conditions;
        var conditions = recorded.Keys.Where(condition => pack.Files.IsOwn(condition.Written.Source));
        return
        [
            .. from condition in conditions
               group condition by (condition.Written.Source.Path, condition.Written.Span) into place
               orderby place.Key.Path, place.Key.Span.Start, place.Key.Span.Length descending
               let first = place.First()
               let possible = place.Select(condition => PossibleAnswers.Of(condition, recorded[condition])).Aggregate((left, right) => left | right)
               select new ConditionCoverage(
                   first.Written,
                   ConditionText.Of(first, _ => null),
                   [.. Words.Where(pair => sightings.Saw(first, pair.Truth)).Select(pair => pair.Word)],
                   [.. Words.Where(pair => Can(possible, pair.Truth) && !sightings.Saw(first, pair.Truth)).Select(pair => pair.Word)]),
        ];
    }

    private static bool Can(PossibleAnswers possible, Truth truth) => truth switch
    {
        Truth.True => possible.True,
        Truth.False => possible.False,
        _ => possible.Unknown,
    };
}
