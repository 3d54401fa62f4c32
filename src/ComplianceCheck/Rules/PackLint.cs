using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>Looks for rules that can be used and are doubtful.</summary>
public static class PackLint
{
    /// <summary>Adds a warning for each doubt.</summary>
    public static void Check(Pack pack, DiagnosticBag diagnostics)
    {
        var doubts = new DiagnosticBag();
        new OneAnswerLint(doubts).Check(pack);
        new RepeatLint(doubts).Check(pack);
        new ShadowLint(doubts).Check(pack);
        new LeftoverLint(doubts).Check(pack);
        var evidence = new EvidenceLint(doubts);
        foreach (var rule in pack.Rules)
        {
            evidence.Check(rule);
            TitleLint.Check(rule, doubts);
            foreach (var verdict in RuleGrammar.Verdicts.Where(verdict => verdict != "notApplicable" && !rule.Tests.Any(test => test.Expect == verdict)))
            {
                doubts.Add(RuleCodes.NoTest, rule.Source, rule.Written["id"]!.Span, $"{rule.Id} has no test that expects {verdict}");
            }
        }

        diagnostics.AddRange(doubts.ToImmutable().Where(doubt => pack.Files.IsOwn(doubt.Source)));
    }
}
