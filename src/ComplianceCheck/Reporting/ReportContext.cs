using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>One rendering of a report: strict about names, generous about size, and every value is escaped on its way out.</summary>
internal sealed class ReportContext : TemplateContext
{
    /// <summary>About 200 steps a finding for 100,000 findings; a loop without end still ends.</summary>
    private const int LoopSteps = 20_000_000;

    private readonly ReportFormat format;

    public ReportContext(ScriptObject model, ReportFormat format, ReportSources sources)
    {
        this.format = format;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = LoopSteps;
        RecursiveLimit = 100;
        RegexTimeOut = TimeSpan.FromSeconds(10);

        // 0 is no limit. Beyond any other the package goes on silently with "..." in place of the rest of the report.
        LimitToString = 0;

        // Indentation would also be put into the lines of values.
        AutoIndent = false;
        NewLine = "\n";
        TemplateLoader = sources;

        BuiltinObject.Import("raw", new Func<TemplateContext, object?, RawText>((context, value) => new RawText(context.ObjectToString(value))));
        BuiltinObject.Import("code", new Func<TemplateContext, object?, RawText>((context, value) => new RawText(ReportEscape.Code(context.ObjectToString(value), format))));
        foreach (var name in (string[])["include", "include_join"])
        {
            if (BuiltinObject[name] is IScriptCustomFunction function)
            {
                BuiltinObject[name] = new RawFunction(function);
            }
        }

        PushGlobal(model);

        // Variables of the template go on top, so that none can change the model.
        PushGlobal(new ReportVariables(sources));
    }

    /// <summary>Called for every value that a template outputs, and for nothing else.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        RawText raw => base.Write(span, raw.Text),
        _ => base.Write(span, ReportEscape.Of(ObjectToString(textAsObject), format)),
    };

    public override string ObjectToString(object? value, bool nested = false) =>
        base.ObjectToString(value is RawText raw ? raw.Text : value, nested);
}
