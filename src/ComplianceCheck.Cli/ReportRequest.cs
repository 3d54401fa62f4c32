using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary>One <c>--report NAME=FILE</c>, or one <c>--template TEMPLATE=FILE</c>.</summary>
/// <param name="Name">One of <see cref="ReportFiles.Names"/>, or the path of a template.</param>
/// <param name="Path">Where to write it, as the user named it.</param>
/// <param name="IsTemplate">Whether <paramref name="Name"/> is a template of the user.</param>
internal sealed record ReportRequest(string Name, string Path, bool IsTemplate)
{
    /// <summary>Reads a report that has no error.</summary>
    public static ReportRequest Of(string text) => new(NameOf(text), PathOf(text), false);

    /// <summary>Reads a template that has no error.</summary>
    public static ReportRequest OfTemplate(string text) => new(NameOf(text), PathOf(text), true);

    /// <summary>What is wrong with the reports of one command line, each in a sentence.</summary>
    /// <param name="texts">As written.</param>
    /// <param name="names">Names of the reports that can be asked for.</param>
    public static IEnumerable<string> Errors(IReadOnlyList<string> texts, string[] names) =>
        texts.Where(text => !names.Contains(NameOf(text), StringComparer.Ordinal)).Select(text => $"`{NameOf(text)}` is no report; {NameSuggestion.DidYouMeanOrList(NameOf(text), names)}")
            .Concat(texts.Where(text => names.Contains(NameOf(text), StringComparer.Ordinal) && PathOf(text).Length == 0).Select(text => $"`--report {text}` names no file, expected {NameOf(text)}=FILE"));

    /// <summary>What is wrong with the templates of one command line, each in a sentence.</summary>
    public static IEnumerable<string> TemplateErrors(IReadOnlyList<string> texts) =>
        texts.Where(text => ReportTemplate.FormatOf(NameOf(text)) is null).Select(text => $"`{NameOf(text)}` is no template, expected a file that ends with `.sbn-html` or `.sbn-md`")
            .Concat(texts.Where(text => ReportTemplate.FormatOf(NameOf(text)) is not null && PathOf(text).Length == 0).Select(text => $"`--template {text}` names no file to write, expected TEMPLATE=FILE"));

    /// <summary>What is wrong with where reports and templates are to be written.</summary>
    public static IEnumerable<string> TargetErrors(IEnumerable<string> texts) =>
        texts.Where(text => PathOf(text).Length > 0).GroupBy(text => DiskFiles.Real(PathOf(text)), StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"two reports are to be written to `{DiskFiles.Shown(PathOf(group.Last()))}`, expected a file for each");

    /// <summary>Whether the report would be written to this file.</summary>
    public bool IsAt(string file) => DiskFiles.Real(Path) == DiskFiles.Real(file);

    private static string NameOf(string text) => text.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? text[..equals] : text;

    private static string PathOf(string text) => text.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? text[(equals + 1)..] : "";
}
