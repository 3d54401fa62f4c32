using System.Collections.Immutable;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Formats;

/// <summary>An outcome with the UUIDs of what OSCAL makes of it: a finding, and an observation for each item.</summary>
internal sealed record OscalOutcome(RuleOutcome Outcome, Guid Id, ImmutableArray<OscalItem> Items)
{
    /// <summary>What has to be acted on: failures, waived ones too, and what is not known.</summary>
    public IEnumerable<OscalItem> Pending => Items.Where(item => item.Finding.Verdict is Verdict.Fail or Verdict.Unknown);

    /// <summary>Whether anything of it has to be acted on, even where no item says so.</summary>
    public bool IsPending => Outcome.Verdict is Verdict.Fail or Verdict.Unknown || Pending.Any();

    /// <summary>The entry of a plan for an outcome that no item of it stands for.</summary>
    public Guid Plan => OscalIds.Of("plan-item", Id.ToString());
}
