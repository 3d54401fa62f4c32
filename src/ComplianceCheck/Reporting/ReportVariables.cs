using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>
/// The variables that a template sets. What <c>capture</c> sets was escaped while it was rendered, so it is marked; the engine
/// hands it over as text like any other, so it is known by the word that stands before the variable in the template.
/// A capture that is not recognized is escaped once more: ugly, and safe.
/// </summary>
internal sealed class ReportVariables(ReportSources sources) : ScriptObject
{
    public override bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        base.TrySetValue(context, span, member, value is string text && sources.IsCaptured(span) ? new RawText(text) : value, readOnly);
}
