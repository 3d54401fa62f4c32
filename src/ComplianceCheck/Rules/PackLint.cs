using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>Looks for rules that can be used and are doubtful.</summary>
public static class PackLint
{
    /// <summary>Adds a warning for each doubt.</summary>
    public static void Check(Pack pack, DiagnosticBag diagnostics)
    {
        new OneAnswerLint(diagnostics).Check(pack);
        new RepeatLint(diagnostics).Check(pack);
        new LeftoverLint(diagnostics).Check(pack);
        var evidence = new EvidenceLint(diagnostics);
        foreach (var rule in pack.Rules)
        {
            evidence.Check(rule);
            foreach (var verdict in RuleGrammar.Verdicts.Where(verdict => verdict != "notApplicable" && !rule.Tests.Any(test => test.Expect == verdict)))
            {
                diagnostics.Add(RuleCodes.NoTest, rule.Source, rule.Written["id"]!.Span, $"{rule.Id} has no test that expects {verdict}");
            }
        }
    }
}
