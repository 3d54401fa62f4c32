using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>Puts other conditions in the place of those of a rule, wherever they are asked.</summary>
/// <param name="change">What stands in the place of a condition, whose parts have been changed; the same where it is to stay.</param>
internal sealed class ConditionRewriter(Func<Condition, Condition> change)
{
    /// <summary>Changes what is written at a site.</summary>
    public ConditionRewriter(ConditionSite site, Func<Condition, Condition> change)
        : this(condition => ConditionSite.Of(condition) == site ? change(condition) : condition)
    {
    }

    private readonly Dictionary<Condition, Condition> rewritten = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rule with the change; the same rule where it does not ask what is written there.</summary>
    public Rule Rewrite(Rule rule)
    {
        var checks = rule.Checks.Select(check => Rewrite(check)).ToImmutableArray();
        var (appliesTo, evidence) = (Optional(rule.AppliesTo), Optional(rule.Evidence));
        return ReferenceEquals(appliesTo, rule.AppliesTo) && ReferenceEquals(evidence, rule.Evidence) && Same(checks, rule.Checks)
            ? rule
            : rule with { AppliesTo = appliesTo, Evidence = evidence, Checks = checks };
    }

    /// <summary>The condition with the change; the same where there is none in it.</summary>
    public Condition Rewrite(Condition condition)
    {
        if (!rewritten.TryGetValue(condition, out var found))
        {
            found = change(WithParts(condition));
            rewritten.Add(condition, found);
        }

        return found;
    }

    private RuleCheck Rewrite(RuleCheck check)
    {
        var (when, require, evidence) = (Optional(check.When), Rewrite(check.Require), Optional(check.Evidence));
        return ReferenceEquals(when, check.When) && ReferenceEquals(require, check.Require) && ReferenceEquals(evidence, check.Evidence)
            ? check
            : check with { When = when, Require = require, Evidence = evidence };
    }

    private Condition WithParts(Condition condition)
    {
        switch (condition)
        {
            case AllOf all:
                var whole = Several(all.Conditions);
                return Same(whole, all.Conditions) ? all : all with { Conditions = whole };
            case AnyOf any:
                var parts = Several(any.Conditions);
                return Same(parts, any.Conditions) ? any : any with { Conditions = parts };
            case Not not:
                var negated = Rewrite(not.Negated);
                return ReferenceEquals(negated, not.Negated) ? not : not with { Negated = negated };
            case Asked asked:
                var body = Rewrite(asked.Body);
                return ReferenceEquals(body, asked.Body) ? asked : asked with { Body = body };
            case Quantified quantified:
                var (where, satisfies) = (Optional(quantified.Where), Optional(quantified.Satisfies));
                return ReferenceEquals(where, quantified.Where) && ReferenceEquals(satisfies, quantified.Satisfies) ? quantified : quantified with { Where = where, Satisfies = satisfies };
            case Counted counted:
                var counts = Optional(counted.Where);
                return ReferenceEquals(counts, counted.Where) ? counted : counted with { Where = counts };
            default:
                return condition;
        }
    }

    private ImmutableArray<Condition> Several(ImmutableArray<Condition> conditions) => [.. conditions.Select(Rewrite)];

    private Condition? Optional(Condition? condition) => condition is null ? null : Rewrite(condition);

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other) where T : class => one.Zip(other).All(pair => ReferenceEquals(pair.First, pair.Second));
}
