using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>A pack, compiled: asks all its rules of documents. Immutable and safe to share between threads.</summary>
public sealed class Checker
{
    private readonly ImmutableArray<RulePlan> rules;
    private readonly Predicate? closedWhen;
    private readonly int slots;

    private Checker(Pack pack, ImmutableArray<RulePlan> rules, Predicate? closedWhen, int slots)
    {
        Pack = pack;
        this.rules = rules;
        this.closedWhen = closedWhen;
        this.slots = slots;
    }

    public Pack Pack { get; }

    /// <summary>Compiles a pack. A pack that was read can be compiled: nothing can go wrong here.</summary>
    public static Checker Compile(Pack pack)
    {
        var builder = new PlanBuilder();
        var rules = pack.Rules.Select(rule => new RulePlan(
            rule,
            [.. rule.Checks.Select(check => new CheckPlan(
                check,
                check.When is { } when ? builder.Build(when, Truth.True) : null,
                builder.Build(check.Require, Truth.False),
                check.Evidence is { } evidence ? builder.Build(evidence, Truth.False) : null))],
            rule.Evidence is { } proof ? builder.Build(proof, Truth.False) : null)).ToImmutableArray();
        var closedWhen = pack.ClosedWhen is { } closed ? builder.Build(closed, Truth.False) : null;
        return new Checker(pack, rules, closedWhen, builder.Slots);
    }

    /// <summary>Asks every rule of one document: one outcome a rule, in the order of their ids.</summary>
    /// <param name="document">A document of the role that rules are asked of, read by the schema of the pack.</param>
    /// <param name="site">Its site; null when not known.</param>
    /// <param name="asOf">The day for which to decide.</param>
    public ImmutableArray<RuleOutcome> Check(Document document, Document? site, DateOnly asOf)
    {
        var inquiry = new Inquiry(document, site, asOf, closedWhen, slots);
        return [.. rules.Select(plan => new RuleInquiry(plan, inquiry).Decide())];
    }
}
