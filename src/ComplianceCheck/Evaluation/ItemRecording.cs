using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>One check of a rule, compiled once, to be asked of one item again and again as the documents change.</summary>
internal sealed class ItemRecording
{
    private readonly AnswerRecorder recorder = new();
    private readonly RuleCheck check;
    private readonly RulePlan rule;
    private readonly Plan plan;
    private readonly DateOnly asOf;

    /// <param name="pack">The pack of the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="check">One of its checks.</param>
    /// <param name="asOf">The day for which to decide.</param>
    public ItemRecording(Pack pack, Rule rule, RuleCheck check, DateOnly asOf)
    {
        (this.check, this.asOf) = (check, asOf);
        plan = PlanBuilder.Build([pack with { Rules = [rule with { Checks = [check] }] }], recorder);
        this.rule = plan.Rules[0];
    }

    /// <summary>The verdict on the item that stands at a place, with what was asked of it; null when nothing stands there.</summary>
    /// <param name="fleet">The documents.</param>
    /// <param name="document">The document that the rule is asked of; null for all at once.</param>
    /// <param name="file">The file that holds the item.</param>
    /// <param name="pointer">RFC 6901 pointer of the item.</param>
    public (Verdict Verdict, ImmutableArray<AskedCondition> Require, ImmutableArray<AskedCondition> Evidence)? Ask(Fleet fleet, Document? document, string file, string pointer)
    {
        var site = document is null ? null : fleet.SiteOf(document);
        using var inquiry = new Inquiry(document is null ? fleet : Fleet.Of(document, site), document, site, asOf, plan);
        inquiry.Closures.ClosedWhen = rule.ClosedWhen;
        inquiry.Begin(default);
        var question = rule.Checks[0].Question;
        var items = inquiry.ItemsOf(question.ForEach);
        inquiry.Items = items;
        foreach (var item in items)
        {
            if (item.Place.Text is not null && (item.Place.Text.Source.Path != file || item.Place.Pointer() != pointer))
            {
                continue;
            }

            recorder.Take();
            inquiry.ShowsProofs = true;
            var decided = new ItemInquiry(question, inquiry).Decide(item);
            var asked = recorder.Take();
            var isWorst = decided.Verdict == Verdict.Fail && asked.Any(condition => condition.ReadsWorst);
            return (decided.Verdict,
                [.. asked.Where(root => ReferenceEquals(root.Condition, check.Require) && root.ReadsWorst == isWorst)],
                [.. asked.Where(root => ReferenceEquals(root.Condition, check.Evidence))]);
        }

        return null;
    }
}
