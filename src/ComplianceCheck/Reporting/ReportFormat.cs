namespace ComplianceCheck.Reporting;

/// <summary>What a report template writes, which decides how the values put into it are escaped.</summary>
public enum ReportFormat
{
    /// <summary>Values cannot become markup, in text and in quoted attributes.</summary>
    Html,

    /// <summary>Values cannot become Markdown syntax or inline HTML.</summary>
    Markdown,
}
