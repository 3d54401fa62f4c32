using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Looks for conditions that are never true or never false, whatever is recorded, and says what that makes of the rule.</summary>
internal sealed class OneAnswerLint(DiagnosticBag diagnostics)
{
    private readonly Possibility possibility = new();
    private readonly HashSet<Condition> looked = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a warning for each such condition of a pack.</summary>
    public void Check(Pack pack)
    {
        Look(pack.ClosedWhen, ", and no section is ever complete", ", and every coverage makes a section complete");
        foreach (var rule in pack.Rules)
        {
            Look(rule.AppliesTo, $", and {rule.Id} never applies", $", and {rule.Id} always applies");
            Look(rule.Evidence, $", and {rule.Id} can never pass", ", and the evidence asks for nothing");
            foreach (var check in rule.Checks)
            {
                var name = RuleNames.Of(rule, check);
                Look(check.When, $", and {name} never applies", $", and {name} always applies");
                Look(check.Require, $", and {name} can never pass", $", and {name} can never fail");
                Look(check.Evidence, $", and {name} can never pass", ", and the evidence asks for nothing");
                foreach (var level in check.Severity.Cases)
                {
                    Look(level.When, $", and `{level.Level}` never counts", $", and `{level.Level}` always counts");
                }
            }
        }
    }

    /// <param name="condition">Null for none.</param>
    /// <param name="neverTrue">What it means that it is never true.</param>
    /// <param name="neverFalse">What it means that it is never false.</param>
    private void Look(Condition? condition, string neverTrue, string neverFalse)
    {
        if (condition is null)
        {
            return;
        }

        var meaning = !possibility.CanBe(condition, true) ? neverTrue : !possibility.CanBe(condition, false) ? neverFalse : "";
        if (!Visit(condition, isNegated: false, meaning) && meaning.Length > 0)
        {
            Warn(condition.Written, $"by what its definitions say this is never {(meaning == neverTrue ? "true" : "false")}{meaning}", "see what is said of the definitions");
        }
    }

    /// <summary>Warns of each condition that has one answer and no part that has one; whether any was found outside of definitions.</summary>
    private bool Visit(Condition condition, bool isNegated, string meaning)
    {
        var found = false;
        foreach (var (part, isUnderNot) in Parts(condition, isNegated))
        {
            found |= Visit(part, isUnderNot, meaning);
        }

        if (condition is Asked asked && looked.Add(asked.Body))
        {
            Visit(asked.Body, isNegated, "");
        }

        return found || WarnOf(condition, isNegated, meaning);
    }

    private static IEnumerable<(Condition Part, bool IsNegated)> Parts(Condition condition, bool isNegated) => condition switch
    {
        AllOf all => all.Conditions.Select(part => (part, isNegated)),
        AnyOf any => any.Conditions.Select(part => (part, isNegated)),
        Not not => [(not.Negated, true)],
        Quantified quantified => new[] { quantified.Where, quantified.Satisfies }.OfType<Condition>().Select(part => (part, isNegated)),
        Counted { Where: { } where } => [(where, isNegated)],
        _ => [],
    };

    private bool WarnOf(Condition condition, bool isNegated, string meaning)
    {
        if (condition is not (AllOf or AnyOf or Comparison or Counted))
        {
            return false;
        }

        foreach (var wanted in (ReadOnlySpan<bool>)[true, false])
        {
            // What a definition says alone is told of the definition.
            var claims = Claim.Of(condition, wanted).ToImmutableArray();
            var conflict = ClaimSet.Conflict(claims, wanted || isNegated);
            if (conflict.IsEmpty || conflict.All(claim => claim.Through is not null && ReferenceEquals(claim.Through, conflict[0].Through)))
            {
                continue;
            }

            Warn(conflict[^1].Place, $"{What(conflict, wanted)}, so this is never {(wanted ? "true" : "false")}{meaning}", Help(conflict, wanted));
            return true;
        }

        return false;
    }

    private static string What(ImmutableArray<Claim> conflict, bool wanted)
    {
        var told = string.Join(wanted ? " and " : " or ", conflict.Select(claim => claim with { Wanted = claim.Wanted == wanted }).Select(claim => claim.Text));
        return conflict.Length == 1 ? $"\"{told}\" is so of {(wanted ? "no" : "every")} value that there can be"
            : wanted ? $"\"{told}\" cannot all be so"
            : $"\"{told}\" is always so of what is recorded";
    }

    private static string Help(ImmutableArray<Claim> conflict, bool wanted) => conflict.Length > 1 && wanted ? "remove one of them, or join them with `any`"
        : wanted || conflict[0].Condition is Counted ? "correct the value"
        : "ask with `exists: true` whether it is recorded if that is meant, or leave it out";

    private void Warn(YamlNode place, string message, string help) => diagnostics.Add(RuleCodes.OneAnswer, place.Source, place.Span, message, help);
}
