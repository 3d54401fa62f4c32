using System.Collections.Immutable;

namespace ComplianceCheck.Reporting;

/// <summary>
/// What a report template may ask for: every member of the tree that <see cref="ReportModel"/> builds. One table, which the
/// reference page is made from and which a test compares with the tree, so that neither can say more than the other.
/// Dates are texts (<c>yyyy-MM-dd</c>); values are as recorded and not escaped, the output layer does that.
/// </summary>
public static class ReportMembers
{
    /// <summary>All members, by owner in the order in which a reader meets them.</summary>
    public static ImmutableArray<ReportMember> All { get; } =
    [
        new("report", "tool", "tool", "What made the assessment"),
        new("report", "as_of", "text", "The day for which everything was decided"),
        new("report", "as_of_words", "text", "The same day with the name of the month"),
        new("report", "complete", "boolean", "Whether every input was read and every pack ran; when false, the report must say so before anything else"),
        new("report", "handling", "text?", "The most protected handling of any input"),
        new("report", "handling_banner", "text?", "The same in capitals and words, for the top and the bottom of the report"),
        new("report", "handling_mark", "text?", "The banner, if it is of letters, digits and blanks only: safe inside a quoted string of CSS, for the margins of every page"),
        new("report", "exit", "exit", "What the run as a whole comes to"),
        new("report", "scope", "text", "How the number of outcomes comes about"),
        new("report", "counts", "totals", "What was counted"),
        new("report", "verdicts", "list of verdict", "The legend: fail, unknown, pass, not applicable"),
        new("report", "packs", "list of pack", "The packs that ran"),
        new("report", "rules", "list of rule", "The rules that ran, in the order of the assessment"),
        new("report", "documents", "list of document", "The documents that were read, as given, with their results"),
        new("report", "findings", "list of finding", "Every item decided, passes included, in the order of the assessment"),
        new("report", "missing_facts", "list of missing_fact", "What would settle the unknowns of the whole run, the most frequent first"),
        new("report", "authorities", "list of authority", "Every source and place of it that a rule cites, once"),
        new("report", "parameters", "list of parameter", "The parameter values that the run used"),
        new("report", "diagnostics", "list of diagnostic", "What a person should know about the inputs"),
        new("report", "unread_files", "list of text", "Files that were named or found and could not be used"),

        new("tool", "name", "text", "Name of the tool"),
        new("tool", "version", "text", "Version of the tool"),
        new("tool", "template_engine", "text", "Name and version of the engine that renders this template"),

        new("exit", "code", "number", "The exit code that the run earns"),
        new("exit", "state", "text", "`failed`, `undecided`, `passed` or `unusable`"),
        new("exit", "headline", "text", "The state in a few words"),
        new("exit", "reason", "text", "Why it is this state, a clause that begins in lower case and has no full stop"),
        new("exit", "sentence", "text", "What the exit code means: the code and the reason"),

        new("totals", "documents", "number", "Documents that were read"),
        new("totals", "rules", "number", "Rules that ran"),
        new("totals", "packs", "number", "Packs that ran"),
        new("totals", "outcomes", "counts", "Over one outcome for each rule and each document in its scope"),
        new("totals", "items", "counts", "Over the findings"),
        new("totals", "violations", "number", "Failing findings of a binding authority that is due"),
        new("totals", "gaps", "number", "All other failing findings"),
        new("totals", "not_yet_due", "number", "Failing findings of which no binding authority is due yet and one will be"),
        new("totals", "errors", "number", "Diagnostics that kept something from being used"),
        new("totals", "warnings", "number", "All other diagnostics"),

        new("counts", "pass", "number", "Shown to hold"),
        new("counts", "fail", "number", "Shown not to hold"),
        new("counts", "unknown", "number", "Cannot be decided from what is recorded"),
        new("counts", "not_applicable", "number", "A stated fact says that the question does not arise"),
        new("counts", "total", "number", "All four together"),
        new("counts", "shares", "list of share", "For a chart: the verdicts that occur, fail first"),

        new("share", "verdict", "verdict", "The verdict"),
        new("share", "count", "number", "How often it occurs"),
        new("share", "offset", "text", "Where its part of a bar of length 100 begins, two decimals"),
        new("share", "percent", "text", "How long its part is, two decimals; the parts add up to 100"),

        new("verdict", "key", "text", "`pass`, `fail`, `unknown` or `notApplicable`"),
        new("verdict", "word", "text", "The word for people"),
        new("verdict", "symbol", "text", "One character that differs from all others without colour"),
        new("verdict", "meaning", "text", "What the verdict says"),

        new("pack", "id", "text", "Id of the pack"),
        new("pack", "version", "text", "Version of the pack"),
        new("pack", "title", "text", "Title of the pack"),
        new("pack", "sha256", "text", "Over its files and its schema"),

        new("rule", "pack", "text", "Id of the pack it belongs to"),
        new("rule", "id", "text", "Id of the rule"),
        new("rule", "revision", "number", "Raised when its meaning changes"),
        new("rule", "title", "text", "The state it finds"),
        new("rule", "severity", "text", "Its severity, or the worst of several"),
        new("rule", "requirement", "text", "What must hold"),
        new("rule", "rationale", "text?", "Why it matters"),
        new("rule", "remediation", "text?", "What to do about a failure"),
        new("rule", "authorities", "list of authority", "What it rests on"),
        new("rule", "references", "list of reference", "What corresponds to it in frameworks"),

        new("reference", "framework", "text", "Name of the framework"),
        new("reference", "items", "list of text", "The items of it that correspond"),

        new("authority", "source", "text", "Id of the source in the pack"),
        new("authority", "title", "text", "Title of the source"),
        new("authority", "at", "text?", "Paragraph or page; null for the whole"),
        new("authority", "force", "text", "`binding`, `directive-ssi`, `guidance`, `congressional`, `bill`, `framework` or `pack`"),
        new("authority", "force_words", "text", "What that means to a reader"),
        new("authority", "due", "text?", "The day from which the duty is due; null when it has none or it is not known"),
        new("authority", "is_due", "boolean", "Whether that day is known and has come"),

        new("document", "anchor", "text", "Name of its place in a page, safe in HTML"),
        new("document", "path", "text", "The file"),
        new("document", "kind", "text", "Its kind, as the schema names it"),
        new("document", "kind_words", "text", "Its kind in words"),
        new("document", "id", "text", "Its id"),
        new("document", "sha256", "text", "Of the bytes of the file"),
        new("document", "as_of", "text?", "The day for which its facts hold"),
        new("document", "handling", "text?", "How it must be handled"),
        new("document", "counts", "counts", "Over its outcomes"),
        new("document", "items", "counts", "Over its findings"),
        new("document", "results", "list of result", "Its outcomes with their findings: failing first, then unknown, passed, not applicable"),
        new("document", "row", "list of cell", "One cell for each of the rules, in their order"),

        new("cell", "rule", "rule", "The rule"),
        new("cell", "result", "result?", "The outcome; null where the document is not in the scope of the rule"),

        new("result", "anchor", "text", "Name of its place in a page, safe in HTML"),
        new("result", "document", "text", "Id of the document"),
        new("result", "rule", "rule", "The rule"),
        new("result", "verdict", "verdict", "The outcome"),
        new("result", "counts", "counts", "Over its findings"),
        new("result", "failures", "list of finding", "Findings that fail"),
        new("result", "unknowns", "list of finding", "Findings that cannot be decided"),
        new("result", "passes", "list of finding", "Findings that pass"),
        new("result", "not_applicable", "list of finding", "Findings where the question does not arise"),
        new("result", "missing_facts", "list of missing_fact", "What would settle its unknowns, the most frequent first"),

        new("finding", "anchor", "text", "Name of its place in a page, safe in HTML"),
        new("finding", "fingerprint", "text", "Names the finding across runs"),
        new("finding", "value_hash", "text", "Binds the evidence"),
        new("finding", "rule", "rule", "The rule"),
        new("finding", "check", "text?", "The limb of the rule"),
        new("finding", "document", "text", "Id of the document"),
        new("finding", "item", "text?", "Id of the item; null for the document as a whole"),
        new("finding", "label", "text", "The item in words"),
        new("finding", "verdict", "verdict", "What was decided"),
        new("finding", "severity", "text", "How much it matters"),
        new("finding", "message", "text", "What was found"),
        new("finding", "remediation", "text?", "What to do about it"),
        new("finding", "authorities", "list of authority", "What the rule rests on"),
        new("finding", "not_yet_due", "boolean", "A failure of which no binding authority is due yet and one will be"),
        new("finding", "standing", "text?", "`violation` for a failure of a binding authority that is due, `gap` for any other failure"),
        new("finding", "place", "place", "Where the item stands"),
        new("finding", "evidence", "list of evidence", "The recorded values that the verdict rests on"),
        new("finding", "missing", "list of missing", "What would settle an unknown"),

        new("place", "path", "text", "The file"),
        new("place", "line", "number", "Line, counted from 1"),
        new("place", "column", "number", "Column, counted from 1"),
        new("place", "pointer", "text", "RFC 6901 pointer; empty for the whole document"),
        new("place", "text", "text", "path:line:column"),

        new("evidence", "field", "text", "The path as the rule asks for it"),
        new("evidence", "value", "text?", "The value as JSON text; null when the evidence is that nothing is recorded"),
        new("evidence", "assumed", "boolean", "Whether nothing is recorded and the schema says how to read that"),
        new("evidence", "place", "place", "Where the value stands; of an absence, the object that lacks it"),

        new("missing", "field", "text", "The path as the rule asks for it, as far as it got"),
        new("missing", "description", "text", "What would settle it"),
        new("missing", "place", "place", "Where it would stand; line and column of the nearest value that exists"),

        new("missing_fact", "field", "text", "The path as rules ask for it"),
        new("missing_fact", "description", "text", "What would settle it"),
        new("missing_fact", "count", "number", "How many times it is missing"),
        new("missing_fact", "findings", "list of finding", "The findings that wait for it, each once"),
        new("missing_fact", "places", "list of place", "Where it would stand, each once"),

        new("parameter", "pack", "text", "Id of the pack"),
        new("parameter", "name", "text", "Name of the parameter"),
        new("parameter", "value", "text?", "The value as text; null when it has none"),
        new("parameter", "why", "text?", "Why the value is what it is"),

        new("diagnostic", "code", "text", "What kind of thing it is"),
        new("diagnostic", "title", "text", "The code in words"),
        new("diagnostic", "severity", "text", "`error` or `warning`"),
        new("diagnostic", "message", "text", "What is, then what was expected"),
        new("diagnostic", "help", "text?", "What to do about it"),
        new("diagnostic", "place", "place", "Where it is; the pointer is always empty"),
    ];
}
