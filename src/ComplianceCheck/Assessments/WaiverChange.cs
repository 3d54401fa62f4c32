namespace ComplianceCheck.Assessments;

/// <summary>What became of the waiver of a finding from one run to the next.</summary>
public enum WaiverChange
{
    /// <summary>Nothing: both runs have one, or none has.</summary>
    None,

    /// <summary>The later run has one.</summary>
    Granted,

    /// <summary>The earlier run had one, and the finding is still there.</summary>
    Ended,
}
