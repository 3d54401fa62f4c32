using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Packs over one schema, compiled: asks all their rules of documents. Immutable and safe to share between threads.</summary>
public sealed class Checker
{
    private readonly Plan plan;

    private Checker(Plan plan) => this.plan = plan;

    /// <summary>Compiles packs. Packs that were read can be compiled: nothing can go wrong here.</summary>
    public static Checker Compile(params IEnumerable<Pack> packs) => new(PlanBuilder.Build(packs, null));

    /// <summary>The same, while somebody looks on.</summary>
    internal static Checker Compile(Pack pack, ConditionWatch? watch) => new(PlanBuilder.Build([pack], watch));

    /// <summary>Asks every rule whose scope the document is in: one outcome a rule, in the order of their ids.</summary>
    /// <param name="document">A document that was read by the schema of the packs.</param>
    /// <param name="site">Its site; null when not known.</param>
    /// <param name="asOf">The day for which to decide.</param>
    public ImmutableArray<RuleOutcome> Check(Document document, Document? site, DateOnly asOf)
    {
        using var decisions = Decide(document, site, asOf);
        return decisions.Write();
    }

    /// <summary>Asks the rules whose scope is the fleet of all documents at once; none where there are no documents.</summary>
    public ImmutableArray<RuleOutcome> CheckFleet(Fleet fleet, DateOnly asOf)
    {
        if (fleet.Documents.IsEmpty)
        {
            return [];
        }

        using var decisions = DecideFleet(fleet, asOf);
        return decisions.Write();
    }

    /// <summary>Decides what <see cref="Check"/> tells: the verdicts and what they rest on, not yet in words. To be disposed of when it was told.</summary>
    public Decisions Decide(Document document, Document? site, DateOnly asOf) => Decide(
        new Inquiry(Fleet.Of(document, site), document, site, asOf, plan),
        document.Kind.Role == DocumentRole.Site ? RuleScope.Site : RuleScope.Document);

    /// <summary>Decides what <see cref="CheckFleet"/> tells of a fleet that has documents. To be disposed of when it was told.</summary>
    internal Decisions DecideFleet(Fleet fleet, DateOnly asOf) => Decide(new Inquiry(fleet, null, null, asOf, plan), RuleScope.Fleet);

    /// <summary>What a condition is of each thing that paths lead to, in the reading of which nothing is assumed; of the document where there are no paths.</summary>
    internal static ImmutableArray<(JsonValue Thing, Truth Truth)> Ask(Pack pack, ImmutableArray<BoundPath> of, Condition condition, Document document, Document? site, DateOnly asOf, ConditionWatch? watch = null)
    {
        var (routes, predicate, closedWhen, plan) = PlanBuilder.BuildQuestion(pack, of, condition, watch);
        using var inquiry = new Inquiry(Fleet.Of(document, site), document, site, asOf, plan);
        inquiry.Closures.ClosedWhen = closedWhen;
        var answers = ImmutableArray.CreateBuilder<(JsonValue, Truth)>();
        foreach (var item in inquiry.ItemsOf(routes))
        {
            inquiry.Begin(item);
            inquiry.This = inquiry.Item = inquiry.Follow(item);
            answers.Add((item.Place, predicate.Ask(inquiry)));
        }

        return answers.ToImmutable();
    }

    private Decisions Decide(Inquiry inquiry, RuleScope scope)
    {
        var decisions = new Decisions(inquiry, plan.QuestionCount);
        foreach (var rule in plan.Rules)
        {
            if (rule.Rule.Scope.HasFlag(scope))
            {
                decisions.Add(rule);
            }
        }

        return decisions;
    }
}
