using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>Looks for titles that say what to do. A rule is named by the state that it finds: a finding is read by somebody who did not write the rule.</summary>
internal static class TitleLint
{
    private static readonly string[] Orders = ["add", "allow", "apply", "avoid", "block", "change", "check", "close", "configure", "deny", "disable", "do", "document", "enable", "enforce", "ensure", "forbid", "implement", "install", "keep", "limit", "maintain", "make", "prevent", "prohibit", "protect", "provide", "remove", "replace", "require", "restrict", "review", "secure", "set", "test", "update", "use", "verify"];

    /// <summary>Behind one of these a word that could be an order is a thing: "use of", "access from".</summary>
    private static readonly string[] BehindNouns = ["of", "on", "by", "in", "to", "for", "from", "without", "with", "not", "is", "and", "or"];

    private static readonly string[] Demands = ["must", "shall", "should"];

    /// <summary>Adds a warning for a title that prescribes.</summary>
    public static void Check(Rule rule, DiagnosticBag diagnostics)
    {
        var words = rule.Title.ToLowerInvariant().Split([' ', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        var order = words.Length > 1 && Orders.Contains(words[0], StringComparer.Ordinal) && !BehindNouns.Contains(words[1], StringComparer.Ordinal) ? words[0] : words.FirstOrDefault(word => Demands.Contains(word, StringComparer.Ordinal));
        if (order is not null && rule.Written["title"] is { } title)
        {
            diagnostics.Add(RuleCodes.PrescriptiveTitle, title.Source, title.Span, $"the title of {rule.Id} says what to do (`{order}`)", "name the state that the rule finds, such as `Remote connection that is always on`; what must hold is the `requirement`, what to do the `remediation`");
        }
    }
}
