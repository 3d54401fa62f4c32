using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The usual object of templates: a dictionary of members, some of which may be read only.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Scriban's.")]
public class ScriptObject : IDictionary<string, object?>, IScriptObject
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readOnly = new(StringComparer.Ordinal);

    /// <summary>An empty object. A derived type brings its public static methods as functions.</summary>
    public ScriptObject()
    {
        if (GetType() != typeof(ScriptObject))
        {
            this.Import(GetType());
        }
    }

    /// <summary>Number of members.</summary>
    public int Count => _members.Count;

    /// <summary>The names of the members, in the order in which they were added.</summary>
    public ICollection<string> Keys => _members.Keys;

    /// <summary>The values of the members, in the order in which they were added.</summary>
    public ICollection<object?> Values => _members.Values;

    /// <summary>Whether the object as a whole refuses changes.</summary>
    public virtual bool IsReadOnly { get; set; }

    /// <summary>A member; null if there is none.</summary>
    public object? this[string key]
    {
        get => _members.GetValueOrDefault(key);
        set => SetValue(key, value, readOnly: false);
    }

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => _members.Keys;

    /// <inheritdoc/>
    public virtual bool Contains(string member) => _members.ContainsKey(member);

    /// <summary>Whether there is such a member.</summary>
    public bool ContainsKey(string key) => Contains(key);

    /// <inheritdoc/>
    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) =>
        _members.TryGetValue(member, out value);

    /// <summary>Reads a member.</summary>
    public bool TryGetValue(string key, out object? value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public virtual bool CanWrite(string member) => !IsReadOnly && !_readOnly.Contains(member);

    /// <inheritdoc/>
    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
        {
            return false;
        }

        SetValue(member, value, readOnly);
        return true;
    }

    /// <summary>Sets a member.</summary>
    /// <param name="member">The name.</param>
    /// <param name="value">The new value.</param>
    /// <param name="readOnly">Whether templates may not change it any more.</param>
    public void SetValue(string member, object? value, bool readOnly)
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException($"The object is read only: cannot set `{member}`");
        }

        _members[member] = value;
        SetReadOnly(member, readOnly);
    }

    /// <summary>Adds a member.</summary>
    /// <exception cref="ArgumentException">There is such a member already.</exception>
    public void Add(string key, object? value) => _members.Add(key, value);

    /// <inheritdoc/>
    public virtual bool Remove(string member) => _members.Remove(member);

    /// <inheritdoc/>
    public virtual void SetReadOnly(string member, bool readOnly)
    {
        if (readOnly)
        {
            _readOnly.Add(member);
        }
        else
        {
            _readOnly.Remove(member);
        }
    }

    /// <inheritdoc/>
    public virtual IScriptObject Clone(bool deep)
    {
        var copy = new ScriptObject();
        foreach (var (member, value) in _members)
        {
            copy.SetValue(member, deep && value is IScriptObject nested ? nested.Clone(deep: true) : value, _readOnly.Contains(member));
        }

        return copy;
    }

    /// <summary>Removes all members.</summary>
    public void Clear() => _members.Clear();

    /// <summary>The members, in the order in which they were added.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _members.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_members).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        _members.Contains(item) && Remove(item.Key);
}
