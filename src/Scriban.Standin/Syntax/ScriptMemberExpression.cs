using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>target.member</c> and <c>target?.member</c>.</summary>
internal sealed class ScriptMemberExpression(SourceSpan span, ScriptExpression target, string member, bool optional)
    : ScriptExpression(span), IScriptPath
{
    public string Path => $"{(target as IScriptPath)?.Path ?? "(...)"}{(optional ? "?." : ".")}{member}";

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
            return optional || context.EnableRelaxedTargetAccess
                ? null
                : throw new ScriptRuntimeException(Span, $"Cannot get the member `{Path}` for a null object");
        }

        if (MemberAccess.TryGet(context, Span, owner, member, out var value) || context.EnableRelaxedMemberAccess)
        {
            return value;
        }

        throw new ScriptRuntimeException(Span, $"Cannot get the member `{Path}`: the object of type `{TypeName.Of(owner)}` has no member `{member}`");
    }

    public void Assign(TemplateContext context, object? value)
    {
        var owner = target.Evaluate(context)
            ?? throw new ScriptRuntimeException(Span, $"Cannot set the member `{Path}` of a null object");
        MemberAccess.Set(context, Span, owner, member, value);
    }
}
