using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Unicode;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComplianceCheck.Reporting;

/// <summary>
/// A report template that was understood: a Scriban template over the tree that <see cref="ReportMembers"/> describes. Every
/// <c>{{ }}</c> is escaped for its format; <c>| code</c> sets one as code, <c>| raw</c> is the exception that a reader of the
/// template can see. Immutable; any number of threads may render it at once.
/// </summary>
public sealed class ReportTemplate
{
    private readonly Template template;
    private readonly SourceText source;
    private readonly ReportFormat format;
    private readonly Func<string, SourceText?> include;

    private ReportTemplate(Template template, SourceText source, ReportFormat format, Func<string, SourceText?> include)
    {
        this.template = template;
        this.source = source;
        this.format = format;
        this.include = include;
    }

    /// <summary>Name and version of the engine that renders, as <see cref="ToolIdentity.TemplateEngine"/> states it: <c>Scriban 7.5.3</c>.</summary>
    public static string EngineName { get; } =
        $"Scriban {typeof(Template).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}";

    /// <summary>What a template writes, by how the name of its file ends: <c>.sbn-html</c> or <c>.sbn-md</c>; null for any other.</summary>
    public static ReportFormat? FormatOf(string path) =>
        path.EndsWith(".sbn-html", StringComparison.Ordinal) ? ReportFormat.Html
        : path.EndsWith(".sbn-md", StringComparison.Ordinal) ? ReportFormat.Markdown
        : null;

    /// <summary>Reads a template; null if it cannot be used, and then <paramref name="bag"/> says why.</summary>
    /// <param name="source">The template.</param>
    /// <param name="format">What it writes.</param>
    /// <param name="include">
    /// Finds what the template includes by the name that it gives; null if there is no such template. The only way to other
    /// texts, called while rendering.
    /// </param>
    /// <param name="bag">Receives what is wrong.</param>
    public static ReportTemplate? Parse(SourceText source, ReportFormat format, Func<string, SourceText?> include, DiagnosticBag bag)
    {
        if (!Utf8.IsValid(source.Bytes))
        {
            bag.Add(ReportCodes.NotText, source, default, "the template is not UTF-8 text");
            return null;
        }

        var sources = new ReportSources(source, include);
        return Understood(sources.Text, source.Path, sources, bag) is { } template ? new ReportTemplate(template, source, format, include) : null;
    }

    /// <summary>A template and all that it includes by a name that stands in it, in the order in which they are met. Names that it computes are not followed.</summary>
    /// <param name="source">The template.</param>
    /// <param name="include">As for <see cref="Parse"/>.</param>
    public static ImmutableArray<SourceText> FilesOf(SourceText source, Func<string, SourceText?> include)
    {
        var sources = new ReportSources(source, include);
        TemplateLint.Follow(sources, FormatOf(source.Path) ?? ReportFormat.Html, new DiagnosticBag());
        return sources.Files;
    }

    /// <summary>The parsed text; null with an error.</summary>
    internal static Template? Understood(string text, string path, ReportSources sources, DiagnosticBag bag)
    {
        var template = Template.Parse(text, path);
        foreach (var message in template.Messages)
        {
            var (file, span) = sources.Find(message.Span);
            // What the parser only warns of may not mean what it says, and a report is no place to find out.
            bag.Add(ReportCodes.NotUnderstood, file, span, Sentence(message.Message));
        }

        return template.Messages.Count > 0 ? null : template;
    }

    /// <summary>
    /// Writes the report, piece by piece as it is rendered. True if it is whole. False if a step of the template failed:
    /// <paramref name="bag"/> then says where and why, and what was written must be thrown away.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="output">Is neither flushed nor closed.</param>
    /// <param name="bag">Receives what went wrong.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are left out of the exit code that the report states.</param>
    /// <exception cref="IOException"><paramref name="output"/> cannot be written.</exception>
    public bool Render(Assessment assessment, TextWriter output, DiagnosticBag bag, bool dueOnly = false) => Render(ReportModel.Of(assessment, dueOnly), assessment.AsOf, output, bag);

    /// <summary>Writes the catalogue of a pack, over the tree that <see cref="CatalogueModel"/> builds; otherwise as a report.</summary>
    /// <param name="catalogue">What to list.</param>
    /// <param name="tool">What makes it.</param>
    /// <param name="output">Is neither flushed nor closed.</param>
    /// <param name="bag">Receives what went wrong.</param>
    /// <exception cref="IOException"><paramref name="output"/> cannot be written.</exception>
    public bool Render(Catalogue catalogue, ToolIdentity tool, TextWriter output, DiagnosticBag bag) => Render(CatalogueModel.Of(catalogue, tool), catalogue.AsOf, output, bag);

    /// <summary>Writes a comparison, over the tree that <see cref="ComparisonModel"/> builds; otherwise as a report.</summary>
    /// <param name="comparison">What to tell.</param>
    /// <param name="output">Is neither flushed nor closed.</param>
    /// <param name="bag">Receives what went wrong.</param>
    /// <exception cref="IOException"><paramref name="output"/> cannot be written.</exception>
    public bool Render(AssessmentComparison comparison, TextWriter output, DiagnosticBag bag) => Render(ComparisonModel.Of(comparison), comparison.New.AsOf, output, bag);

    private bool Render(ScriptObject model, DateOnly asOf, TextWriter output, DiagnosticBag bag)
    {
        var sources = new ReportSources(source, include);
        var context = new ReportContext(model, asOf, format, sources);
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushOutput(new TextWriterOutput(output));
        try
        {
            template.Render(context);
            return true;
        }
        catch (ScriptRuntimeException failure)
        {
            if (failure.InnerException is IOException unwritable)
            {
                ExceptionDispatchInfo.Throw(unwritable);
            }

            var (file, span) = sources.Find(failure.Span);
            bag.Add(failure is NoSuchIncludeException ? ReportCodes.NoSuchInclude : ReportCodes.NotRendered, file, span, Sentence(failure.OriginalMessage));
            return false;
        }
    }

    private static string Sentence(string message) => message.Trim().TrimEnd('.');
}
