using Scriban.Parsing;

namespace Scriban.Syntax;

internal sealed class ScriptCaseStatement(
    SourceSpan span,
    ScriptExpression subject,
    ScriptBlockStatement before,
    IReadOnlyList<ScriptWhenClause> whens,
    ScriptBlockStatement? otherwise)
    : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var value = subject.Evaluate(context);

        // Closes the tag of `case` and opens that of the first `when`.
        before.Evaluate(context);
        foreach (var when in whens)
        {
            if (when.Values.Any(candidate => BinaryOperation.AreEqual(context, Span, value, candidate.Evaluate(context))))
            {
                return when.Body.Evaluate(context);
            }
        }

        return otherwise?.Evaluate(context);
    }
}
