using System.Collections;
using System.Reflection;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Reads and writes <c>owner.member</c>.</summary>
internal static class MemberAccess
{
    public static bool TryGet(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        if (member == "empty?")
        {
            value = Emptiness.Of(span, owner);
            return true;
        }

        switch (owner)
        {
            case IScriptObject members:
                return members.TryGetValue(context, span, member, out value);
            case IDictionary<string, object?> map:
                return map.TryGetValue(member, out value);
            case IDictionary map:
                value = map.Contains(member) ? map[member] : null;
                return map.Contains(member);
            case IList list:
                value = member == "size" ? list.Count : null;
                return member == "size";
            case string:
                throw NotCovered.At(span, $"Member `{member}` of a string");
            case TimeSpan:
                throw NotCovered.At(span, $"Member `{member}` of a time span");
            case DateTimeOffset:
                throw NotCovered.At(span, $"Member `{member}` of a date with offset");
            default:
                return TryGetOfNetObject(context, span, owner, member, out value);
        }
    }

    public static void Set(TemplateContext context, SourceSpan span, object owner, string member, object? value)
    {
        switch (owner)
        {
            case IScriptObject members:
                if (!members.TrySetValue(context, span, member, value, readOnly: false))
                {
                    throw new ScriptRuntimeException(span, $"The member `{member}` is read only");
                }

                break;
            case IDictionary<string, object?> map:
                map[member] = value;
                break;
            case IDictionary map:
                map[member] = value;
                break;
            default:
                throw NotCovered.At(span, $"Assignment to a member of a value of type `{TypeName.Of(owner)}`");
        }
    }

    private static bool TryGetOfNetObject(TemplateContext context, SourceSpan span, object owner, string member, out object? value)
    {
        try
        {
            return context.MembersOf(owner.GetType()).TryGet(owner, member, out value);
        }
        catch (TargetInvocationException exception)
        {
            throw new ScriptRuntimeException(span, $"The member `{member}` failed: {exception.InnerException?.Message}", exception.InnerException);
        }
    }
}
