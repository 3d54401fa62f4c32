using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComplianceCheck.Reporting;

/// <summary>A function whose text was escaped when it was rendered and must not be escaped again.</summary>
internal sealed class RawFunction(IScriptCustomFunction function) : IScriptCustomFunction
{
    public int RequiredParameterCount => function.RequiredParameterCount;

    public int ParameterCount => function.ParameterCount;

    public ScriptVarParamKind VarParamKind => function.VarParamKind;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Marked(function.Invoke(context, callerContext, arguments, blockStatement));

    public async ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Marked(await function.InvokeAsync(context, callerContext, arguments, blockStatement).ConfigureAwait(false));

    private static object? Marked(object? result) => result is string text ? new RawText(text) : result;
}
