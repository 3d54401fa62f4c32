using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary>Reads the result of an earlier run from a file.</summary>
internal static class BaselineFile
{
    /// <summary>The run, measured by an earlier one. Where that cannot be read, the run is incomplete: nothing could be called new.</summary>
    public static ComplianceRun AddTo(ComplianceRun run, string path)
    {
        var noticed = new DiagnosticBag();
        var baseline = Read(path, noticed);
        if (baseline is not null && !RunExit.IsComplete(baseline.Assessment))
        {
            noticed.Add(ReportCodes.PartialBaseline, baseline.File, default, "this result says itself that it is incomplete", "take one that is whole");
        }

        return run with
        {
            Baseline = baseline,
            Noticed = [.. run.Noticed, .. noticed.ToImmutable()],
            Unread = baseline is null ? [.. run.Unread, DiskFiles.Shown(path)] : run.Unread,
        };
    }

    /// <summary>The result; null with a diagnostic.</summary>
    public static BaselineRun? Read(string path, DiagnosticBag diagnostics) =>
        DiskFiles.Read(path, diagnostics) is { } file && AssessmentReader.Read(file, diagnostics) is { } assessment ? new BaselineRun(file, assessment) : null;
}
