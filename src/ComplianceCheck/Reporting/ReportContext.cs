using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>One rendering of a report: strict about names, generous about size, and every value is escaped on its way out.</summary>
internal sealed class ReportContext : TemplateContext
{
    /// <summary>About 200 steps a finding for 100,000 findings; a loop without end still ends.</summary>
    private const int LoopSteps = 20_000_000;

    /// <summary>UTF-16 characters of one value, and of all that is written: more than 100,000 findings take.</summary>
    private const int TextLength = 100_000_000;

    private const int OutputLength = 2_000_000_000;

    private readonly ReportFormat format;

    public ReportContext(ScriptObject model, DateOnly asOf, ReportFormat format, ReportSources sources)
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

        // By default the engine goes on silently with "..." in place of the rest of the report.
        LimitToString = TextLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = OutputLength;
        OnOutputLimit = ScriptLimitBehavior.Throw;

        // Indentation would also be put into the lines of values.
        AutoIndent = false;
        NewLine = "\n";
        TemplateLoader = sources;

        PushGlobal(ReportFunctions.Of(asOf, format, BuiltinObject));
        PushGlobal(model);

        // Variables of the template go on top, so that none can change the model.
        PushGlobal(new ScriptObject());
    }

    /// <summary>Called for every value that a template outputs, and for nothing else. What a <c>capture</c> rendered was escaped then.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        RawText raw => base.Write(span, raw.Text),
        StringBuilderOutput => base.Write(span, textAsObject),
        _ => base.Write(span, ReportEscape.Of(ObjectToString(textAsObject) ?? "", format)),
    };

    public override string? ObjectToString(object? value, bool nested = false) =>
        base.ObjectToString(value is RawText raw ? raw.Text : value, nested);
}
