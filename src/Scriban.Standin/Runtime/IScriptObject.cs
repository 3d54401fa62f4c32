using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>An object whose members templates read and write by name.</summary>
public interface IScriptObject
{
    /// <summary>Number of members.</summary>
    int Count { get; }

    /// <summary>Whether the object as a whole refuses changes.</summary>
    bool IsReadOnly { get; set; }

    /// <summary>The names of the members.</summary>
    IEnumerable<string> GetMembers();

    /// <summary>Whether there is such a member.</summary>
    bool Contains(string member);

    /// <summary>Reads a member.</summary>
    /// <param name="context">The rendering that reads.</param>
    /// <param name="span">The place of the read.</param>
    /// <param name="member">The name.</param>
    /// <param name="value">What was found.</param>
    /// <returns>Whether there is such a member.</returns>
    bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value);

    /// <summary>Whether the member can be set.</summary>
    bool CanWrite(string member);

    /// <summary>Sets a member.</summary>
    /// <param name="context">The rendering that writes.</param>
    /// <param name="span">The place of the write.</param>
    /// <param name="member">The name.</param>
    /// <param name="value">The new value.</param>
    /// <param name="readOnly">Whether this is the last write.</param>
    /// <returns>Whether it could be set.</returns>
    bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly);

    /// <summary>Removes a member.</summary>
    bool Remove(string member);

    /// <summary>Makes a member read only, or writable again.</summary>
    void SetReadOnly(string member, bool readOnly);

    /// <summary>Copies the object.</summary>
    /// <param name="deep">Whether values that are script objects are copied as well.</param>
    IScriptObject Clone(bool deep);
}
