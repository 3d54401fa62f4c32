namespace ComplianceCheck.Reporting;

/// <summary>What a report template writes, which decides how the values put into it are escaped.</summary>
public enum ReportFormat
{
    /// <summary>Values cannot become markup, in text and in quoted attributes.</summary>
    Html,

    /// <summary>CommonMark with pipe tables. Values cannot become syntax of it or inline HTML, nor break a line or a cell.</summary>
    Markdown,
}
