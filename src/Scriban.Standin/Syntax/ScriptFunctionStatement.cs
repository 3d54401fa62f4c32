using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>func name</c> and <c>name(x) = ...</c>: puts the function into a variable.</summary>
internal sealed class ScriptFunctionStatement(SourceSpan span, ScriptVariable variable, ScriptFunction function) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        context.SetValue(variable, function);
        return null;
    }
}
