using System.Collections.Concurrent;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// What conditions were seen to be while rules were asked, by where they are written: a pack that is read twice has the same
/// places. Safe for several threads.
/// </summary>
internal sealed class Sightings : ConditionWatch
{
    private readonly ConcurrentDictionary<(string Path, SourceSpan Span), ConcurrentDictionary<Truth, bool>> seen = new();

    /// <summary>Takes note of an answer.</summary>
    public void Note(Condition condition, Truth answer) => seen.GetOrAdd(PlaceOf(condition), _ => new()).TryAdd(answer, true);

    /// <summary>Whether the condition that is written there ever had an answer.</summary>
    public bool Saw(Condition condition, Truth answer) => seen.TryGetValue(PlaceOf(condition), out var answers) && answers.ContainsKey(answer);

    /// <summary>The predicate of a condition, which takes note of its answers; of the reading that reads worse there is none.</summary>
    public override Predicate Watch(Predicate asked, Condition condition) => new WatchedPredicate(asked, condition, this);

    private static (string Path, SourceSpan Span) PlaceOf(Condition condition) => (condition.Written.Source.Path, condition.Written.Span);

    private sealed class WatchedPredicate(Predicate asked, Condition condition, Sightings sightings) : Predicate
    {
        public override Truth Ask(Inquiry inquiry)
        {
            var answer = asked.Ask(inquiry);
            if (!inquiry.ReadsWorst)
            {
                sightings.Note(condition, answer);
            }

            return answer;
        }
    }
}
