using System.Collections;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Brings .NET values and functions into script objects.</summary>
public static class ScriptObjectExtensions
{
    /// <summary>Copies the members of an object: entries of a dictionary, or public properties and fields.</summary>
    /// <param name="script">The object that receives them.</param>
    /// <param name="obj">The object; a <see cref="Type"/> brings its functions; null brings nothing.</param>
    /// <param name="filter">Which members to take; all unless given.</param>
    /// <param name="renamer">How to name them; the standard names unless given.</param>
    public static void Import(this IScriptObject script, object? obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        switch (obj)
        {
            case null:
                return;
            case Type type:
                script.Import(type, filter, renamer);
                return;
            case IEnumerable<KeyValuePair<string, object?>> entries:
                foreach (var (name, value) in entries)
                {
                    script.SetValue(name, value, readOnly: false);
                }

                return;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    script.SetValue(entry.Key.ToString()!, entry.Value, readOnly: false);
                }

                return;
        }

        var members = new NetMembers(obj.GetType(), renamer ?? StandardMemberRenamer.Default, filter);
        foreach (var name in members.Names)
        {
            members.TryGet(obj, name, out var value);
            script.SetValue(name, value, readOnly: false);
        }
    }

    /// <summary>Makes the public static methods of a type functions.</summary>
    /// <param name="script">The object that receives them.</param>
    /// <param name="type">The type; its methods must have different names.</param>
    /// <param name="filter">Which methods to take; all unless given.</param>
    /// <param name="renamer">How to name them; the standard names unless given.</param>
    public static void Import(this IScriptObject script, Type type, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(type);
        renamer ??= StandardMemberRenamer.Default;
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (!method.IsSpecialName && !method.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && filter?.Invoke(method) != false)
            {
                script.SetValue(renamer(method), new DelegateFunction(method, target: null), readOnly: false);
            }
        }
    }

    /// <summary>Makes a delegate a function.</summary>
    /// <param name="script">The object that receives it.</param>
    /// <param name="member">The name of the function.</param>
    /// <param name="function">The delegate; a leading <see cref="TemplateContext"/> and <see cref="Parsing.SourceSpan"/> are filled in by the rendering.</param>
    public static void Import(this IScriptObject script, string member, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(function);
        script.SetValue(member, new DelegateFunction(function.Method, function.Target), readOnly: false);
    }

    /// <summary>Sets a member.</summary>
    /// <param name="script">The object.</param>
    /// <param name="member">The name.</param>
    /// <param name="value">The new value.</param>
    /// <param name="readOnly">Whether templates may not change it any more.</param>
    /// <exception cref="InvalidOperationException">The object, or the member, is read only.</exception>
    public static void SetValue(this IScriptObject script, string member, object? value, bool readOnly)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (!script.TrySetValue(null!, default, member, value, readOnly))
        {
            throw new InvalidOperationException($"The member `{member}` is read only");
        }
    }
}
