namespace ComplianceCheck.Diagnostics;

/// <summary>How much a diagnostic hinders.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The run goes on as asked; something deserves a look.</summary>
    Warning,

    /// <summary>Something was not understood and therefore not used; the run is not green.</summary>
    Error,
}
