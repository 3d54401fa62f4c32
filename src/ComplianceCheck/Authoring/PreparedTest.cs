using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>A test with its documents read, so that it can be asked of any form of its pack at no cost but the asking.</summary>
/// <param name="Test">As written.</param>
/// <param name="Rule">The rule it is a test of; null for one of a definition.</param>
/// <param name="Definition">What it asks; null for a test of a rule.</param>
/// <param name="Pack">The pack, with the values of parameters that the test states.</param>
/// <param name="Fleet">The documents.</param>
/// <param name="First">The document that facts are laid over where no other is named.</param>
/// <param name="AsOf">The day of the run.</param>
internal sealed record PreparedTest(RuleTest Test, Rule? Rule, DefinitionTest? Definition, Pack Pack, Fleet Fleet, Document First, DateOnly AsOf)
{
    /// <summary>What the rule says of the facts.</summary>
    public RuleOutcome OutcomeOf(Checker checker)
    {
        using var decisions = Decide(checker);
        return decisions.Write().Single(decided => decided.Rule == Rule!.Id);
    }

    /// <summary>The verdict of the rule, and those on its items in the order in which they were asked; not in words, which costs more.</summary>
    public (Verdict Verdict, ImmutableArray<Verdict> Items) DecisionOf(Checker checker)
    {
        using var decisions = Decide(checker);
        return (decisions.Verdicts.Single(decided => decided.Rule == Rule!.Id).Verdict, [.. decisions.ItemVerdicts]);
    }

    /// <summary>What the definition is of each thing it is asked of.</summary>
    /// <param name="asked">A form of <see cref="Pack"/>.</param>
    /// <param name="sightings">Takes note of answers; null for none.</param>
    public ImmutableArray<(JsonValue Thing, Truth Truth)> AnswersOf(Pack asked, Sightings? sightings = null)
    {
        var bound = asked.DefinitionTests.Single(other => other.Facts.Name == Test.Name);
        return Checker.Ask(asked, bound.Of, bound.Condition, First, Fleet.SiteOf(First), AsOf, sightings);
    }

    /// <summary>Whether a form of its pack does what the test expects.</summary>
    public bool Holds(Pack asked, Checker checker)
    {
        if (Definition is not null)
        {
            var answers = AnswersOf(asked);
            return !answers.IsEmpty && answers.All(answer => TestWords.Of(answer.Truth) == Test.Expect);
        }

        using var decisions = Decide(checker);
        var isExpected = decisions.Verdicts.Any(decided => decided.Rule == Rule!.Id && TestWords.Of(decided.Verdict) == Test.Expect);
        return isExpected && (Test.Items.IsEmpty || TestWords.ItemsOf(decisions.Write().Single(decided => decided.Rule == Rule!.Id)).ToHashSet(StringComparer.Ordinal).SetEquals(Test.Items.Select(item => item.Text)));
    }

    private Decisions Decide(Checker checker)
    {
        if (Rule!.Scope == RuleScope.Fleet)
        {
            return checker.DecideFleet(Fleet, AsOf);
        }

        var document = Rule.Scope == RuleScope.Site ? Fleet.SiteOf(First) ?? First : First;
        return checker.Decide(document, Fleet.SiteOf(document), AsOf);
    }
}
