using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A function written in a template. Without declared parameters it takes whatever it is given, as <c>$</c>.</summary>
internal sealed class ScriptFunction(SourceSpan span, IReadOnlyList<ScriptParameterInfo>? parameters, bool lastIsVariable, ScriptBlockStatement body)
    : ScriptExpression(span), IScriptCustomFunction
{
    public int RequiredParameterCount => parameters?.Count(p => !p.HasDefaultValue) - (lastIsVariable ? 1 : 0) ?? 0;

    public int ParameterCount => parameters?.Count ?? 0;

    public ScriptVarParamKind VarParamKind =>
        parameters is null ? ScriptVarParamKind.Direct : lastIsVariable ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        parameters is null ? new ScriptParameterInfo(typeof(object), string.Empty) : parameters[index];

    public override object Evaluate(TemplateContext context) => this;

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        context.PushFrame(callerContext.Span, arguments, blockStatement);
        try
        {
            if (parameters is null)
            {
                body.Evaluate(context);
                return context.TakeReturnValue();
            }

            context.PushGlobal(ParameterScope(arguments));
            try
            {
                body.Evaluate(context);
                return context.TakeReturnValue();
            }
            finally
            {
                context.PopGlobal();
            }
        }
        finally
        {
            context.PopFrame();
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private ScriptObject ParameterScope(ScriptArray arguments)
    {
        var scope = new ScriptObject();
        for (var i = 0; i < parameters!.Count; i++)
        {
            scope[parameters[i].Name] = arguments[i];
        }

        return scope;
    }
}
