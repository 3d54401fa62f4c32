using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>Puts the outcomes of a run together as an <see cref="Assessment"/>, with the account of what was not looked at.</summary>
public static class Assessor
{
    /// <param name="tool">What made the assessment.</param>
    /// <param name="asOf">The day for which it was made.</param>
    /// <param name="packs">The packs that ran.</param>
    /// <param name="documents">The documents that were read.</param>
    /// <param name="outcomes">What was decided.</param>
    /// <param name="diagnostics">Everything that was noticed; an error makes the assessment incomplete.</param>
    /// <param name="unreadFiles">Files that could not be used.</param>
    public static Assessment Assess(
        ToolIdentity tool,
        DateOnly asOf,
        ImmutableArray<Pack> packs,
        ImmutableArray<AssessedDocument> documents,
        ImmutableArray<RuleOutcome> outcomes,
        ImmutableArray<Diagnostic> diagnostics,
        IEnumerable<string> unreadFiles)
    {
        var unread = unreadFiles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return new Assessment
        {
            Tool = tool,
            AsOf = asOf,
            Complete = unread.IsEmpty && !diagnostics.Any(diagnostic => diagnostic.IsError),
            Handling = MostProtected(documents, packs),
            Parameters = [.. packs.SelectMany(pack => pack.Parameters.Values.Select(parameter => AssessedParameter.Of(pack, parameter, asOf)))],
            Packs = [.. packs.Select(pack => new AssessedPack(pack.Id, pack.Version, pack.Title, pack.Sha256))],
            Rules = [.. packs.SelectMany(pack => pack.Rules.Select(rule => Describe(pack, rule))).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            Frameworks = [.. packs.SelectMany(pack => pack.Frameworks.Values).DistinctBy(framework => framework.Id).OrderBy(framework => framework.Id, StringComparer.Ordinal).Select(framework => new AssessedFramework(framework.Id, framework.Title, framework.Note))],
            Documents = documents,
            Diagnostics = diagnostics,
            Outcomes = outcomes,
            Ledger = new Ledger(
                VerdictCounts.Of(outcomes.Select(outcome => outcome.Verdict)),
                VerdictCounts.Of(outcomes.SelectMany(outcome => outcome.Findings).Select(finding => finding.Verdict)),
                unread),
        };
    }

    /// <summary>
    /// A report must be handled like the most protected thing in it; the order of the words is that of the schema. Where a
    /// document does not say how it must be handled, the least protected word would promise too much, and none is given.
    /// </summary>
    private static string? MostProtected(ImmutableArray<AssessedDocument> documents, ImmutableArray<Pack> packs)
    {
        var stated = documents.Select(document => document.Handling).Concat(packs.Select(pack => pack.Handling)).OfType<string>();
        var ranks = packs.SelectMany(pack => pack.Schema.Types.Values).OfType<Documents.TextType>().FirstOrDefault(type => type.IsHandling)?.Values ?? [];
        var most = stated.OrderByDescending(word => ranks.IndexOf(word)).FirstOrDefault();
        return most is not null && ranks.IndexOf(most) <= 0 && documents.Any(document => document.Handling is null) ? null : most;
    }

    internal static AssessedRule Describe(Pack pack, Rule rule) => new(
        pack.Id,
        rule.Id,
        rule.Revision,
        rule.Title,
        rule.Severity,
        rule.Requirement,
        rule.Rationale,
        rule.Remediation,
        [.. rule.Citations.Select(CitedAuthority.Of)],
        rule.References,
        rule.ChangedBecause,
        pack.Themes.FirstOrDefault(theme => theme.Key == rule.Theme).Value);
}
