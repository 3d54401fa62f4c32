using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Reporting;

/// <summary>What can be wrong with a report template: CC50.</summary>
public static class ReportCodes
{
    public static readonly DiagnosticCode NotText = new("CC5001", DiagnosticSeverity.Error, "Template that is not text",
        "Report templates are UTF-8 text, with or without a byte order mark. A template in another encoding is refused rather than guessed at, because the wrong letters would end up in a report that people sign. Save the file again as UTF-8.");

    public static readonly DiagnosticCode NotUnderstood = new("CC5002", DiagnosticSeverity.Error, "Template that cannot be parsed",
        "A report template does not follow the language of Scriban at the place given: often a missing `end`, an unclosed `{{`, or a name with a blank in it. No report is written from a template with an error.");

    public static readonly DiagnosticCode NotRendered = new("CC5004", DiagnosticSeverity.Error, "Template that fails while it is rendered",
        "A report template was understood, but a step of it failed: it asks for a variable or a member that does not exist (a misspelt name is an error here, never an empty place in the report), calls a function with values that do not fit, or goes on without end. What was written of the report until then is thrown away, because a report that ends in the middle can be taken for a whole one. The members that a template may use are listed in the reference page of the report model.");

    public static readonly DiagnosticCode NoSuchInclude = new("CC5005", DiagnosticSeverity.Error, "Included template that is not there",
        "A report template includes another one that does not exist beside it. Includes are found by their name within the folder of the template, never elsewhere on the machine. No report is written, because a part of it would be missing.");

    public static readonly DiagnosticCode UnknownMember = new("CC5006", DiagnosticSeverity.Error, "Template that asks for what a report does not have",
        "A report template names a member, a variable or a function that does not exist. When it is rendered and comes to that place, the report ends in an error, because a misspelt name must never be an empty place. The members of the report, with their types and an example of each, are listed in templates/README.md.");

    public static readonly DiagnosticCode NeverShown = new("CC5007", DiagnosticSeverity.Warning, "Template that leaves out what a reader has to see",
        "The template uses no member that shows what fails, what cannot be decided, which failures are not yet due or waived, the ledger, or whether the run is complete. A report without the unknown items reads as a pass, which nothing has shown. If it is meant to be a part of a larger report, the larger one has to show it.");

    public static readonly DiagnosticCode Unescaped = new("CC5008", DiagnosticSeverity.Warning, "Template that lets something through unescaped",
        "Every value in a report is escaped for the format of the report, so that nothing in a document can become markup or a script. `| raw` is the exception. It is right for markup that the template itself made, and wrong for anything that comes from a document or a rule.");

    public static readonly DiagnosticCode PartialBaseline = new("CC5010", DiagnosticSeverity.Error, "Baseline that is incomplete",
        "The result of the earlier run says itself that it is partial. What it does not list was not checked then, so that nobody can say what is new since.");

    public static readonly DiagnosticCode NotAResult = new("CC5009", DiagnosticSeverity.Error, "File that is no result",
        "A result of an earlier run was expected, as `--report json=FILE` writes it, and the file is none, or one of a version that this tool does not read. Nothing can be compared with it.");
}
