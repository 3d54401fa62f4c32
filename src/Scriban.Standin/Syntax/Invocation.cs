using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Gives a function its arguments in the order in which it declares them.</summary>
internal static class Invocation
{
    public static object? Call(
        TemplateContext context,
        ScriptNode caller,
        string path,
        IScriptCustomFunction function,
        ScriptArray positional,
        IReadOnlyList<KeyValuePair<string, object?>> named,
        ScriptBlockStatement? block)
    {
        context.CurrentSpan = caller.Span;
        var arguments = function.VarParamKind == ScriptVarParamKind.Direct
            ? Attach(positional, named)
            : new ArgumentBinding(context, caller.Span, path, function).Bind(positional, named);
        try
        {
            return function.Invoke(context, caller, arguments, block);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException and not OperationCanceledException and not OutOfMemoryException)
        {
            throw new ScriptRuntimeException(caller.Span, exception.Message, exception);
        }
    }

    /// <summary>A function without declared parameters finds named arguments as members of <c>$</c>.</summary>
    private static ScriptArray Attach(ScriptArray positional, IReadOnlyList<KeyValuePair<string, object?>> named)
    {
        foreach (var (name, value) in named)
        {
            positional.SetValue(name, value, readOnly: false);
        }

        return positional;
    }
}
