using ComplianceCheck.Assessments;

namespace ComplianceCheck.Formats;

/// <summary>A finding of ours with the UUID of the observation that OSCAL makes of it, which is the same in every run.</summary>
internal readonly record struct OscalItem(Finding Finding, Guid Id)
{
    public Guid Risk => OscalIds.Of("risk", Id.ToString());

    public Guid Remediation => OscalIds.Of("remediation", Id.ToString());

    public Guid Plan => OscalIds.Of("plan-item", Id.ToString());
}
