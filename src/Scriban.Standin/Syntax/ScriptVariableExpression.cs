using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The use of a variable in an expression.</summary>
internal sealed class ScriptVariableExpression(SourceSpan span, ScriptVariable variable) : ScriptExpression(span), IScriptPath
{
    public ScriptVariable Variable => variable;

    public string Path => variable.Path;

    public override object? Evaluate(TemplateContext context) => variable.Evaluate(context);

    public object? Resolve(TemplateContext context) => context.GetValue(variable);

    public void Assign(TemplateContext context, object? value) => context.SetValue(variable, value);
}
