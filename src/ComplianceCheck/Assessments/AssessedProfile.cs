using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>The profile of a run: what its owner decided of the packs.</summary>
/// <param name="Id">Id of the profile.</param>
/// <param name="Title">Whose it is.</param>
/// <param name="Path">The file.</param>
/// <param name="Decisions">Every decision with its reason: values, then severities, then rules that are off, each by name.</param>
public sealed record AssessedProfile(string Id, string Title, string Path, ImmutableArray<ProfileDecision> Decisions)
{
    /// <summary>Who decided it; null when not stated.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The day on which it was decided; null when not stated.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where it is on record; null when not stated.</summary>
    public string? Doc { get; init; }

    /// <summary>The profile beside what it changes.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="written">The packs as their files have them.</param>
    /// <param name="chosen">The same as the profile wants them.</param>
    internal static AssessedProfile Of(Profile profile, ImmutableArray<Pack> written, ImmutableArray<Pack> chosen)
    {
        static string? ValueOf(ImmutableArray<Pack> packs, string name) => packs.Select(pack => pack.Parameters.GetValueOrDefault(name)?.Value?.Text).FirstOrDefault(value => value is not null);
        string? SeverityOf(string rule) => written.SelectMany(pack => pack.Rules).FirstOrDefault(known => known.Id == rule)?.Severity;
        return new AssessedProfile(profile.Id, profile.Title, profile.Source.Path,
        [
            .. profile.Parameters.Select(decided => new ProfileDecision("parameter", decided.Key, ValueOf(written, decided.Key), ValueOf(chosen, decided.Key), decided.Value.Why)),
            .. profile.Severities.Values.Select(decided => new ProfileDecision("severity", decided.Rule, SeverityOf(decided.Rule), decided.Severity, decided.Why)),
            .. profile.Off.Select(decided => new ProfileDecision("off", decided.Key, SeverityOf(decided.Key), null, decided.Value)),
        ])
        {
            ApprovedBy = profile.ApprovedBy,
            On = profile.On,
            Doc = profile.Doc,
        };
    }
}

/// <summary>One decision of a profile.</summary>
/// <param name="Kind"><c>parameter</c>, <c>severity</c> or <c>off</c>.</param>
/// <param name="Name">The parameter, or the id of the rule.</param>
/// <param name="Was">The value or severity of the pack, of a rule that is off its severity; null for no value.</param>
/// <param name="Value">The value or severity in its place; null for a rule that is off.</param>
/// <param name="Why">Why it is decided so.</param>
public sealed record ProfileDecision(string Kind, string Name, string? Was, string? Value, string Why);
