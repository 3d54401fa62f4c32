using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>array</c>; parameter names are those of named arguments.</summary>
internal static class ArrayFunctions
{
    public static ScriptArray Add(TemplateContext context, SourceSpan span, IEnumerable? list, object? value) =>
        new([.. Items(context, span, list), value]);

    public static ScriptArray AddRange(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) =>
        new([.. Items(context, span, list1), .. Items(context, span, list2)]);

    public static ScriptArray Concat(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) =>
        AddRange(context, span, list1, list2);

    public static ScriptArray Compact(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        new(Items(context, span, list).Where(item => item is not null));

    public static bool Contains(TemplateContext context, SourceSpan span, IEnumerable? list, object? item) =>
        Items(context, span, list).Exists(other => NumberOperation.IsNumber(item) && NumberOperation.IsNumber(other)
            ? NumberOperation.Compare(item!, other!) == 0
            : Equals(item, other));

    public static object? Cycle(TemplateContext context, SourceSpan span, IList? list, object? group = null)
    {
        if (list is null || list.Count == 0)
        {
            return null;
        }

        // Without a name, equal lists are one group.
        var name = context.ObjectToString(group ?? list);
        var step = context.Cycles.GetValueOrDefault(name);
        context.Cycles[name] = step + 1;
        return list[step % list.Count];
    }

    public static object? First(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        Items(context, span, list).FirstOrDefault();

    public static ScriptArray InsertAt(TemplateContext context, SourceSpan span, IEnumerable? list, int index, object? value)
    {
        var items = new ScriptArray(Items(context, span, list));
        if (index < 0 || index > items.Count)
        {
            throw NotCovered.At(span, "`array.insert_at` outside the list");
        }

        items.Insert(index, value);
        return items;
    }

    public static object? Last(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        Items(context, span, list).LastOrDefault();

    public static ScriptArray Limit(TemplateContext context, SourceSpan span, IEnumerable? list, int count) =>
        new(Items(context, span, list).Take(count));

    public static ScriptArray Map(TemplateContext context, SourceSpan span, IEnumerable? list, string member) =>
        new(Items(context, span, list).Select(item => MemberOf(context, span, item, member)));

    public static ScriptArray Offset(TemplateContext context, SourceSpan span, IEnumerable? list, int index) =>
        new(Items(context, span, list).Skip(index));

    public static ScriptArray RemoveAt(TemplateContext context, SourceSpan span, IEnumerable? list, int index)
    {
        var items = new ScriptArray(Items(context, span, list));
        index = index < 0 ? index + items.Count : index;
        if (index >= 0 && index < items.Count)
        {
            items.RemoveAt(index);
        }

        return items;
    }

    public static ScriptArray Reverse(TemplateContext context, SourceSpan span, IEnumerable? list)
    {
        var items = Items(context, span, list);
        items.Reverse();
        return new ScriptArray(items);
    }

    public static int Size(TemplateContext context, SourceSpan span, IEnumerable? list) => Items(context, span, list).Count;

    public static ScriptArray Sort(TemplateContext context, SourceSpan span, IEnumerable? list, string? member = null)
    {
        var order = Comparer<object?>.Create((left, right) => BinaryOperation.Compare(context, span, left, right));
        return new ScriptArray(Items(context, span, list).OrderBy(item => member is null ? item : MemberOf(context, span, item, member), order));
    }

    public static ScriptArray Uniq(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        new(Items(context, span, list).Distinct());

    internal static List<object?> Items(TemplateContext context, SourceSpan span, IEnumerable? list) => LoopItems.Of(context, span, list);

    private static object? MemberOf(TemplateContext context, SourceSpan span, object? item, string member)
    {
        if (item is null)
        {
            throw NotCovered.At(span, $"Member `{member}` of a null item");
        }

        return MemberAccess.TryGet(context, span, item, member, out var value)
            ? value
            : throw NotCovered.At(span, $"Member `{member}` that an item lacks");
    }
}
