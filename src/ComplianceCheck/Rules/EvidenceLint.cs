using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>
/// Looks for checks that pass without any evidence: <c>require</c> can be true, and so can every <c>evidence</c>, without a
/// recorded value being read. What <c>when</c> reads does not count: that a question arises is no evidence of its answer.
/// Neither does <c>whenNone: pass</c> make a doubt: there the author has said what a known absence of items means.
/// </summary>
internal sealed class EvidenceLint(DiagnosticBag diagnostics)
{
    private readonly Footing footing = new();

    /// <summary>Adds a warning for each such check.</summary>
    public void Check(Rule rule)
    {
        if (RestsOnAFact(rule.Evidence))
        {
            return;
        }

        foreach (var check in rule.Checks.Where(check => !RestsOnAFact(check.Evidence)))
        {
            if (footing.Lacking(check.Require, wanted: true) is { } lacking)
            {
                Warn(rule, check, lacking);
            }
        }
    }

    private bool RestsOnAFact(Condition? evidence) => evidence is not null && footing.RestsOnAFact(evidence, wanted: true);

    private void Warn(Rule rule, RuleCheck check, Unfounded lacking)
    {
        var (at, name) = (lacking.At.Written, RuleNames.Of(rule, check));
        var by = lacking.At is Asked asked && !ReferenceEquals(asked, lacking.Leaf) ? $", as `{asked.Definition}` says" : "";
        if (lacking.Leaf is Quantified { Quantifier: Quantifier.Every } every)
        {
            diagnostics.Add(RuleCodes.EmptyListPasses, at.Source, at.Span, $"{name} can pass on `every` of `{every.Source}` alone{by}, which is true where there is none",
                "ask for at least one as well, with `some` or `isEmpty: false`; or make them the items with `forEach`, and say with `whenNone` what it means that there is none");
            return;
        }

        diagnostics.Add(RuleCodes.PassWithoutEvidence, at.Source, at.Span, $"{name} can pass without any evidence: it is enough that {lacking.Why}{by}", HelpOf(lacking.Leaf));
    }

    private static string HelpOf(Condition leaf)
    {
        var opposite = leaf is not Comparison comparison || !ComparisonFooting.MayBeStatedNone(comparison.Field) ? null : comparison.Operator switch
        {
            ComparisonOperator.EqualTo => "notEquals",
            ComparisonOperator.NotEqualTo => "equals",
            ComparisonOperator.In => "notIn",
            ComparisonOperator.NotIn => "in",
            _ => null,
        };
        return opposite is not null ? $"write `{opposite}` in place of `not`, which is true of a recorded value only"
            : "ask in `evidence` for a recorded value that shows it, or for an observation by somebody who looked";
    }
}
