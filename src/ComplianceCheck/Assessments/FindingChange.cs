namespace ComplianceCheck.Assessments;

/// <summary>What became of a finding from one run to the next.</summary>
public enum FindingChange
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It did not fail and fails now, or it is as bad and matters more: its severity, that it is due, that a waiver ended.</summary>
    Worsened,

    /// <summary>It was decided and cannot be decided any more.</summary>
    NewlyUnknown,

    /// <summary>It failed and does not fail any more.</summary>
    Fixed,

    /// <summary>It could not be decided and passes or does not apply now, or it is as bad and matters less.</summary>
    Improved,

    /// <summary>The later run says nothing of it. That is never called fixed.</summary>
    NoLongerAssessed,

    /// <summary>It is what it was.</summary>
    Unchanged,
}
