using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The usual list of templates. It may have members besides its items.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Scriban's.")]
public class ScriptArray : IList<object?>, IList, IScriptObject
{
    private readonly List<object?> _items;
    private ScriptObject? _members;

    /// <summary>An empty array.</summary>
    public ScriptArray() => _items = [];

    /// <summary>An array of the given items.</summary>
    public ScriptArray(IEnumerable<object?> values) => _items = [.. values];

    /// <summary>An array of the given items.</summary>
    public ScriptArray(IEnumerable values) => _items = [.. values.Cast<object?>()];

    /// <summary>Number of items.</summary>
    public int Count => _items.Count;

    /// <summary>Whether the array refuses changes of its members.</summary>
    public virtual bool IsReadOnly { get; set; }

    /// <inheritdoc/>
    public bool IsFixedSize => false;

    /// <inheritdoc/>
    public bool IsSynchronized => false;

    /// <inheritdoc/>
    public object SyncRoot => this;

    /// <summary>The members besides the items.</summary>
    internal ScriptObject? Members => _members;

    /// <summary>The item at a position counted from zero; null behind the end.</summary>
    public virtual object? this[int index]
    {
        get => index >= 0 && index < _items.Count ? _items[index] : null;
        set => _items[index] = value;
    }

    /// <summary>Appends an item.</summary>
    public virtual void Add(object? item) => _items.Add(item);

    /// <summary>Appends items.</summary>
    public void AddRange(IEnumerable<object?> items) => _items.AddRange(items);

    /// <summary>Inserts an item.</summary>
    public virtual void Insert(int index, object? item) => _items.Insert(index, item);

    /// <summary>Removes the item at a position.</summary>
    public virtual void RemoveAt(int index) => _items.RemoveAt(index);

    /// <summary>Removes the first item that equals the given one.</summary>
    public virtual bool Remove(object? item) => _items.Remove(item);

    /// <summary>Removes all items.</summary>
    public virtual void Clear() => _items.Clear();

    /// <summary>Whether an item equals the given one.</summary>
    public virtual bool Contains(object? item) => _items.Contains(item);

    /// <summary>The position of the first item that equals the given one, or -1.</summary>
    public virtual int IndexOf(object? item) => _items.IndexOf(item);

    /// <inheritdoc/>
    public void CopyTo(object?[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    /// <summary>The names of the members besides the items.</summary>
    public virtual IEnumerable<string> GetMembers() => _members?.GetMembers() ?? [];

    /// <summary>Whether there is such a member besides the items.</summary>
    public virtual bool Contains(string member) => _members?.Contains(member) ?? false;

    /// <summary>Reads a member; <c>size</c> is the number of items.</summary>
    /// <param name="context">The rendering that reads.</param>
    /// <param name="span">The place of the read.</param>
    /// <param name="member">The name.</param>
    /// <param name="value">What was found.</param>
    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
        {
            value = Count;
            return true;
        }

        value = null;
        return _members?.TryGetValue(context, span, member, out value) ?? false;
    }

    /// <inheritdoc/>
    public virtual bool CanWrite(string member) => member != "size" && !IsReadOnly && (_members?.CanWrite(member) ?? true);

    /// <inheritdoc/>
    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        CanWrite(member) && (_members ??= []).TrySetValue(context, span, member, value, readOnly);

    /// <summary>Removes a member besides the items.</summary>
    public virtual bool Remove(string member) => _members?.Remove(member) ?? false;

    /// <inheritdoc/>
    public virtual void SetReadOnly(string member, bool readOnly) => (_members ??= []).SetReadOnly(member, readOnly);

    /// <inheritdoc/>
    public virtual IScriptObject Clone(bool deep)
    {
        var copy = new ScriptArray(_items.Select(item => deep && item is IScriptObject nested ? nested.Clone(deep: true) : item));
        copy._members = (ScriptObject?)_members?.Clone(deep);
        return copy;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int IList.Add(object? value)
    {
        Add(value);
        return Count - 1;
    }

    void IList.Remove(object? value) => Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);
}
