using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>array</c> that call another function for each item.</summary>
internal static class ArrayCallbacks
{
    public static bool Any(TemplateContext context, SourceSpan span, IEnumerable? list, object? function, params object?[] args) =>
        ArrayFunctions.Items(context, span, list).Exists(item => Truth.Of(Call(context, span, function, "array.any", item, args)));

    public static ScriptArray Each(TemplateContext context, SourceSpan span, IEnumerable? list, object? function) =>
        new(ArrayFunctions.Items(context, span, list).Select(item => Call(context, span, function, "array.each", item)).ToList());

    public static ScriptArray Filter(TemplateContext context, SourceSpan span, IEnumerable? list, object? function) =>
        new(ArrayFunctions.Items(context, span, list).Where(item => Truth.Of(Call(context, span, function, "array.filter", item))).ToList());

    public static string Join(TemplateContext context, SourceSpan span, IEnumerable? list, string delimiter, object? function = null)
    {
        var texts = ArrayFunctions.Items(context, span, list)
            .Select(item => context.ObjectToString(item))
            .Select(text => function is null ? text : context.ObjectToString(Call(context, span, function, "array.join", text)));
        return context.CheckLength(span, string.Join(delimiter, texts));
    }

    private static object? Call(TemplateContext context, SourceSpan span, object? function, string caller, object? item, params ReadOnlySpan<object?> args)
    {
        if (function is not IScriptCustomFunction callable)
        {
            throw new ScriptRuntimeException(span, $"`{caller}` needs a function, such as `@string.upcase`, not a value of type `{TypeName.Of(function)}`");
        }

        return Invocation.Call(context, new CallbackNode(span), caller, callable, new ScriptArray([item, .. args]), [], block: null);
    }
}
