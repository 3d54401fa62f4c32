namespace ComplianceCheck.Assessments;

/// <summary>What became of a waiver in a run.</summary>
public enum WaiverState
{
    /// <summary>It holds for at least one failure.</summary>
    Applied,

    /// <summary>It holds for failures, and some of the binding authorities that the rule rests on grant no such exception.</summary>
    PartlyApplied,

    /// <summary>Nothing fails for which it was granted.</summary>
    Unused,

    /// <summary>It was granted for other values, or for another revision of the rule.</summary>
    Stale,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Its first day has not come.</summary>
    NotYetInForce,

    /// <summary>No authority that the rule rests on grants such an exception, or none on such grounds.</summary>
    NotAccepted,
}
