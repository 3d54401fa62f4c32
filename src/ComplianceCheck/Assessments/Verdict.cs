namespace ComplianceCheck.Assessments;

/// <summary>What was decided of an item, or of a rule on one document or on all. Words as in XCCDF where it has them.</summary>
public enum Verdict
{
    /// <summary>Shown to hold, with the evidence.</summary>
    Pass,

    /// <summary>Shown not to hold.</summary>
    Fail,

    /// <summary>Cannot be decided from what is recorded.</summary>
    Unknown,

    /// <summary>A stated fact says that the question does not arise.</summary>
    NotApplicable,
}
