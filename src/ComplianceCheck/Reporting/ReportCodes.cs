using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>What can be wrong with a report template: CC50.</summary>
public static class ReportCodes
{
    public static readonly DiagnosticCode NotText = new("CC5001", DiagnosticSeverity.Error, "Template that is not text",
        "Report templates are UTF-8 text, with or without a byte order mark. A template in another encoding is refused rather than guessed at, because the wrong letters would end up in a report that people sign. Save the file again as UTF-8.");

    public static readonly DiagnosticCode NotUnderstood = new("CC5002", DiagnosticSeverity.Error, "Template that cannot be parsed",
        "A report template does not follow the language of Scriban at the place given: often a missing `end`, an unclosed `{{`, or a name with a blank in it. No report is written from a template with an error.");

    public static readonly DiagnosticCode Doubtful = new("CC5003", DiagnosticSeverity.Warning, "Template that may not mean what it says",
        "The template can be rendered, but its parser warns about the place given. The report is written; look at that place of it.");

    public static readonly DiagnosticCode NotRendered = new("CC5004", DiagnosticSeverity.Error, "Template that fails while it is rendered",
        "A report template was understood, but a step of it failed: it asks for a variable or a member that does not exist (a misspelt name is an error here, never an empty place in the report), calls a function with values that do not fit, or goes on without end. What was written of the report until then is thrown away, because a report that ends in the middle can be taken for a whole one. The members that a template may use are listed in the reference page of the report model.");

    public static readonly DiagnosticCode NoSuchInclude = new("CC5005", DiagnosticSeverity.Error, "Included template that is not there",
        "A report template includes another one that does not exist beside it. Includes are found by their name within the folder of the template, never elsewhere on the machine. No report is written, because a part of it would be missing.");
}
