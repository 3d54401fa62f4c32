using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target[index]</c>.</summary>
internal sealed class ScriptIndexerExpression(SourceSpan span, ScriptExpression target, ScriptExpression index)
    : ScriptExpression(span), IScriptPath
{
    public string Path => $"{(target as IScriptPath)?.Path ?? "(...)"}[...]";

    public override object? Evaluate(TemplateContext context)
    {
        var value = Resolve(context);
        return value is IScriptCustomFunction function ? Invocation.Call(context, this, Path, function, [], [], block: null) : value;
    }

    public object? Resolve(TemplateContext context)
    {
        TemplateContext.EnsureStack(Span);
        var owner = target.Evaluate(context);
        if (owner is null)
        {
            return context.EnableRelaxedTargetAccess
                ? null
                : throw new ScriptRuntimeException(Span, $"Cannot index `{Path}`: the object is null");
        }

        var key = index.Evaluate(context);
        if (key is null && context.EnableNullIndexer)
        {
            return null;
        }

        return IndexAccess.Get(context, Span, owner, KeyOf(key), Path);
    }

    public void Assign(TemplateContext context, object? value)
    {
        var owner = target.Evaluate(context)
            ?? throw new ScriptRuntimeException(Span, $"Cannot set `{Path}`: the object is null");
        IndexAccess.Set(context, Span, owner, KeyOf(index.Evaluate(context)), value);
    }

    private object KeyOf(object? key) =>
        key ?? throw new ScriptRuntimeException(index.Span, $"Cannot index `{Path}` with null");
}
