using ComplianceCheck.Rules;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>One change of what a pack means, such as an author may make by mistake.</summary>
/// <param name="Place">Where it is made.</param>
/// <param name="Change">What is changed, in words.</param>
internal sealed record Mutation(YamlNode Place, string Change)
{
    /// <summary>Makes the change in a rule; gives the same rule back where it does not concern it.</summary>
    public required Func<Rule, Rule> OfRule { get; init; }

    /// <summary>Makes the change in a condition.</summary>
    public Func<Condition, Condition> OfCondition { get; init; } = condition => condition;

    /// <summary>The condition before the change and after it; null for a change that is none of a condition.</summary>
    public (Condition Before, Condition After)? Touched { get; init; }

    /// <summary>The changes of the conditions that are written at one site.</summary>
    public static IEnumerable<Mutation> Of(Condition condition)
    {
        var site = ConditionSite.Of(condition);
        foreach (var (change, make) in ConditionMutations.Of(condition))
        {
            yield return new Mutation(condition.Written, change)
            {
                OfRule = rule => new ConditionRewriter(site, make).Rewrite(rule),
                OfCondition = asked => new ConditionRewriter(site, make).Rewrite(asked),
                Touched = (condition, make(condition)),
            };
        }
    }

    /// <summary>Whether there is always an item: a limb that is asked of the document itself, whatever it records. Then what a known absence of items means makes no difference.</summary>
    private static bool AlwaysHasItem(Rule rule) => rule.Checks.Any(check => check.ForEach.IsEmpty && check.When is null);

    /// <summary>The changes of a rule beside those of its conditions.</summary>
    public static IEnumerable<Mutation> Of(Rule rule)
    {
        if (rule.AppliesTo is not null)
        {
            yield return Left(rule, rule.Written, "appliesTo", rule.AppliesTo, other => other with { AppliesTo = null });
        }

        if (rule.Evidence is not null)
        {
            yield return Left(rule, rule.Written, "evidence", rule.Evidence, other => other with { Evidence = null });
        }

        // What the rule says of all its checks is changed for all of them.
        if (!AlwaysHasItem(rule) && rule.Checks.Length > 1 && rule.Written.EntryOf("whenNone") is { } stated)
        {
            var inheriting = rule.Checks.Where(check => RuleNames.Written(rule, check)["whenNone"] is null).Select(check => check.Name).ToList();
            yield return WhenNone(rule, stated.Key, stated.Value is YamlScalar { Text: "pass" }, other => other with { Checks = [.. other.Checks.Select(check => inheriting.Contains(check.Name) ? check with { PassesWhenNone = !check.PassesWhenNone } : check)] });
        }

        foreach (var (number, check) in rule.Checks.Index())
        {
            var written = RuleNames.Written(rule, check);
            if (check.When is not null)
            {
                yield return Left(rule, written, "when", check.When, With(number, other => other with { When = null }));
            }

            if (check.Evidence is not null)
            {
                yield return Left(rule, written, "evidence", check.Evidence, With(number, other => other with { Evidence = null }));
            }

            if (!AlwaysHasItem(rule) && !check.ForEach.IsEmpty && (check.Name is null || written["whenNone"] is not null || rule.Written["whenNone"] is null))
            {
                yield return WhenNone(rule, written.EntryOf("whenNone")?.Key ?? written["forEach"]!, check.PassesWhenNone, With(number, other => other with { PassesWhenNone = !other.PassesWhenNone }));
            }

            for (var i = 0; check.ForEach.Length > 1 && i < check.ForEach.Length; i++)
            {
                var dropped = i;
                yield return Of(rule, ((YamlSequence)written["forEach"]!).Items[i], $"the path `{check.ForEach[i].Text}` is left out", null, With(number, other => other with { ForEach = other.ForEach.RemoveAt(dropped) }));
            }
        }
    }

    private static Mutation WhenNone(Rule rule, YamlNode place, bool passes, Func<Rule, Rule> make) =>
        Of(rule, place, passes ? "`whenNone: pass` is left out" : "`whenNone` becomes `pass`", null, make);

    private static Mutation Left(Rule rule, YamlMapping written, string key, Condition condition, Func<Rule, Rule> make) =>
        Of(rule, written.EntryOf(key)!.Key, $"`{key}` is left out", condition, make);

    private static Mutation Of(Rule rule, YamlNode place, string change, Condition? condition, Func<Rule, Rule> make) =>
        new(place, change) { OfRule = other => other.Id == rule.Id ? make(other) : other, Touched = condition is null ? null : (condition, condition) };

    private static Func<Rule, Rule> With(int check, Func<RuleCheck, RuleCheck> make) => rule => rule with { Checks = rule.Checks.SetItem(check, make(rule.Checks[check])) };
}
