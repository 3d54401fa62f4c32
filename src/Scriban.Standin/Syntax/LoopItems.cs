using System.Collections;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Makes a list of what is looped over, so that a loop knows its length.</summary>
internal static class LoopItems
{
    public static List<object?> Of(TemplateContext context, SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                return [];
            case string:
                throw NotCovered.At(span, "Loop over the characters of a string");
            case IEnumerable sequence:
                return Take(context, span, sequence);
            default:
                throw new ScriptRuntimeException(span, $"A value of type `{TypeName.Of(value)}` cannot be looped over");
        }
    }

    private static List<object?> Take(TemplateContext context, SourceSpan span, IEnumerable sequence)
    {
        var limit = sequence is IQueryable ? context.LoopLimitQueryable ?? context.LoopLimit : context.LoopLimit;
        var items = new List<object?>();
        foreach (var item in sequence)
        {
            context.CheckAbort(span);
            items.Add(item);

            // Something that is no list may be endless: it has to hit the limit here, before the loop starts.
            if (limit > 0 && items.Count > limit && sequence is not ICollection)
            {
                throw TemplateContext.LoopLimitExceeded(span, limit);
            }
        }

        return items;
    }
}
