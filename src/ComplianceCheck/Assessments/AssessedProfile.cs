using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>The profile of a run: what its owner decided of the packs.</summary>
/// <param name="Id">Id of the profile.</param>
/// <param name="Title">Whose it is.</param>
/// <param name="Path">The file.</param>
/// <param name="Decisions">Every decision with its reason, in the order of the file.</param>
public sealed record AssessedProfile(string Id, string Title, string Path, ImmutableArray<ProfileDecision> Decisions)
{
    internal static AssessedProfile Of(Profile profile) => new(profile.Id, profile.Title, profile.Source.Path,
    [
        .. profile.Parameters.Select(decided => new ProfileDecision("parameter", decided.Key, null, decided.Value.Why)),
        .. profile.Severities.Values.Select(decided => new ProfileDecision("severity", decided.Rule, decided.Severity, decided.Why)),
        .. profile.Off.Select(decided => new ProfileDecision("off", decided.Key, null, decided.Value)),
    ]);
}

/// <summary>One decision of a profile.</summary>
/// <param name="Kind"><c>parameter</c>, <c>severity</c> or <c>off</c>.</param>
/// <param name="Name">The parameter, or the id of the rule.</param>
/// <param name="Value">The severity; null for a parameter, whose value stands among <see cref="Assessment.Parameters"/>, and for a rule that is off.</param>
/// <param name="Why">Why it is decided so.</param>
public sealed record ProfileDecision(string Kind, string Name, string? Value, string Why);
