using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Reads and writes <c>owner[key]</c>.</summary>
internal static class IndexAccess
{
    public static object? Get(TemplateContext context, SourceSpan span, object owner, object key, string path)
    {
        if (key is string or char)
        {
            var name = context.ObjectToString(key);
            return MemberAccess.TryGet(context, span, owner, name, out var member) || context.EnableRelaxedMemberAccess
                ? member
                : throw new ScriptRuntimeException(span, $"Cannot index `{path}`: the object has no member `{name}`");
        }

        switch (owner)
        {
            case string:
                throw NotCovered.At(span, "Index into a string");
            case IList list when NumberOperation.IsInteger(key):
                return At(context, span, list, key, path);
            case IDictionary map:
                return map.Contains(key) || context.EnableRelaxedMemberAccess
                    ? map[key]
                    : throw new ScriptRuntimeException(span, $"Cannot index `{path}`: the key was not found");
            default:
                throw new ScriptRuntimeException(span, $"Cannot index `{path}` of type `{TypeName.Of(owner)}` with a value of type `{TypeName.Of(key)}`");
        }
    }

    public static void Set(TemplateContext context, SourceSpan span, object owner, object key, object? value)
    {
        if (key is string or char)
        {
            MemberAccess.Set(context, span, owner, context.ObjectToString(key), value);
            return;
        }

        if (owner is not IList list)
        {
            throw new ScriptRuntimeException(span, $"A value of type `{TypeName.Of(owner)}` cannot be assigned to by index");
        }

        var index = ValueConversion.ToInt(context, span, key);
        index = index < 0 ? index + list.Count : index;
        if (index < 0)
        {
            throw new ScriptRuntimeException(span, "The index lies before the start of the array");
        }

        // Only Scriban's own arrays grow; and no further than a loop could have filled them.
        if (list is ScriptArray array)
        {
            if (context.LoopLimit > 0 && index - array.Count > context.LoopLimit)
            {
                throw TemplateContext.LoopLimitExceeded(span, context.LoopLimit);
            }

            while (array.Count <= index)
            {
                array.Add(null);
            }
        }

        list[index] = value;
    }

    private static object? At(TemplateContext context, SourceSpan span, IList list, object key, string path)
    {
        var index = ValueConversion.ToInt(context, span, key);
        index = index < 0 ? index + list.Count : index;
        if (index >= 0 && index < list.Count)
        {
            return list[index];
        }

        return context.EnableRelaxedIndexerAccess
            ? null
            : throw new ScriptRuntimeException(span, $"Cannot index `{path}`: the index is out of range");
    }
}
