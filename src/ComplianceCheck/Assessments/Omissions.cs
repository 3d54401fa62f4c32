using System.Collections.Immutable;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>Tells what a run did not look at, so that silence is never read as a pass.</summary>
internal static class Omissions
{
    /// <summary>Files, packs, rules and documents that played no part.</summary>
    /// <param name="assessment">What was decided.</param>
    /// <param name="profile">What the owner decided; null for nothing.</param>
    /// <param name="written">The packs as their files have them.</param>
    /// <param name="chosen">Those that the profile runs.</param>
    /// <param name="packs">Those that had a document to be asked of.</param>
    public static IEnumerable<NotExamined> Of(Assessment assessment, Profile? profile, ImmutableArray<Pack> written, ImmutableArray<Pack> chosen, ImmutableArray<Pack> packs)
    {
        var asked = assessment.Outcomes.Select(outcome => outcome.Document).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. assessment.Ledger.UnreadFiles.Select(path => new NotExamined("file", path, "it could not be used")),
            .. assessment.Diagnostics.Where(diagnostic => diagnostic.Code == DocumentCodes.LeftOut).Select(diagnostic => new NotExamined("file", diagnostic.Path, diagnostic.Message)),
            .. written.Where(pack => chosen.All(other => other.Id != pack.Id)).Select(pack => new NotExamined("pack", pack.Id, "not among the packs of the profile")),
            .. chosen.Where(pack => packs.All(other => other.Id != pack.Id)).Select(pack => new NotExamined("pack", pack.Id, "no document of the run is of a kind that it knows")),
            .. written.Where(pack => packs.Any(other => other.Id == pack.Id)).SelectMany(pack => pack.Rules).Select(rule => (rule, Why: profile?.WhyNotAsked(rule.Id))).Where(pair => pair.Why is not null)
                .Select(pair => new NotExamined("rule", pair.rule.Id, $"{pair.rule.Severity}, {pair.rule.Title}; {pair.Why}")),
            .. assessment.Documents.Where(document => !asked.Contains(document.Id)).Select(document => new NotExamined("document", document.Id, "no rule is asked of it by itself; rules read it for the documents that refer to it")),
        ];
    }
}
