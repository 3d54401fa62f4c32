namespace ComplianceCheck.Assessments;

/// <summary>One finding in two runs.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Old">As the earlier run has it; null where it was not there.</param>
/// <param name="New">As the later run has it; null where it is not there.</param>
/// <param name="IsOfChangedRule">Whether its rule means something else in the later run, or matters more or less, so that the change may not lie in the documents.</param>
public sealed record FindingComparison(FindingChange Change, Finding? Old, Finding? New, bool IsOfChangedRule)
{
    /// <summary>The later finding, or the earlier one where it is gone.</summary>
    public Finding Finding => New ?? Old!;

    /// <summary>Whether somebody has to look: a failure or an unknown that was not there, or got worse, or is not looked at any more.</summary>
    public bool IsNews => Change switch
    {
        FindingChange.New or FindingChange.Worsened or FindingChange.NewlyUnknown => IsOpen(New),
        FindingChange.NoLongerAssessed => IsOpen(Old),
        _ => false,
    };

    /// <summary>A waiver that one run has for a failure and the other has not.</summary>
    public WaiverChange Waiver => (Old?.Waiver is not null, New?.Waiver is not null) switch
    {
        (false, true) => WaiverChange.Granted,
        (true, false) when New is not null => WaiverChange.Ended,
        _ => WaiverChange.None,
    };

    private static bool IsOpen(Finding? finding) => finding is { Verdict: Verdict.Fail or Verdict.Unknown };
}
