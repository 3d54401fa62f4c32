using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>f a b</c>, <c>f(a, b)</c> and <c>a | f b</c>, where the piped value is the first argument.</summary>
internal sealed class ScriptFunctionCall(
    SourceSpan span,
    ScriptExpression target,
    ScriptExpression? piped,
    IReadOnlyList<ScriptExpression> arguments,
    IReadOnlyList<ScriptNamedArgument> named,
    bool hasParentheses)
    : ScriptExpression(span)
{
    /// <summary>Whether it is clear without a look at the rest of the expression where the arguments end.</summary>
    public bool HasParentheses => hasParentheses;

    public bool IsPipe => piped is not null;

    public override object? Evaluate(TemplateContext context) => Invoke(context, block: null);

    public object? Invoke(TemplateContext context, ScriptBlockStatement? block)
    {
        TemplateContext.EnsureStack(Span);
        var path = (target as IScriptPath)?.Path ?? "(...)";

        // The piped value comes first, also in time: it may write output or change variables.
        var values = new ScriptArray();
        if (piped is not null)
        {
            values.Add(piped.Evaluate(context));
        }

        var function = target is IScriptPath place ? place.Resolve(context) : target.Evaluate(context);
        switch (function)
        {
            case IScriptCustomFunction callable:
                AddArguments(context, values);
                var namedValues = named.Select(n => KeyValuePair.Create(n.Name, n.Value.Evaluate(context))).ToList();
                return Invocation.Call(context, this, path, callable, values, namedValues, block);
            case null when context.EnableRelaxedFunctionAccess:
                return null;
            case null:
                throw new ScriptRuntimeException(target.Span, $"The function `{path}` was not found");
            default:
                throw new ScriptRuntimeException(target.Span, $"`{path}` is not a function but a value of type `{TypeName.Of(function)}`");
        }
    }

    private void AddArguments(TemplateContext context, ScriptArray values)
    {
        foreach (var argument in arguments)
        {
            values.Add(argument.Evaluate(context));
        }
    }
}
