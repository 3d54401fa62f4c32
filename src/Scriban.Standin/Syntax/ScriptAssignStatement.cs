using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>target = value</c>, and <c>target += value</c> with its operator.</summary>
internal sealed class ScriptAssignStatement(SourceSpan span, IScriptPath target, BinaryOperator? compound, ScriptExpression value)
    : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var assigned = value.Evaluate(context);
        if (compound is { } op)
        {
            assigned = BinaryOperation.Evaluate(context, Span, op, ((ScriptExpression)target).Evaluate(context), assigned);
        }

        context.CurrentSpan = Span;
        target.Assign(context, assigned);
        return null;
    }
}
